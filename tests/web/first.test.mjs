// The first look: rows stand in the document before any script runs, and the client takes their place without a jump.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { api, begin, browser, server } from './site.mjs';
import { eventually, newPage, openPage, reads, Server, settle, until } from './support.mjs';

begin();

const WINDOWS = [[1440, 900], [768, 900], [320, 900], [320, 256]];
/** Cells that the server fills in: company, price, P/E and score. */
const filled = (page) => page.locator('tr[data-row]').evaluateAll((rows) => rows.slice(0, 10).map((row) => ['ticker', 'price', 'pe', 'score'].map((name) => row.querySelector(`.col-${name}`).textContent.trim())));

async function document(headers = {}, address = server.url) {
  return (await fetch(address, { headers })).text();
}

test('without scripts the first stocks can be read and followed', async () => {
  const page = await openPage(browser, server.url, { javaScriptEnabled: false });
  const list = await api('GET', '/api/stocks/?page=1&page_size=50&sort_by=total_score&sort_order=desc');
  const rows = await filled(page);
  for (const [at, [company, price, pe, score]] of rows.entries()) {
    const stock = list.items[at];
    assert.equal(company, `${stock.ticker} ${stock.name}`);
    assert.equal(price, `${stock.quote.price.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} ${stock.quote.currency}`);
    if (stock.pe_ratio > 0) assert.equal(pe, stock.pe_ratio.toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
    assert.equal(score, stock.scores.total_score.toFixed(1));
  }
  assert.match(await page.locator('.banner.hatched').innerText(), /^Sample data/);
  await page.locator('tr[data-row="0"] a').click();
  await page.waitForURL(`**/stocks/${list.items[0].ticker}`);
});

for (const [width, height] of WINDOWS) {
  test(`the client takes the place of the rows without a jump at ${width} by ${height} pixels`, async () => {
    const page = await newPage(browser, { viewport: { width, height } });
    await page.addInitScript(() => {
      globalThis.shifts = [];
      new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries().map((entry) => entry.value))).observe({ type: 'layout-shift', buffered: true });
    });
    let go;
    const looked = new Promise((resolve) => (go = resolve));
    await page.route('**/assets/client-*', (route) => looked.then(() => route.continue())); // the client waits until the rows have been looked at
    await page.goto(server.url, { waitUntil: 'commit' });
    await until(page, () => document.readyState !== 'loading'); // every row of the document is there
    const before = { rows: await filled(page), top: await page.locator('tr[data-row="0"]').evaluate((row) => row.getBoundingClientRect().top + scrollY) };
    await page.locator('tr[data-row="2"] a').focus();
    await until(page, () => performance.getEntriesByName('first-contentful-paint').length === 1);
    go();
    await page.locator('.status-bar').waitFor();
    await settle(page);
    const top = await page.locator('tr[data-row="0"]').evaluate((row) => row.getBoundingClientRect().top + scrollY);
    await eventually(async () => assert.deepEqual(await filled(page), before.rows));
    assert.equal(await page.evaluate(() => document.activeElement.closest('tr')?.dataset.row), '2', 'the focus stays');
    const shifted = await page.evaluate(() => globalThis.shifts.reduce((sum, value) => sum + value, 0));
    assert.ok(Math.abs(top - before.top) <= 1, `the first row moved by ${top - before.top} pixels`);
    assert.ok(shifted < 0.02, `the layout shifted by ${shifted}`);
  });
}

test('the client waits for no typeface', async () => {
  const page = await newPage(browser);
  await page.route('**/api/stocks/?*', () => {}); // never answered: the client does not draw yet
  await page.goto(server.url);
  const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname));
  await eventually(async () => assert.ok((await fetched()).some((name) => /client-[^/]*\.js$/.test(name))));
  assert.deepEqual((await fetched()).filter((name) => name.endsWith('.woff2')), []);
  await page.unroute('**/api/stocks/?*');
  await page.reload();
  await eventually(async () => assert.ok((await fetched()).some((name) => name.endsWith('.woff2'))));
});

test('the first paint waits neither for the typeface nor for the client', async () => {
  const page = await newPage(browser);
  await page.route('**/assets/client-*', () => {}); // never answered
  await page.goto(server.url, { waitUntil: 'commit' });
  await until(page, () => performance.getEntriesByName('first-contentful-paint').length === 1 && document.readyState === 'complete');
  const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname));
  assert.deepEqual(fetched.filter((name) => /\.(woff2|css)$/.test(name)), []);
  await page.locator('tr[data-row="0"] a').click();
  await page.waitForURL('**/stocks/*', { waitUntil: 'commit' });
});

