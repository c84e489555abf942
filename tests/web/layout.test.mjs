// Nothing is wider than its window, every text is translated, targets are large enough, and the device's wishes are followed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGES, visit } from './pages.mjs';
import { api, begin, browser, server } from './site.mjs';
import { axeFaults, eventually, fits, focusOn, newPage, reads, readsFromLeft, rewrite, settle, until } from './support.mjs';

begin();

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name} fits a window of 320 pixels, which is 400 % zoom, and from right to left in long words`, async () => {
    const page = await visit(path, { viewport: { width: 320, height: 640 }, settings: { language: 'qps' } });
    assert.equal(await page.getAttribute('html', 'dir'), 'rtl');
    await fits(page);
    if (!path.startsWith('/stocks/')) await reads(page.locator('h1').first(), /^⟦/);
    await readsFromLeft(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await fits(page);
    await readsFromLeft(page);
  });
}

test('a window of 320 by 256 pixels has two thirds for what the page is about', async () => {
  for (const language of ['en', 'sv', 'de']) {
    for (const path of ['/', '/stocks/AAPL', '/top-picks']) {
      const page = await visit(path, { viewport: { width: 320, height: 256 }, settings: { language } });
      await page.locator('.banner.hatched .short').waitFor();
      const above = () => page.evaluate(() => document.querySelector('main').getBoundingClientRect().top);
      await eventually(async () => assert.ok((await above()) <= 256 / 3, `${path} in ${language} begins after ${await above()} pixels`));
      await fits(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await page.locator('.banner.hatched .long').waitFor();
      await page.context().close();
    }
  }
});

test('the longest signal of each language has room in the list', async () => {
  for (const language of ['en', 'sv', 'de']) {
    for (const width of [1440, 768, 320]) {
      const page = await newPage(browser, { viewport: { width, height: 900 }, settings: { language } });
      await rewrite(page, /\/api\/stocks\/\?/, (text) => {
        const list = JSON.parse(text);
        list.items[0].scores.signal = 'STRONG_SELL';
        return JSON.stringify(list);
      });
      await page.goto(server.url);
      await settle(page);
      const cell = page.locator('tr[data-row="0"] td.col-signal:has(.signal.strong-sell)');
      await cell.waitFor();
      const cut = () => cell.evaluate((element) => element.scrollWidth - element.clientWidth);
      await eventually(async () => assert.equal(await cut(), 0, `${language} at ${width} pixels`));
      await fits(page);
      await page.context().close();
    }
  }
});

test('forced colours leave every mark and focus ring visible', async () => {
  const page = await visit('/', { forcedColors: 'active' });
  await page.keyboard.press('Tab');
  await until(page, () => getComputedStyle(document.activeElement).outlineStyle !== 'none');
  await until(page, () => getComputedStyle(document.querySelector('td .signal')).borderStyle === 'solid');
});

test('with reduced motion nothing moves', async () => {
  const page = await visit('/', { reducedMotion: 'reduce' });
  const moving = await page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => getComputedStyle(element).transitionDuration !== '0s').length);
  assert.equal(moving, 0);
});

test('each language has its own words, numbers and lang', async () => {
  for (const [language, title, price] of [['en', 'Browse', /\d\.\d\d/], ['sv', 'Bläddra', /\d,\d\d/], ['de', 'Übersicht', /\d,\d\d/]]) {
    const page = await visit('/', { settings: { language } });
    await reads(page.locator('h1'), new RegExp(`^${title}$`));
    assert.equal(await page.getAttribute('html', 'lang'), language);
    await reads(page.locator('td.col-price').first(), price);
    await page.context().close();
  }
});

test('every target is large enough to hit', async () => {
  for (const path of ['/', '/stocks/AAPL', '/live?analyse=AAPL', '/compare?tickers=AAPL,MSFT']) {
    const page = await visit(path, { viewport: { width: path.startsWith('/live') ? 320 : 1280, height: 900 } });
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('main button, main select, main summary, main th a, main input:not([type="radio"]):not([type="checkbox"]), header a, header button')]
        .filter((element) => element.checkVisibility())
        .map((element) => ({ name: element.textContent || element.getAttribute('aria-label'), box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ name }) => name),
    );
    assert.deepEqual(small, [], path);
    await page.context().close();
  }
});

test('a stock and a portfolio are printed in light colours, with their sources and without buttons', async () => {
  const made = await api('POST', '/api/portfolios', { name: 'Printed' });
  await api('POST', `/api/portfolios/${made.id}/transactions`, { ticker: 'AAPL', kind: 'buy', date: '2026-01-05', shares: 3, price: 100 });
  for (const path of ['/stocks/AAPL', `/portfolio?list=${made.id}`]) {
    const page = await visit(path, { settings: { theme: 'dark' }, viewport: { width: 700, height: 990 } });
    await page.locator('.walked').first().waitFor();
    const ink = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ink').trim());
    const onScreen = await ink();
    await page.emulateMedia({ media: 'print' });
    await eventually(async () => assert.notEqual(await ink(), onScreen));
    const seen = await page.evaluate(() => [...document.querySelectorAll('header, footer, button:not(.term), select, input')].filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 90)));
    assert.deepEqual(seen, [], path);
    await page.locator('main h1').waitFor();
    await reads(page.locator('body'), /Sample data[\s\S]*sample \d+ \w+/);
    await fits(page, path);
    const paper = await page.pdf({ format: 'A4', printBackground: false });
    assert.ok(paper.subarray(0, 5).equals(Buffer.from('%PDF-')));
    await page.context().close();
  }
});

test('from right to left a sign stays before its figure, and the grid of a chart stays quiet in forced colours', async () => {
  const page = await visit('/stocks/AAPL', { settings: { language: 'qps' } });
  await page.locator('.quote .change').nth(1).waitFor();
  const signs = await page.locator('.quote .change > [aria-hidden="true"]:not(svg)').allInnerTexts();
  assert.equal(signs.length, 2);
  for (const text of signs) assert.match(text, /^\u2066+[+−][\d.]+/);
  await page.locator('.price-chart .summary bdi[lang="en"][dir="ltr"]').waitFor(); // the server's English, with its full stop at its end
  await page.context().close();
  const forced = await visit('/stocks/AAPL', { forcedColors: 'active' });
  const drawn = () =>
    forced.evaluate(() => {
      const canvas = document.querySelector('.price-chart canvas');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      const seen = new Set();
      for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 255) seen.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
      return [...seen];
    });
  const line = await forced.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--line').trim());
  const wanted = [1, 3, 5].map((at) => parseInt(line.slice(at, at + 2), 16)).join(',');
  await eventually(async () => {
    const colours = await drawn();
    assert.ok(colours.includes(wanted), `${line} is not among ${colours.slice(0, 20).join(' ')}`);
  });
});

test('columns that have left a narrow window come back by a button, and stay on paper', async () => {
  const list = await api('POST', '/api/watchlists', { name: 'Narrow' });
  await api('PUT', `/api/watchlists/${list.id}/items/AAPL`, { notes: 'Wait for the next report', target_price: 5000 });
  const page = await visit(`/watchlists?list=${list.id}`, { viewport: { width: 320, height: 640 } });
  const note = page.getByRole('cell', { name: 'Wait for the next report' });
  const button = page.getByRole('button', { name: 'All columns', pressed: false });
  assert.equal(await note.isVisible(), false);
  await button.focus();
  await page.keyboard.press('Enter');
  await note.waitFor();
  await page.getByRole('button', { name: 'All columns', pressed: true }).waitFor();
  await page.locator('.table-frame[tabindex="0"]').waitFor(); // its arrow keys scroll it
  await fits(page);
  assert.deepEqual(await axeFaults(page), []);
  await page.getByRole('button', { name: 'All columns' }).click();
  await note.waitFor({ state: 'hidden' });
  await page.emulateMedia({ media: 'print' });
  await note.waitFor();
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await note.waitFor();
  assert.equal(await button.isVisible(), false);
});

test('a table beside other things has the columns that fit there', async () => {
  const list = await api('POST', '/api/watchlists', { name: 'Beside' });
  await api('PUT', `/api/watchlists/${list.id}/items/AAPL`, { notes: 'Wait for the next report before buying', target_price: 5000 });
  for (const path of ['/screener/value-gems', '/changes', '/top-picks', '/leaderboard', `/watchlists?list=${list.id}`]) {
    for (const width of [320, 1024, 1440]) {
      const page = await visit(path, { viewport: { width, height: 800 } });
      await page.locator('.table-frame').first().waitFor();
      const cut = () => page.locator('.table-frame').evaluateAll((frames) => frames.map((frame) => frame.scrollWidth - frame.clientWidth));
      await eventually(async () => assert.deepEqual((await cut()).filter((beyond) => beyond > 0), [], `${path} at ${width} pixels`));
      await page.context().close();
    }
  }
});

test('a page is printed as wide as the sheet, whatever the window', async () => {
  const made = await api('POST', '/api/portfolios', { name: 'On one sheet' });
  for (const ticker of ['AAPL', 'KO', 'MSFT', 'JPM']) await api('POST', `/api/portfolios/${made.id}/transactions`, { ticker, kind: 'buy', date: '2026-01-05', shares: 3, price: 100 });
  for (const path of [`/portfolio?list=${made.id}`, '/compare?tickers=AAPL,KO', '/stocks/AAPL']) {
    const page = await visit(path, { viewport: { width: path.startsWith('/stocks') ? 320 : 1440, height: 900 } });
    await page.locator('.walked .panes > *').first().waitFor();
    await page.evaluate(() => {
      globalThis.sheets = [];
      matchMedia('print').addEventListener('change', ({ matches }) => {
        if (matches) globalThis.sheets.push(document.documentElement.clientWidth, ...[...document.querySelectorAll('.panes canvas, .panes svg')].map((drawn) => drawn.getBoundingClientRect().width));
      });
    });
    await page.pdf({ format: 'A4' });
    const [sheet, ...drawn] = await page.evaluate(() => globalThis.sheets);
    assert.ok(Math.abs(sheet - 688) < 3, `${path}: the sheet is ${sheet} pixels wide instead of 688`); // 210 mm without the margins
    for (const width of drawn) assert.ok(width > 500 && width < sheet, `${path}: ${drawn.join(', ')} of ${sheet} pixels`);
    await page.context().close();
  }
});

test('a page begins at its head however far the one before was scrolled, and going back leads to where one was', async () => {
  const page = await visit('/stocks/KO', { viewport: { width: 320, height: 640 } });
  const find = async (text, ticker) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(text);
    await page.getByRole('option', { name: new RegExp(`^${ticker} `) }).click();
    await until(page, `location.pathname === '/stocks/${ticker}' && document.activeElement.tagName === 'H1'`);
  };
  await find('apple', 'AAPL');
  await page.locator('.price-chart .explorer').waitFor();
  await page.evaluate(() => window.scrollTo(0, 500));
  await until(page, () => window.scrollY === 500);
  await find('coca', 'KO'); // it has been here, and is shown at once
  await until(page, () => window.scrollY === 0);
  await page.goBack();
  await until(page, () => location.pathname === '/stocks/AAPL' && window.scrollY > 0);
});

test('the menu of a narrow window closes when the page one is on is chosen', async () => {
  const page = await visit('/changes', { viewport: { width: 320, height: 640 } });
  const menu = page.getByRole('button', { name: 'Menu' });
  await menu.click();
  await page.getByRole('link', { name: 'What changed' }).click();
  await page.locator('header [aria-expanded="false"]').waitFor();
  await focusOn(page, (now) => now.text === 'Menu');
  await menu.click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.locator('header [aria-expanded="false"]').waitFor();
  await focusOn(page, (now) => now.tag === 'H1' && now.text === 'Settings');
});
