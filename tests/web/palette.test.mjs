// The palette and the list of keys: everything is found by name, the keyboard never gets lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin, browser, open, server } from './site.mjs';
import { axeFaults, fits, focusOn, newPage, reads, settle, told, until } from './support.mjs';

begin();

/** Until all that is found is in the list. */
const found = (page) => until(page, () => document.querySelector('[role="listbox"]')?.getAttribute('aria-busy') === 'false');
const chosen = (page) => page.locator('[role="option"][aria-selected="true"]').innerText();
const title = (page) => page.locator('h1').first();

test('every page is found in the palette', async () => {
  const page = await open('/');
  for (const name of ['Screener', 'Top picks', 'Leaderboard', 'What changed', 'Compare', 'Watchlists', 'Portfolio', 'Live analysis', 'Jobs', 'Cache and data health', 'Settings', 'Browse']) {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Command or stock' }).waitFor();
    await page.keyboard.type(name);
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).first().waitFor();
    await found(page);
    for (let i = 0; i < 12 && !(await chosen(page)).startsWith(name); ++i) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until(page, `document.querySelector('main h1')?.textContent === ${JSON.stringify(name)} && document.querySelector('dialog[open]') === null`);
  }
});

test('a stock is found by name, told as the active option, and opened; Escape gives the focus back', async () => {
  const page = await open('/leaderboard');
  await page.getByRole('link', { name: 'Screener' }).focus();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Command or stock' }).waitFor();
  await page.keyboard.press('Escape');
  await focusOn(page, (now) => /Screener/.test(now.text));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('coca');
  await page.getByRole('option', { name: /^KO/ }).waitFor();
  await found(page);
  await until(page, () => /KO/.test(document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent));
  assert.deepEqual(await axeFaults(page), []);
  await page.keyboard.press('Enter');
  await until(page, () => location.pathname === '/stocks/KO');
  await page.locator('.price-chart .explorer').waitFor();
  await reads(title(page), /Coca/);
});

test('a command changes the theme, and what is not there is told', async () => {
  const page = await open('/', { settings: { theme: 'light' } });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('theme dark');
  await until(page, () => [...document.querySelectorAll('[role="option"]')].some((option) => /Theme: Dark/.test(option.textContent)));
  await page.getByRole('option', { name: 'Theme: Dark' }).click();
  await until(page, () => document.documentElement.dataset.theme === 'dark');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zzzz');
  await until(page, () => document.querySelector('dialog [role="status"]').textContent === 'Nothing has the text “zzzz”.');
  assert.deepEqual(await axeFaults(page), []);
});

test('what a quick hand types before the palette has arrived stands in its field', async () => {
  const page = await newPage(browser);
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  await page.route('**/assets/Palette-*', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(`${server.url}/leaderboard`);
  await settle(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Compax');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('re');
  arrive();
  await page.getByRole('option', { name: /^Compare/ }).waitFor();
  assert.equal(await page.getByRole('combobox', { name: 'Command or stock' }).inputValue(), 'Compare');
  await page.keyboard.press('Escape');
  await until(page, () => document.querySelector('dialog[open]') === null);
  await reads(title(page), /^Leaderboard$/);
});

test('Enter opens what a slow hand would open, and keys that follow each other at once are all heard', async () => {
  const page = await open('/leaderboard');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Command or stock' }).waitFor();
  await page.route('**/api/stocks/search**', (route) => setTimeout(() => void route.continue().catch(() => {}), 400));
  await page.keyboard.type('apple');
  await page.keyboard.press('Enter');
  await until(page, () => location.pathname === '/stocks/AAPL' && document.querySelector('dialog[open]') === null);
  for (const keys of [['Control+k', 'Escape', 'Control+k'], ['Escape', 'F1', 'Escape', 'F1']]) for (const key of keys) await page.keyboard.press(key);
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
});

test('F1 and ? list the keys of the page, but ? in a field is a letter', async () => {
  const page = await open('/stocks/AAPL');
  await page.keyboard.press('F1');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await dialog.waitFor();
  await reads(dialog, /In a chart/);
  assert.deepEqual(await axeFaults(page), []);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Watchlists' }).click();
  await focusOn(page, (now) => now.tag === 'H1' && now.text === 'Watchlists');
  await page.keyboard.press('?');
  await reads(dialog, /In watchlists and portfolios/);
  assert.doesNotMatch(await dialog.innerText(), /In a chart/);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Browse' }).click();
  await focusOn(page, (now) => now.tag === 'H1' && now.text === 'Browse');
  await page.keyboard.press('/');
  await page.keyboard.type('?');
  await until(page, () => document.activeElement.value === '?');
  assert.equal(await dialog.count(), 0);
});

test('/ and ? can be turned off, and / is left to the browser where there is no filter', async () => {
  const page = await open('/data');
  await page.evaluate(() => document.addEventListener('keydown', (event) => setTimeout(() => (globalThis.pressed = `${event.key} ${event.defaultPrevented}`))));
  await page.keyboard.press('/');
  await until(page, () => globalThis.pressed === '/ false');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('group', { name: 'Keys without Ctrl' }).getByRole('radio', { name: 'Off' }).check();
  await page.getByRole('link', { name: 'Browse' }).click();
  await focusOn(page, (now) => now.tag === 'H1' && now.text === 'Browse');
  for (const key of ['/', '?']) {
    await page.keyboard.press(key);
    await until(page, `globalThis.pressed === '${key} false'`);
  }
  await focusOn(page, (now) => now.tag === 'H1');
  await page.keyboard.press('F1');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await reads(dialog, /F1\s+this list/);
  assert.doesNotMatch(await dialog.innerText(), /filter of the page/);
});

test('palette and keys fit a window of 320 pixels in long words', async () => {
  const page = await open('/', { viewport: { width: 320, height: 640 }, settings: { language: 'qps' } });
  for (const key of ['Control+k', 'F1']) {
    await page.keyboard.press(key);
    await page.locator('dialog[open]').waitFor();
    await until(page, () => document.querySelector('dialog[open]').scrollWidth === document.querySelector('dialog[open]').clientWidth);
    await fits(page);
    await page.keyboard.press('Escape');
    await until(page, () => document.querySelector('dialog[open]') === null);
  }
});

test('a row of the list is copied for a spreadsheet', async () => {
  const page = await open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('tr[data-row="0"] a').focus();
  await page.keyboard.press('Control+c');
  await told(page, /^Row copied: /);
  const cells = (await page.evaluate(() => navigator.clipboard.readText())).split('\t');
  assert.equal(cells[0], (await page.locator('tr[data-row="0"] th').innerText()).replace(/\s+/g, ' '));
  assert.equal(cells.length, await page.locator('tr[data-row="0"] > *').count());
});