test('each language has its own first words and figures', async () => {
  for (const [language, title, decimal] of [['sv-SE,sv;q=0.9,en;q=0.8', 'Bläddra', ','], ['de', 'Übersicht', ','], ['fr,en;q=0.5', 'Browse', '.']]) {
    const html = await document({ 'Accept-Language': language });
    assert.ok(html.includes(`<h1>${title}</h1>`), language);
    assert.match(html, new RegExp(`col-price number">\\d+\\${decimal}\\d\\d `));
    assert.ok(html.includes(`<html lang="${{ Bläddra: 'sv', Übersicht: 'de', Browse: 'en' }[title]}"`));
  }
});

test('who has chosen another language gets document, words and figures in it', async () => {
  const page = await newPage(browser, { locale: 'en-GB', serviceWorkers: 'allow' });
  await page.goto(`${server.url}/settings`);
  await until(page, () => navigator.serviceWorker.controller !== null);
  await page.getByRole('radio', { name: 'Svenska' }).check();
  await page.getByRole('button', { name: 'Change the language' }).click();
  await until(page, () => document.querySelector('h1')?.textContent === 'Inställningar');
  await page.addInitScript(() => {
    globalThis.seen = new Set();
    const look = () => {
      const title = document.querySelector('h1');
      const price = document.querySelector('td.col-price'); // it comes after the title, perhaps a while later
      if (title?.checkVisibility() && price) globalThis.seen.add(`${document.documentElement.lang} ${title.textContent} ${price.textContent.trim().replace(/[\d\s\u00a0]/g, '')}`);
      requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(server.url);
  await settle(page);
  assert.deepEqual(await page.evaluate(() => [...globalThis.seen]), ['sv Bläddra ,USD'], 'nothing is seen in the language of the browser');
});

test('without a service worker the first rows are in the chosen language before the client has begun', async () => {
  const page = await newPage(browser, { locale: 'en-GB', settings: { language: 'de' } });
  await page.route('**/assets/client-*', () => {}); // never answered
  await page.goto(server.url, { waitUntil: 'commit' });
  await until(page, () => document.querySelector('h1')?.textContent === 'Übersicht' && !document.getElementById('root').hidden);
  assert.equal(await page.getAttribute('html', 'lang'), 'de');
  await reads(page.locator('td.col-price').first(), /^\d+,\d\d/);
  await page.goto(`${server.url}/jobs`, { waitUntil: 'commit' });
  await until(page, () => document.documentElement.lang === 'de');
});

test('a server that wants a token puts no stock into the document', async () => {
  const guarded = await Server.start();
  try {
    assert.match(await document({}, guarded.url), /data-row="0"/);
    await guarded.run('token', 'create', 'reader', '--scope', 'read');
    await eventually(async () => {
      assert.doesNotMatch(await document({}, guarded.url), /data-row="|AAPL/);
      assert.equal((await fetch(`${guarded.url}/api/stocks/`)).status, 401);
    });
  } finally {
    await guarded.stop();
  }
});

test('an empty server brings its client without rows', async () => {
  const empty = await Server.start({ SAMPLE_MARKET: 'false' });
  try {
    assert.doesNotMatch(await document({}, empty.url), /data-row="/);
    const page = await openPage(browser, empty.url);
    await settle(page);
    await reads(page.locator('main'), /There are no stocks yet\./);
  } finally {
    await empty.stop();
  }
});

test('a name that is markup, or looks like a template, stays text in the document', async () => {
  const names = ['<img src=x onerror="document.title=1">', '{price} {rows} </tbody><script>'];
  const stocks = ['ticker,name,sector', ...names.map((name, at) => `EVIL${at},"${name.replaceAll('"', '""')}",Energy`)].join('\n');
  const hostile = new Server({ SAMPLE_MARKET: 'false' });
  try {
    await hostile.run('import', 'stocks', hostile.file('stocks.csv', stocks));
    await hostile.launch();
    const page = await openPage(browser, hostile.url, { javaScriptEnabled: false });
    assert.deepEqual(await page.locator('tr[data-row] .company span').allInnerTexts(), names);
    assert.equal(await page.locator('main img, main script').count(), 0);
  } finally {
    await hostile.stop();
  }
});
