// What must not go wrong whatever the data and whoever asks: names that are markup, tokens, headers, offline, size.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import http from 'node:http';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { api, begin, browser, open, server } from './site.mjs';
import { axeFaults, eventually, newPage, openPage, reads, rewrite, Server, settle, told, until } from './support.mjs';

const FIRST_LOAD_BYTES = 180 * 1024;
const TOKEN = 'a-token-of+the/test=';

begin();

/** A reply as it came over the wire, not unpacked. */
function raw(path, headers = {}) {
  return new Promise((resolve, reject) => {
    http
      .get(server.url + path, { headers }, (reply) => {
        const parts = [];
        reply.on('data', (part) => parts.push(part));
        reply.on('end', () => resolve({ status: reply.statusCode, headers: reply.headers, body: Buffer.concat(parts) }));
      })
      .on('error', reject);
  });
}

test('a name that is markup stays text, on every page that shows it', async () => {
  const hostile = '<img src=x onerror="document.title=1">';
  await server.run('import', 'stocks', server.file('stocks.csv', `ticker,name,sector\nEVIL,"${hostile.replaceAll('"', '""')}","<script>alert(1)</script>"\n`));
  const list = await api('POST', '/api/watchlists', { name: hostile });
  await api('PUT', `/api/watchlists/${list.id}/items/EVIL`, { notes: hostile, target_price: 1 });
  const owner = await api('POST', '/api/portfolios', { name: hostile });
  await api('POST', `/api/portfolios/${owner.id}/transactions`, { ticker: 'EVIL', kind: 'buy', date: '2026-01-05', shares: 1, price: 1, note: hostile });
  for (const path of ['/?q=EVIL', '/stocks/EVIL', '/compare?tickers=EVIL,AAPL', '/watchlists', '/portfolio', '/stocks/%3Cimg%20onerror%3E', '/live?analyse=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E']) {
    const page = await open(path);
    assert.equal(await page.locator('main img, main script').count(), 0, path);
    assert.notEqual(await page.title(), '1');
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
  const page = await open('/stocks/EVIL');
  await eventually(async () => assert.equal(await page.locator('h1').innerText(), hostile));
  assert.deepEqual(await axeFaults(page), []);
});

test('the documentation of the API needs no inline style or script', async () => {
  const policy = (await raw('/docs')).headers['content-security-policy'];
  assert.ok(policy && !policy.includes('unsafe'), policy);
  const page = await newPage(browser);
  await page.goto(`${server.url}/docs`);
  await page.locator('.opblock-summary').first().waitFor();
  await page.locator('.opblock-summary').nth(3).click();
  await page.locator('.opblock-body').first().waitFor();
  assert.deepEqual(page.faults, []);
});

test('every page of the client can be opened from outside, and other addresses are refused', async () => {
  for (const path of ['/', '/top-picks', '/screener', '/screener/value-gems', '/leaderboard', '/changes', '/compare', '/watchlists', '/portfolio', '/live', '/data', '/settings', '/sign-in', '/stocks/AAPL']) {
    const reply = await raw(path);
    assert.equal(reply.status, 200, path);
    assert.match(reply.headers['content-type'], /^text\/html/, path);
    assert.match(reply.headers['content-security-policy'], /default-src 'none'; script-src 'self'; style-src 'self'/);
  }
  for (const path of ['/nothing-here', '/assets/nothing.js', '/assets/..%2findex.html', '/client.qrc']) assert.ok((await raw(path)).status >= 400, path);
});

test('the list that the first page shows is fetched once, together with the script', async () => {
  const page = await newPage(browser);
  // What has changed on the server is asked for when the events are heard, a while later.
  await page.addInitScript(() => (globalThis.WebSocket = class {}));
  await page.goto(server.url);
  await settle(page);
  const lists = await page.evaluate(() => performance.getEntriesByType('resource').filter((entry) => entry.name.includes('/api/stocks/?')));
  const script = await page.evaluate(() => performance.getEntriesByType('resource').find((entry) => entry.name.includes('/assets/client-')));
  assert.equal(lists.length, 1);
  assert.ok(lists[0].startTime <= script.responseEnd, 'the list waits for the client');
});

test('the document holds no script, and no style but the one that its policy names', async () => {
  const { body, headers } = await raw('/');
  const html = String(body);
  assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)|\son\w+=|\sstyle=/);
  assert.doesNotMatch(html, /rel="stylesheet"/, 'the first paint waits for a second reply');
  const [, style, more] = html.split(/<style>|<\/style>/);
  assert.doesNotMatch(more, /<style/);
  assert.ok(headers['content-security-policy'].includes(`'sha256-${createHash('sha256').update(style).digest('base64')}'`));
  assert.doesNotMatch(String((await raw('/jobs')).body), /<style/);
});

