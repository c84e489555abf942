// axe finds nothing on any page, in any state and theme.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGES, visit } from './pages.mjs';
import { begin, browser, open, server } from './site.mjs';
import { axeFaults, fits, newPage, reads, until } from './support.mjs';

begin();

// Both themes on every page; high contrast, which changes colours and nothing else, on those that show every part.
const THEMES = { light: Object.keys(PAGES), dark: Object.keys(PAGES), contrast: ['browse', 'stock', 'live analysis'], 'contrast-light': ['browse', 'stock', 'live analysis'] };
for (const [theme, names] of Object.entries(THEMES)) {
  for (const name of names) {
    test(`${name} has no fault in the ${theme} theme`, async () => {
      const page = await visit(PAGES[name], { settings: { theme } });
      assert.deepEqual(await axeFaults(page), []);
      assert.deepEqual(page.faults, []);
    });
  }
}

test('a narrow page has no fault either, with its menu open', async () => {
  const page = await visit('/stocks/AAPL', { viewport: { width: 320, height: 640 } });
  await fits(page);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('link', { name: 'Leaderboard' }).waitFor();
  assert.deepEqual(await axeFaults(page), []);
  await page.keyboard.press('Escape');
  await until(page, () => document.querySelector('.menu-button').getAttribute('aria-expanded') === 'false');
});

test('pages that still wait for their figures have no fault', async () => {
  const page = await newPage(browser);
  await page.route(/\/api\/(?!stocks\/AAPL$)/, () => {}); // never answered
  for (const path of ['/stocks/AAPL', '/jobs', '/data', '/screener', '/changes']) {
    await page.goto(server.url + path);
    await page.locator('main h1').waitFor();
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'attached' }).catch(() => assert.fail(`${path} does not say that it waits`));
    assert.deepEqual(await axeFaults(page), [], path);
  }
});

test('a failed panel and a page without a server have no fault and say what to do', async () => {
  const page = await open('/leaderboard');
  await page.route('**/api/**', (route) => route.abort());
  await page.getByRole('link', { name: 'What changed' }).click();
  await reads(page.getByRole('alert').first(), /does not answer/);
  assert.deepEqual(await axeFaults(page), []);
  await page.unroute('**/api/**');
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await page.getByRole('table', { name: 'Gained' }).waitFor();
});

test('a figure that is a button says which figure it is, and a chart that waits says nothing of its source', async () => {
  const page = await newPage(browser);
  await page.route(/\/api\/stocks\/AAPL\/prices\//, () => {}); // never answered
  await page.goto(`${server.url}/stocks/AAPL`);
  await page.getByRole('button', { name: /^Price [\d.]+$/ }).waitFor();
  await page.getByRole('button', { name: /^Score [\d.]+$/ }).waitFor();
  await page.locator('section.chart [aria-busy="true"]').waitFor();
  assert.doesNotMatch(await page.locator('section.chart').innerText(), /source/);
});
