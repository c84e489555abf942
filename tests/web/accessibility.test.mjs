// Every page and state in every theme: axe finds nothing, nothing is wider than the window, every text is translated.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axeFaults, openBrowser, openPage, overflow, Server, settle } from './support.mjs';

const PAGES = {
  browse: '/',
  'browse without a match': '/?q=nothing-has-this-name',
  stock: '/stocks/AAPL',
  'stock as candles over all years': '/stocks/KO?period=max',
  'stock as a table': '/stocks/AAPL?view=table',
  'a stock that is not there': '/stocks/NOTHING',
  screener: '/screener',
  'own conditions': '/screener/own',
  'top picks': '/top-picks',
  leaderboard: '/leaderboard',
  'leaderboard by signal': '/leaderboard?by=signal',
  'leaderboard by sector': '/leaderboard?by=sector',
  'what changed': '/changes',
  compare: '/compare?tickers=AAPL,MSFT,KO,JPM',
  'compare nothing': '/compare',
  'live analysis': '/live?analyse=AAPL',
  jobs: '/jobs',
  'cache and data': '/data',
  'sign in': '/sign-in',
};

let server, browser;
before(async () => {
  server = await Server.start();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function visit(path, options) {
  const page = await openPage(browser, server.url + path, options);
  await settle(page);
  if (path.startsWith('/live')) await page.locator('[data-metric="correlation"][data-state="ready"]').waitFor();
  if (path.includes('/stocks/') && path.includes('AAPL') && !path.includes('table')) await page.locator('.explorer').waitFor();
  return page;
}

// Both themes on every page; high contrast, which changes colours and nothing else, on those that show every part.
const THEMES = { light: Object.keys(PAGES), dark: Object.keys(PAGES), contrast: ['browse', 'stock', 'live analysis'], 'contrast-light': ['browse', 'stock', 'live analysis'] };
for (const [theme, names] of Object.entries(THEMES)) {
  for (const name of names) {
    test(`${name} has no fault in the ${theme} theme`, async () => {
      const page = await visit(PAGES[name], { settings: { theme } });
      assert.deepEqual(await axeFaults(page), []);
      assert.deepEqual(page.faults, []);
      await page.context().close();
    });
  }
}

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name} fits a window of 320 pixels, which is 400 % zoom, and from right to left in long words`, async () => {
    const page = await visit(path, { viewport: { width: 320, height: 640 }, settings: { language: 'qps' } });
    assert.equal(await page.getAttribute('html', 'dir'), 'rtl');
    assert.equal(await overflow(page), 0);
    const title = await page.locator('h1').first().innerText();
    if (!path.startsWith('/stocks/')) assert.match(title, /^⟦/, 'the title is not translated');
    await page.setViewportSize({ width: 1440, height: 900 });
    assert.equal(await overflow(page), 0);
    await page.context().close();
  });
}

test('a narrow page has no fault either, with its menu open', async () => {
  const page = await visit('/stocks/AAPL', { viewport: { width: 320, height: 640 } });
  assert.equal(await overflow(page), 0);
  await page.getByRole('button', { name: 'Menu' }).click();
  assert.deepEqual(await axeFaults(page), []);
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('button', { name: 'Menu' }).getAttribute('aria-expanded'), 'false');
  await page.context().close();
});

test('a failed panel and a page without a server have no fault and say what to do', async () => {
  const page = await openPage(browser, server.url + '/leaderboard', {});
  await settle(page);
  await page.route('**/api/**', (route) => route.abort());
  await page.getByRole('link', { name: 'What changed' }).click();
  await page.getByRole('alert').first().waitFor({ timeout: 10_000 });
  assert.match(await page.getByRole('alert').first().innerText(), /does not answer/);
  assert.deepEqual(await axeFaults(page), []);
  await page.unroute('**/api/**');
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await page.getByRole('table', { name: 'Gained' }).waitFor();
  await page.context().close();
});

test('forced colours leave every mark and focus ring visible', async () => {
  const page = await visit('/', { forcedColors: 'active' });
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.notEqual(outline, 'none');
  const border = await page.evaluate(() => getComputedStyle(document.querySelector('td .signal')).borderStyle);
  assert.equal(border, 'solid');
  await page.context().close();
});

test('with reduced motion nothing moves', async () => {
  const page = await visit('/', { reducedMotion: 'reduce' });
  const moving = await page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => getComputedStyle(element).transitionDuration !== '0s').length);
  assert.equal(moving, 0);
  await page.context().close();
});

test('each language has its own words, numbers and lang', async () => {
  for (const [language, title, price] of [['en', 'Browse', /\d\.\d\d/], ['sv', 'Bläddra', /\d,\d\d/], ['de', 'Übersicht', /\d,\d\d/]]) {
    const page = await visit('/', { settings: { language } });
    assert.equal(await page.locator('h1').innerText(), title);
    assert.equal(await page.getAttribute('html', 'lang'), language);
    assert.match(await page.locator('td.col-price').first().innerText(), price);
    await page.context().close();
  }
});

test('every target is large enough to hit', async () => {
  for (const path of ['/', '/stocks/AAPL', '/live?analyse=AAPL', '/compare?tickers=AAPL,MSFT']) {
    const page = await visit(path, {});
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('main button, main select, main input:not([type="radio"]):not([type="checkbox"]), header a, header button')]
        .filter((element) => element.checkVisibility())
        .map((element) => ({ name: element.textContent || element.getAttribute('aria-label'), box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ name }) => name),
    );
    assert.deepEqual(small, [], path);
    await page.context().close();
  }
});
