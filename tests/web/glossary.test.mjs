// The glossary and figures that explain themselves, with the texts of the window.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { api, begin, open } from './site.mjs';
import { axeFaults, counts, focusOn, reads, told, until } from './support.mjs';

begin();

function terms(language) {
  const lines = readFileSync(`glossary/${language}.txt`, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => line.split('|').map((part) => part.trim()));
}

const usualOf = (id) => terms('en').find(([term]) => term === id)[3];

/** What the popover says, which is open; it is closed again, and the focus is back where `matches` says. */
async function explanation(page, matches) {
  const dialog = page.locator('dialog.explain');
  await dialog.locator('dl[aria-busy="false"]').waitFor();
  const text = await dialog.innerText();
  assert.deepEqual(await axeFaults(page), []);
  await page.keyboard.press('Escape');
  await counts(dialog, 0);
  await focusOn(page, matches);
  return text;
}

test('every term of the window is in the glossary of each language', async () => {
  for (const language of ['en', 'sv', 'de']) {
    const page = await open('/glossary', { settings: { language } });
    const expected = terms(language).map(([, name, what]) => [name, what]);
    await counts(page.locator('.glossary > div'), expected.length);
    const shown = await page.locator('.glossary > div').evaluateAll((entries) => entries.map((entry) => [entry.querySelector('dt').textContent, entry.querySelector('dd').textContent]));
    assert.deepEqual(shown.map(([name]) => name), expected.map(([name]) => name).sort((a, b) => a.localeCompare(b, language)));
    assert.deepEqual(new Map(shown), new Map(expected));
    await page.context().close();
  }
});

test('a term is found by its meaning, and the count is told', async () => {
  const page = await open('/glossary');
  await page.getByRole('searchbox', { name: 'Search the glossary' }).fill('squeeze of nothing');
  await page.getByText('No term has the text “squeeze of nothing”.').waitFor();
  await page.getByRole('searchbox').fill('standard deviation');
  await until(page, () => document.querySelectorAll('.glossary > div').length > 0 && document.querySelectorAll('.glossary > div').length < 10);
  await reads(page.locator('.glossary'), /Volatility/);
  await told(page, /^\d terms?$/);
  assert.deepEqual(await axeFaults(page), []);
});

test('a figure of a stock says what it is, its value, what is usual and where it is from', async () => {
  const page = await open('/stocks/AAPL');
  const [, name, what, usual] = terms('en').find(([id]) => id === 'pe_ratio');
  const row = page.getByRole('row', { name: /^P\/E/ }).first();
  const value = (await row.locator('td').first().innerText()).trim();
  await row.getByRole('button', { name: 'P/E' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name }).waitFor();
  const told = await explanation(page, (now) => now.text === 'P/E');
  for (const part of [what, value, usual]) assert.ok(told.includes(part), `${told} lacks ${part}`);
  assert.match(told, /Where it is from[\s\S]*sample/);
  for (const term of await page.locator('main .term').all()) assert.notEqual(await term.textContent(), '');
});

test('each factor of a score tells its points, and each pillar the points of its factors', async () => {
  const page = await open('/stocks/AAPL');
  const breakdown = await api('GET', '/api/stocks/AAPL/score-breakdown');
  const factor = breakdown.factors.find((one) => one.value !== null && one.reference !== null);
  await page.locator('.score-panel summary').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: factor.label }).first().waitFor();
  await page.getByRole('button', { name: factor.label }).first().focus();
  await page.keyboard.press('Enter');
  const told = await explanation(page, (now) => now.text.includes(factor.label));
  assert.ok(told.includes(`It gave ${factor.points.toFixed(1)} of ${factor.maximum.toFixed(1)} points for`), told);
  assert.ok(told.includes(factor.note), told);
  await page.getByRole('button', { name: 'Quality', exact: true }).focus();
  await page.keyboard.press('Enter');
  const pillar = await explanation(page, (now) => now.text === 'Quality');
  for (const one of breakdown.factors.filter(({ pillar: name }) => name === 'quality')) assert.ok(pillar.includes(`${one.label}: ${one.points.toFixed(1)} of`), pillar);
  await page.getByRole('button', { name: `Score ${breakdown.total_score.toFixed(1)}`, exact: true }).click();
  assert.match(await explanation(page, () => true), /Value [\d.]+ \+ Quality [\d.]+ \+ Momentum [\d.]+ \+ Health [\d.]+: [\d.]+ of 100\./);
});