test('files with a hash are kept for ever, the document is asked for again, and both come compressed', async () => {
  const { body } = await raw('/');
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(String(body))[1];
  const plain = await raw(script);
  const small = await raw(script, { 'Accept-Encoding': 'gzip, br' });
  const gzipped = await raw(script, { 'Accept-Encoding': 'gzip' });
  assert.equal(small.headers['content-encoding'], 'br');
  assert.equal(gzipped.headers['content-encoding'], 'gzip');
  assert.deepEqual(brotliDecompressSync(small.body), plain.body);
  assert.deepEqual(gunzipSync(gzipped.body), plain.body);
  assert.match(small.headers['cache-control'], /immutable/);
  assert.equal((await raw(script, { 'If-None-Match': small.headers.etag })).status, 304);
  const document = await raw('/');
  assert.equal(document.headers['cache-control'], 'no-cache');
  assert.equal((await raw('/', { 'If-None-Match': document.headers.etag })).status, 304);
});

test('the first page needs no more than 180 KiB of script', async () => {
  const page = await open('/');
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname).filter((name) => name.endsWith('.js')));
  // What is fetched first and then imported (src/modules.ts) is on the list twice.
  const sizes = await Promise.all([...new Set(names)].map(async (name) => (await raw(name, { 'Accept-Encoding': 'gzip' })).body.length));
  const sum = sizes.reduce((a, b) => a + b, 0);
  console.log(`# first load: ${sizes.length} scripts, ${(sum / 1024).toFixed(1)} KiB as gzip`);
  assert.ok(sizes.length >= 1 && sum <= FIRST_LOAD_BYTES, `${sum} bytes`);
});

test('a server with a token asks for it once, and the page stays where it was', async () => {
  const guarded = await Server.start({ ADMIN_API_KEY: TOKEN });
  try {
    const page = await openPage(browser, `${guarded.url}/data`);
    await settle(page);
    await page.getByRole('button', { name: 'Clear the cache' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Clear the cache' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign in' });
    await dialog.waitFor();
    assert.equal(new URL(page.url()).pathname, '/data');
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await reads(dialog.getByRole('alert'), /^Type or paste the token\.$/);
    assert.deepEqual(await axeFaults(page), []);
    await page.goto(`${guarded.url}/sign-in?next=//elsewhere.example`);
    await page.getByRole('textbox', { name: 'API token' }).fill(TOKEN);
    await page.getByRole('checkbox', { name: 'Keep it until this tab is closed' }).check();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await until(page, () => location.pathname === '/' && document.querySelector('h1')?.textContent === 'Browse');
    assert.equal(await page.evaluate(() => sessionStorage.getItem('soundings.token')), TOKEN);
    assert.equal(await page.evaluate(() => JSON.stringify(localStorage).includes('a-token')), false);
    await page.goto(`${guarded.url}/live`);
    await page.locator('[data-total]').waitFor(); // the WebSocket takes the token as well
  } finally {
    await guarded.stop();
  }
});

test('what was seen can be read without the server, and says how old it is', async () => {
  const mortal = await Server.start();
  const page = await newPage(browser, { serviceWorkers: 'allow' });
  try {
    await page.goto(mortal.url);
    await until(page, () => navigator.serviceWorker.controller !== null);
    await page.reload();
    await settle(page);
    const seen = await page.locator('tr[data-row="0"]').innerText();
    // What the service worker keeps, it keeps a moment after the page has got it.
    await until(page, async () => {
      const wanted = performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => /\/assets\/|\/api\/stocks\//.test(name));
      const kept = await Promise.all([location.origin + '/', ...wanted].map((name) => caches.match(name)));
      return wanted.length > 2 && kept.every(Boolean);
    });
    // A reply that somebody looks at in the same tab does not take the client's place.
    await page.goto(`${mortal.url}/health`);
    await page.goto(mortal.url);
    await settle(page);
    await mortal.end();
    await page.reload();
    await until(page, () => /does not answer\. What you see was stored \d\d:\d\d\./.test(document.querySelector('.banners')?.textContent ?? ''));
    await eventually(async () => assert.equal(await page.locator('tr[data-row="0"]').innerText(), seen));
    assert.deepEqual(await axeFaults(page), []);
    await mortal.launch();
    await page.reload();
    await until(page, () => document.querySelector('.banners') && !document.querySelector('.banners').textContent.includes('stored'));
  } finally {
    await mortal.stop();
  }
});

