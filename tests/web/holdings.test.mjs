// Watchlists and portfolios: by keyboard, with undo, told when a target is crossed, and safe from what somebody else changes meanwhile.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { api, begin, open, server } from './site.mjs';
import { axeFaults, counts, fits, focusOn, reads, said, until } from './support.mjs';

begin();

const watchlist = (name) => api('POST', '/api/watchlists', { name });
const watch = (list, ticker, body = {}) => api('PUT', `/api/watchlists/${list.id}/items/${ticker}`, body);
const listNow = (list) => api('GET', `/api/watchlists/${list.id}`);
const portfolio = (name) => api('POST', '/api/portfolios', { name });
const enter = (owner, entry) => api('POST', `/api/portfolios/${owner.id}/transactions`, { kind: 'buy', date: '2026-01-05', shares: 10, price: 100, ...entry });
const portfolioNow = (owner) => api('GET', `/api/portfolios/${owner.id}`);

test('a watchlist is begun, filled, changed and emptied by keyboard, each with a way back', async () => {
  const page = await open('/watchlists');
  await page.getByRole('button', { name: 'New list' }).focus();
  await page.keyboard.press('Enter');
  await focusOn(page, (now) => now.name === 'name');
  await page.keyboard.type('Mine');
  await page.keyboard.press('Enter');
  await said(page, 'New watchlist: Mine.');
  await page.getByRole('button', { name: 'Add a stock' }).focus();
  await page.keyboard.press('+');
  await focusOn(page, (now) => now.name === 'ticker');
  await page.keyboard.type('aapl');
  await page.keyboard.press('Tab');
  await page.keyboard.type('0,5x');
  await page.keyboard.press('Enter');
  await until(page, () => document.activeElement.getAttribute('aria-invalid') === 'true');
  await until(page, () => document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent === '“0,5x” is no price. Type one above zero, or leave it empty.');
  assert.deepEqual(await axeFaults(page), []);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('1000000');
  await page.keyboard.press('Tab');
  await page.keyboard.type('after the report');
  await page.keyboard.press('Enter');
  await said(page, 'AAPL is on the list Mine.');
  const row = page.getByRole('row', { name: /AAPL/ });
  await reads(row, /≥ 1,000,000\.00[\s\S]*to go[\s\S]*after the report/);
  await row.getByRole('link').focus();
  await page.keyboard.press(' ');
  await page.getByRole('textbox', { name: 'Note' }).fill('sold');
  await page.keyboard.press('Enter');
  await said(page, 'AAPL changed.');
  await reads(row, /sold/);
  await focusOn(page, (now) => /AAPL/.test(now.row)); // it goes back to the row
  await page.keyboard.press('Control+z');
  await said(page, 'Undone: “AAPL changed.”');
  await reads(row, /after the report/);
  await page.keyboard.press('Delete');
  await said(page, 'AAPL is off the list Mine.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await row.waitFor();
});

test('rows are walked by arrows, copied, and the next one has the focus after one is removed', async () => {
  const list = await watchlist('Walked');
  for (const ticker of ['AAPL', 'KO', 'MSFT']) await watch(list, ticker, { notes: `note of ${ticker}` });
  const page = await open(`/watchlists?list=${list.id}`, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('link', { name: /^AAPL/ }).focus();
  await page.keyboard.press('ArrowDown');
  await focusOn(page, (now) => /^KO/.test(now.row));
  await page.keyboard.press('Control+c');
  await said(page, 'Row copied: KO');
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\t');
  assert.match(copied[0], /^KO /);
  assert.ok(copied.includes('note of KO'), copied.join('|'));
  await page.keyboard.press('Delete');
  await said(page, 'KO is off the list');
  await focusOn(page, (now) => /^MSFT/.test(now.text));
});

test('a deleted watchlist comes back with its stocks in their order', async () => {
  const list = await watchlist('Lost and found');
  for (const ticker of ['KO', 'AAPL', 'JPM']) await watch(list, ticker, { notes: ticker, target_price: 5 });
  const page = await open(`/watchlists?list=${list.id}`);
  await page.getByRole('button', { name: 'Delete the list' }).click();
  await said(page, 'Deleted the watchlist Lost and found.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await said(page, 'Undone: “Deleted the watchlist Lost and found.”');
  const { watchlists } = await api('GET', '/api/watchlists');
  const back = watchlists.find((other) => other.name === 'Lost and found');
  assert.deepEqual(back.items.map(({ ticker, notes, target_price }) => [ticker, notes, target_price]), [['KO', 'KO', 5], ['AAPL', 'AAPL', 5], ['JPM', 'JPM', 5]]);
});

test('what somebody else has changed meanwhile is told before it is overwritten', async () => {
  const list = await watchlist('Shared');
  await watch(list, 'AAPL', { notes: 'first' });
  const page = await open(`/watchlists?list=${list.id}`);
  await page.getByRole('button', { name: 'Change AAPL' }).click();
  await watch(list, 'AAPL', { notes: 'of somebody else' });
  await page.getByRole('textbox', { name: 'Note' }).fill('mine');
  await page.keyboard.press('Enter');
  await said(page, 'Somebody else has changed this meanwhile.');
  assert.equal((await listNow(list)).items[0].notes, 'of somebody else');
  await until(page, () => document.querySelector('tbody').innerText.includes('of somebody else'));
  assert.equal(await page.getByRole('textbox', { name: 'Note' }).inputValue(), 'mine', 'what was typed stays');
  await page.getByRole('button', { name: 'Save' }).click();
  await said(page, 'AAPL changed.');
  assert.equal((await listNow(list)).items[0].notes, 'mine');
  await page.getByRole('button', { name: 'Change AAPL' }).click();
  await api('DELETE', `/api/watchlists/${list.id}/items/AAPL`);
  await page.getByRole('button', { name: 'Save' }).click();
  await said(page, 'Somebody else has removed this meanwhile.');
  assert.deepEqual((await listNow(list)).items, []);
});

test('a target that is crossed is told once, on whatever page one is', async () => {
  const list = await watchlist('Targets');
  const target = Math.round((await api('GET', '/api/stocks/JPM')).quote.price * 1.2);
  await watch(list, 'JPM', { target_price: target });
  const page = await open('/leaderboard');
  // What is reached already is not told: the client must have looked once. What it has not heard of, it asks for when it begins to hear.
  await until(page, () => performance.getEntriesByType('resource').some((entry) => entry.name.endsWith('/api/watchlists')));
  await server.run('import', 'prices', server.file('JPM.csv', `Date,Close\n2026-11-20,${target + 1}\n`), '--ticker', 'JPM');
  await until(page, () => document.querySelector('.banner.target')?.innerText.includes('JPM has reached its target of'));
  assert.deepEqual(await axeFaults(page), []);
  await page.getByRole('button', { name: 'Seen' }).click();
  await counts(page.locator('.banner.target'), 0);
});

test('a portfolio is begun and filled; its value, gain and spread are those of the server', async () => {
  const page = await open('/portfolio');
  await page.getByRole('button', { name: 'New portfolio' }).click();
  await focusOn(page, (now) => now.name === 'name');
  await page.keyboard.type('Pension');
  await page.keyboard.press('Enter');
  await said(page, 'New portfolio: Pension.');
  for (const [ticker, shares] of [['AAPL', '12.5'], ['KO', '100']]) {
    await page.getByRole('button', { name: 'Enter a transaction' }).first().click();
    await page.getByRole('textbox', { name: 'Ticker' }).fill(ticker);
    await page.getByRole('textbox', { name: 'Day' }).fill('2026-02-31');
    await page.getByRole('textbox', { name: 'Shares' }).fill(shares);
    await page.getByRole('textbox', { name: 'Price of a share' }).fill('50');
    await page.keyboard.press('Enter');
    await said(page, '“2026-02-31” is no day.');
    await focusOn(page, (now) => now.name === 'date');
    await page.getByRole('textbox', { name: 'Day' }).fill('2026-02-27');
    await page.keyboard.press('Enter');
    await said(page, 'Entered: Buy');
  }
  const { portfolios } = await api('GET', '/api/portfolios');
  const stored = portfolios.find((other) => other.name === 'Pension');
  const figure = (value) => value.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  await reads(page.locator('.totals .hero'), new RegExp(`^${figure(stored.totals[0].value)}$`));
  const [apple] = stored.positions.filter((position) => position.ticker === 'AAPL');
  await reads(page.getByRole('table', { name: /^Positions of Pension/ }).getByRole('row', { name: /AAPL/ }), new RegExp(figure(apple.value)));
  await page.getByRole('slider', { name: 'Allocation of Pension' }).focus();
  await page.keyboard.press('d');
  const spread = page.getByRole('region', { name: /^Allocation of Pension/ });
  for (const share of stored.sectors) await reads(spread.getByRole('row', { name: share.sector }), new RegExp((share.weight * 100).toFixed(1)));
  await counts(spread.getByRole('row'), stored.sectors.length + 1);
  assert.deepEqual(await axeFaults(page), []);
});

test('a sale of more than is held is refused in words, and what was typed stays', async () => {
  const owner = await portfolio('Small');
  await enter(owner, { ticker: 'KO' });
  const page = await open(`/portfolio?list=${owner.id}`);
  await page.getByRole('button', { name: 'Enter a transaction: KO' }).click();
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('sell');
  await page.getByRole('textbox', { name: 'Shares' }).fill('11');
  await page.getByRole('textbox', { name: 'Price of a share' }).fill('60');
  await page.keyboard.press('Enter');
  await reads(page.locator('.entry-form .failed'), /10/);
  assert.equal(await page.getByRole('textbox', { name: 'Shares' }).inputValue(), '11');
  assert.equal((await portfolioNow(owner)).transactions.length, 1);
  await page.keyboard.press('Escape');
  await until(page, () => /Enter a transaction: KO/.test(document.activeElement.getAttribute('aria-label') ?? ''));
});

test('a transaction is corrected and deleted with a way back, and a conflict is told', async () => {
  const owner = await portfolio('Corrected');
  const { transactions } = await enter(owner, { ticker: 'MSFT', note: 'first' });
  const path = `/api/portfolios/${owner.id}/transactions/${transactions[0].id}`;
  const page = await open(`/portfolio?list=${owner.id}`);
  await page.getByRole('button', { name: /^Change Buy MSFT/ }).click();
  await api('PUT', path, { ticker: 'MSFT', kind: 'buy', date: '2026-01-05', shares: 20, price: 100 });
  await page.getByRole('textbox', { name: 'Shares' }).fill('30');
  await page.keyboard.press('Enter');
  await said(page, 'Somebody else has changed this meanwhile.');
  await page.keyboard.press('Enter');
  await said(page, 'Corrected: Buy, 30 MSFT.');
  assert.equal((await portfolioNow(owner)).transactions[0].shares, 30);
  await page.getByRole('button', { name: 'Undo' }).click();
  await said(page, 'Undone: “Corrected: Buy, 30 MSFT.”');
  assert.equal((await portfolioNow(owner)).transactions[0].shares, 20);
  await page.getByRole('button', { name: /^Remove Buy MSFT/ }).focus();
  await page.keyboard.press('Delete');
  await said(page, 'Deleted: Buy, 20 MSFT.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await said(page, 'Undone: “Deleted: Buy, 20 MSFT.”');
  assert.equal((await portfolioNow(owner)).transactions[0].shares, 20);
});

test('a portfolio says what the scores of its positions come to', async () => {
  const { items } = await api('GET', '/api/stocks/?page=1&page_size=100&sort_by=total_score&sort_order=asc');
  const rated = items.filter(({ scores, quote }) => scores?.total_score != null && quote);
  const chosen = [rated[0], rated[Math.floor(rated.length / 2)], rated.at(-1)];
  const owner = await portfolio('Reviewed');
  for (const [at, { ticker }] of chosen.entries()) await enter(owner, { ticker, shares: 10 * (at + 1) });
  const { positions, totals } = await portfolioNow(owner);
  const page = await open(`/portfolio?list=${owner.id}`);
  await reads(page.locator('.totals'), new RegExp(`score ${totals[0].score.toFixed(1)}, weighted by value`));
  // Which day the change is of: today only on that day in New York.
  await reads(page.locator('.totals'), /today|on \w{3} \d+ \w{3}/);

  const whole = positions.reduce((sum, { value }) => sum + value, 0);
  const mix = page.getByRole('table', { name: /^Signals of the positions of Reviewed/ });
  const bySignal = new Map();
  for (const { stock, value } of positions) bySignal.set(stock.scores.signal, (bySignal.get(stock.scores.signal) ?? 0) + value);
  assert.equal(await mix.locator('tbody tr').count(), bySignal.size);
  for (const [signal, value] of bySignal) {
    const words = signal.toLowerCase().replace('_', ' ');
    await reads(mix.getByRole('row', { name: new RegExp(`^${words} `, 'i') }), new RegExp(((value / whole) * 100).toFixed(1)));
  }

  const expected = positions.filter(({ stock }) => /SELL/.test(stock.scores.signal) || stock.scores.total_score < 40).map(({ ticker }) => ticker);
  assert.ok(expected.includes(chosen[0].ticker), `the lowest score is ${chosen[0].scores.total_score}`);
  const review = page.getByRole('table', { name: /^Positions of Reviewed to review/ });
  assert.equal(await review.locator('tbody tr').count(), expected.length);
  for (const ticker of expected) await reads(review.getByRole('row', { name: new RegExp(ticker) }), /Signal (Strong )?sell|Score under 40/i);
});

test('filled lists have no fault in any theme and fit 320 pixels in long words', async () => {
  const list = await watchlist('A list with quite a long name for a narrow window');
  for (const ticker of ['AAPL', 'KO']) await watch(list, ticker, { notes: 'A note that is long enough to need more than one line of its column', target_price: 150 });
  const owner = await portfolio('Everything');
  for (const ticker of ['AAPL', 'KO', 'JPM']) await enter(owner, { ticker });
  for (const path of [`/watchlists?list=${list.id}`, `/portfolio?list=${owner.id}`]) {
    for (const theme of ['light', 'dark', 'contrast', 'contrast-light']) {
      const page = await open(path, { settings: { theme } });
      assert.deepEqual(await axeFaults(page), [], `${path} ${theme}`);
      assert.deepEqual(page.faults, []);
      await page.context().close();
    }
    const narrow = await open(path, { viewport: { width: 320, height: 640 }, settings: { language: 'qps' } });
    await fits(narrow, path);
    await narrow.context().close();
  }
});