test('the figures of a hit are walked by arrow, and each explains itself', async () => {
  const page = await open('/screener/value-gems');
  await page.locator('.found tbody a').first().focus();
  await page.keyboard.press('ArrowRight');
  const { label } = await focusOn(page, (now) => now.tag === 'BUTTON');
  await page.keyboard.press('Enter');
  const told = await explanation(page, (now) => now.label === label);
  assert.match(told, /It passes: /);
  assert.match(told, /What is usual/);
  await page.keyboard.press('ArrowDown');
  await focusOn(page, (now) => now.tag === 'BUTTON' && now.label !== label);
  await page.keyboard.press('ArrowLeft');
  await focusOn(page, (now) => now.tag === 'A');
});

test('the figures of the list are walked by arrow in both ways, and each explains itself', async () => {
  const page = await open('/');
  const { items } = await api('GET', '/api/stocks/?page=1&page_size=50&sort_by=total_score&sort_order=desc');
  const [first, second] = items;
  await page.locator('tr[data-row="0"] a').focus();
  for (const words of [
    [`${first.quote.price.toFixed(2)} ${first.quote.currency}`, /The last price that is known, of .* against the close before\./],
    [`${first.name} against the close of the day before: `],
    [`The closes of a year of ${first.name}: `],
    [usualOf('pe_ratio')],
    [/Value [\d.]+ \+ Quality [\d.]+ \+ Momentum [\d.]+ \+ Health [\d.]+: [\d.]+ of 100\./],
    [`${first.name} has ${first.scores.total_score.toFixed(1)} of 100 points.`],
    [/Where a figure is from[\s\S]*sample/],
  ]) {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const text = await explanation(page, (now) => now.tag === 'BUTTON' && now.row.startsWith(first.ticker));
    for (const part of words) assert.ok(part instanceof RegExp ? part.test(text) : text.includes(part), `${text} lacks ${part}`);
  }
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown'); // the same figure of the next stock
  await focusOn(page, (now) => now.label.startsWith(`${second.ticker}, Signal: `));
  await page.keyboard.press('Shift+Tab');
  await focusOn(page, (now) => now.tag === 'A' && now.row.startsWith(second.ticker)); // the one stop of Tab
});

test('figures that are compared tell which is best and what is usual', async () => {
  const page = await open('/compare?tickers=AAPL,KO');
  await page.getByRole('button', { name: 'P/E', exact: true }).click();
  const told = await explanation(page, (now) => now.text === 'P/E');
  assert.match(told, /AAPL: [\d.]+\nKO: [\d.]+\nBest of those compared: (AAPL|KO)\./);
  assert.ok(told.includes(usualOf('pe_ratio')), told);
});

test('the figures of a portfolio tell how they came about', async () => {
  const owner = await api('POST', '/api/portfolios', { name: 'Explained' });
  await api('POST', `/api/portfolios/${owner.id}/transactions`, { ticker: 'KO', kind: 'buy', date: '2026-01-05', shares: 10, price: 50, fees: 5 });
  const page = await open(`/portfolio?list=${owner.id}`);
  await page.getByRole('link', { name: /^KO/ }).focus();
  for (const words of [/10 shares are held/, /with fees, is 505\.00; divided by the shares it is 50\.50/, /sample/, /10 shares at [\d.]+ each/, /less 505\.00 that they cost/, /on a cost of 505\.00/, /of the [\d,.]+ USD/]) {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    assert.match(await explanation(page, (now) => /^KO/.test(now.row)), words);
  }
  await page.getByRole('button', { name: /^Value/ }).click();
  assert.match(await explanation(page, () => true), /The value of the 1 position that has a price/);
});

test('a live metric tells what it means and how it was computed', async () => {
  const page = await open('/live?analyse=AAPL');
  await page.locator('[data-metric][data-state="ready"]').nth(4).waitFor();
  await page.getByRole('button', { name: 'Correlation', exact: true }).click();
  const told = await explanation(page, (now) => now.text === 'Correlation');
  assert.match(told, /1 is together, 0 is on its own/);
  assert.ok(told.includes(usualOf('correlation')), told);
});
