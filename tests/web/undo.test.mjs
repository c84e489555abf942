// What was done to watchlists and portfolios is taken back, one change after the other, also from the other page of lists.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { api, begin, open } from './site.mjs';
import { eventually, said } from './support.mjs';

begin();

const listNow = (id) => api('GET', `/api/watchlists/${id}`);
const portfoliosNow = async (name) => (await api('GET', '/api/portfolios')).portfolios.filter((owner) => owner.name === name);
const undo = (page) => page.getByRole('button', { name: /^Undo: / });

async function listOf(name, ...tickers) {
  const list = await api('POST', '/api/watchlists', { name });
  for (const ticker of tickers) await api('PUT', `/api/watchlists/${list.id}/items/${ticker}`, {});
  return list;
}

async function portfolioOf(name, ...entries) {
  const owner = await api('POST', '/api/portfolios', { name });
  for (const entry of entries) await api('POST', `/api/portfolios/${owner.id}/transactions`, { kind: 'buy', date: '2026-01-05', shares: 10, price: 100, ...entry });
  return owner;
}

async function remove(page, row, sentence) {
  await page.getByRole('button', { name: row }).click();
  await said(page, sentence);
}

test('changes are taken back newest first, also those of the other page, and each says which', async () => {
  const list = await listOf('Both pages', 'AAPL', 'KO');
  const owner = await portfolioOf('Both pages', { ticker: 'MSFT' });
  const page = await open(`/watchlists?list=${list.id}`);
  await remove(page, /^Remove AAPL/, 'AAPL is off the list');
  await remove(page, /^Remove KO/, 'KO is off the list');
  await page.getByRole('link', { name: 'Portfolio', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Portfolio' }).waitFor();
  assert.match(await undo(page).getAttribute('aria-label'), /^Undo: KO is off the list/);
  await page.getByRole('combobox').first().selectOption(owner.id);
  await remove(page, /^Remove Buy MSFT/, 'Deleted: Buy, 10 MSFT.');
  const shown = page.url();
  await undo(page).click();
  await said(page, 'Undone: “Deleted: Buy, 10 MSFT.”');
  await undo(page).click();
  await said(page, 'Undone: “KO is off the list Both pages.”');
  await page.keyboard.press('Control+z');
  await said(page, 'Undone: “AAPL is off the list Both pages.”');
  assert.deepEqual((await listNow(list.id)).items.map(({ ticker }) => ticker).sort(), ['AAPL', 'KO']);
  assert.equal((await portfoliosNow('Both pages'))[0].transactions.length, 1);
  assert.equal(page.url(), shown);
  assert.equal(await undo(page).count(), 0);
});

test('what was done before a deletion is taken back after it, under the new ids', async () => {
  const owner = await portfolioOf('Restored', { ticker: 'MSFT' }, { ticker: 'KO' });
  const page = await open(`/portfolio?list=${owner.id}`);
  await remove(page, /^Remove Buy KO/, 'Deleted: Buy, 10 KO.');
  await page.getByRole('button', { name: /^Change Buy MSFT/ }).click();
  await page.getByRole('textbox', { name: 'Shares' }).fill('30');
  await page.keyboard.press('Enter');
  await said(page, 'Corrected: Buy, 30 MSFT.');
  await page.getByRole('button', { name: 'Delete the portfolio' }).click();
  await said(page, 'Deleted the portfolio Restored.');
  for (const sentence of ['Deleted the portfolio Restored.', 'Corrected: Buy, 30 MSFT.', 'Deleted: Buy, 10 KO.']) {
    await undo(page).click();
    await said(page, `Undone: “${sentence}”`);
  }
  const [back] = await portfoliosNow('Restored');
  assert.notEqual(back.id, owner.id);
  assert.deepEqual(back.transactions.map(({ ticker, shares }) => [ticker, shares]).sort(), [['KO', 10], ['MSFT', 10]]);
});

test('a list that was begun goes again, but not with what somebody has put on it', async () => {
  const page = await open('/watchlists');
  for (const name of ['Stays empty', 'Gets filled']) {
    await page.getByRole('button', { name: 'New list' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.keyboard.press('Enter');
    await said(page, `New watchlist: ${name}.`);
  }
  const named = async (name) => (await api('GET', '/api/watchlists')).watchlists.find((list) => list.name === name);
  const filled = await named('Gets filled');
  await api('PUT', `/api/watchlists/${filled.id}/items/AAPL`, {});
  await undo(page).click();
  await said(page, 'There are stocks on the list Gets filled by now. It stays;');
  assert.equal((await listNow(filled.id)).items.length, 1);
  await undo(page).click(); // that cannot be is not in the way of the one before
  await said(page, 'Undone: “New watchlist: Stays empty.”');
  assert.equal(await named('Stays empty'), undefined);
});

test('what could not be reached is tried again, and goes on where it was', async () => {
  const list = await listOf('Cut off', 'AAPL', 'KO', 'MSFT');
  const page = await open(`/watchlists?list=${list.id}`);
  await page.getByRole('button', { name: 'Delete the list' }).click();
  await said(page, 'Deleted the watchlist Cut off.');
  let cut = true;
  await page.route(/items\/MSFT$/, (route) => (cut ? route.abort() : route.continue()));
  await undo(page).click();
  await said(page, /server/);
  cut = false;
  await undo(page).click();
  await said(page, 'Undone: “Deleted the watchlist Cut off.”');
  const { watchlists } = await api('GET', '/api/watchlists');
  assert.deepEqual(watchlists.filter(({ name }) => name === 'Cut off').map(({ items }) => items.map(({ ticker }) => ticker)), [['AAPL', 'KO', 'MSFT']]);
});

test('two that come in a hurry take two changes back', async () => {
  const list = await listOf('In a hurry', 'AAPL', 'KO', 'MSFT');
  const page = await open(`/watchlists?list=${list.id}`);
  for (const ticker of ['AAPL', 'KO']) await remove(page, new RegExp(`^Remove ${ticker}`), `${ticker} is off the list`);
  await page.locator('main h1').evaluate((head) => {
    for (let times = 0; times < 2; ++times) head.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
  });
  await said(page, 'Undone: “AAPL is off the list In a hurry.”');
  await eventually(async () => assert.equal((await listNow(list.id)).items.length, 3));
});