test('figures that could not be read anew stay, and say so', async () => {
  let close = 100;
  for (const path of ['/', '/stocks/AAPL', '/screener']) {
    const page = await open(path);
    await page.route(/\/api\//, (route) => route.abort());
    await eventually(async () => {
      close += 1; // the server tells every page of new prices
      const prices = server.file('CVX.csv', `Date,Open,High,Low,Close,Volume\n2026-11-20,${close},${close},${close},${close},1000\n`);
      await server.run('import', 'prices', prices, '--ticker', 'CVX');
      assert.match(await page.locator('.old[role="status"]').first().innerText({ timeout: 10_000 }), /As of \d\d:\d\d; it may be old\./);
    });
    await page.context().close();
  }
  const page = await open('/data');
  await page.route(/\/health|\/api\//, (route) => route.abort());
  await page.getByRole('button', { name: 'Refresh' }).click();
  const old = page.locator('.old').first();
  await reads(old, /As of \d\d:\d\d; it may be old\. .*Try again/s);
  assert.deepEqual(await axeFaults(page), []);
  await page.unroute(/\/health|\/api\//);
  await old.getByRole('button', { name: 'Try again' }).click();
  await until(page, () => document.querySelectorAll('.old').length < 2);
});

test('who looks for a stock while the server is away is told so, and not that there is none', async () => {
  const page = await open('/compare');
  await page.route('**/api/stocks/search**', (route) => route.abort());
  await page.getByRole('combobox', { name: 'Add a stock' }).fill('KO');
  await reads(page.getByRole('listbox'), /The server does not answer/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Command or stock' }).fill('KO');
  await reads(page.getByRole('dialog').getByRole('status'), /The server does not answer/);
});

test('a moment is on the day that it is where one sits, a day of the exchange everywhere', async () => {
  const page = await newPage(browser, { timezoneId: 'Australia/Sydney' });
  await rewrite(page, '**/api/market/status', (text) => JSON.stringify({ ...JSON.parse(text), open: false, next_open: '2030-01-07T14:30:00Z' }));
  await page.goto(`${server.url}/stocks/AAPL`);
  await reads(page.locator('.status-bar'), /8 Jan 2030 01:30/);
  const { quote } = await api('GET', '/api/stocks/AAPL');
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(quote.provenance.as_of)).replace('Sept', 'Sep');
  await reads(page.locator('.quote'), new RegExp(`${day}\\b`));
});

test('a server that is not well says which part it is', async () => {
  const page = await newPage(browser);
  const ill = { status: 'unhealthy', version: '1', components: { store: { status: 'unhealthy', description: 'SQLite', detail: 'The disk is full.' } } };
  await page.route('**/health', (route) => route.fulfill({ status: 503, json: ill }));
  await page.goto(`${server.url}/data`);
  await reads(page.getByRole('table', { name: 'Parts of the server' }), /store\s+Does not work\s+SQLite\. The disk is full\./);
  await page.unroute('**/health');
  await page.route('**/health', (route) => route.fulfill({ status: 503, json: { status: 'unhealthy' } })); // as of a proxy before it
  await page.getByRole('button', { name: 'Refresh' }).click();
  await reads(page.locator('.old').first(), /503/);
});

test('what is copied is told, and for a moment seen', async () => {
  const page = await open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('tr[data-row="0"] a').focus();
  await page.keyboard.press('Control+c');
  await reads(page.locator('.notice'), /^Row copied: /);
  await told(page, /^Row copied: /);
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /\t/);
  await page.goto(`${server.url}/live`);
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.getByRole('button', { name: 'Link to this session' }).click();
  await reads(page.locator('.shared-link'), /\/live\?session=\w+/); // to be copied by hand
});

test('the manifest and its icons are there', async () => {
  const manifest = JSON.parse((await raw('/manifest.webmanifest')).body);
  assert.equal(manifest.display, 'standalone');
  for (const icon of manifest.icons) assert.equal((await raw(icon.src)).headers['content-type'], icon.type);
});
