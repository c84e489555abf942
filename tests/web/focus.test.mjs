// The keyboard's focus is never lost: not when a button goes with its work, not when a dialog or a form closes, not while something is saved.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { api, begin, open } from './site.mjs';
import { focusOn, reads, settle, told, until } from './support.mjs';

begin();

const isSomewhere = (now) => now.tag !== 'BODY';

test('where what was pressed goes, the focus is on what stands after it', async () => {
  const page = await open('/?q=nothing-has-this-name');
  await page.getByRole('button', { name: 'Clear the filters' }).press('Enter');
  await until(page, () => document.querySelector('tr[data-row]') !== null);
  await focusOn(page, isSomewhere);

  const list = await api('POST', '/api/watchlists', { name: 'Kept' });
  for (const ticker of ['AAPL', 'KO']) await api('PUT', `/api/watchlists/${list.id}/items/${ticker}`, {});
  await page.goto(new URL(`/watchlists?list=${list.id}`, page.url()).href);
  await settle(page);
  await page.getByRole('row', { name: /AAPL/ }).getByRole('link').focus();
  await page.keyboard.press('Delete');
  await told(page, /AAPL is off the list/);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await told(page, /^Undone: “AAPL is off the list/);
  await focusOn(page, (now) => now.tag === 'A' && now.row !== ''); // the first row of the list
});

test('what is closed gives the focus back to where it was opened', async () => {
  const page = await open('/screener');
  const link = page.getByRole('link', { name: 'Compare', exact: true });
  for (const key of ['Control+k', 'F1']) {
    await link.focus();
    await page.keyboard.press(key);
    await until(page, () => document.querySelector('dialog[open]') !== null);
    await page.keyboard.press(key === 'F1' ? 'Escape' : key);
    await until(page, () => document.querySelector('dialog') === null);
    await focusOn(page, (now) => now.text.trim() === 'Compare');
  }
});

test('a button keeps the focus while and after what it began', async () => {
  const page = await open('/screener/own');
  const run = page.getByRole('button', { name: 'Find stocks' });
  await run.press('Enter');
  await told(page, /^\d+ stocks?$/);
  await focusOn(page, (now) => now.text === 'Find stocks');
  await page.goto(new URL('/jobs', page.url()).href);
  await settle(page);
  await page.getByRole('button', { name: 'Run now' }).press('Enter');
  await told(page, / is queued\./);
  await focusOn(page, (now) => now.text === 'Run now');
});

test('a form that could not be saved keeps the focus, and what was typed', async () => {
  const page = await open('/watchlists');
  await page.getByRole('button', { name: 'New list' }).press('Enter');
  await focusOn(page, (now) => now.name === 'name');
  await page.keyboard.type('Later');
  await page.route('**/api/watchlists', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await page.getByRole('button', { name: 'Begin the list' }).press('Enter');
  await reads(page.locator('.entry-form'), /The server does not answer/);
  await focusOn(page, isSomewhere);
  assert.equal(await page.getByRole('textbox', { name: 'Name' }).inputValue(), 'Later');
});
