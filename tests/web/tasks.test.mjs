// Five tasks from their beginning to their end by keyboard alone, as tests/a11y does them in the window: no pointer, no focus() of a test.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { api, begin, open } from './site.mjs';
import { eventually, focusOn, reads, tabTo, told, until } from './support.mjs';

begin();

const says = (page) => page.evaluate(() => document.activeElement.getAttribute('aria-valuetext'));

test('a stock is found and its score is read', async () => {
  const page = await open('/');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Command or stock' }).waitFor();
  await page.keyboard.type('coca');
  await page.keyboard.press('Enter');
  await focusOn(page, (now) => now.tag === 'H1' && now.text === 'Coca-Cola');
  await until(page, () => document.querySelector('.score-line') !== null);
  const { total_score: score } = await api('GET', '/api/stocks/KO/score-breakdown');
  await tabTo(page, (now) => now.text === `Score ${score.toFixed(1)}`);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `Score ${score.toFixed(1)}` });
  await dialog.locator('dl[aria-busy="false"]').waitFor();
  await reads(dialog, /Value [\d.]+ \+ Quality/);
  await page.keyboard.press('Escape');
  await focusOn(page, (now) => now.text === `Score ${score.toFixed(1)}`);
});

test('a chart is walked to its highest close of five years', async () => {
  const page = await open('/stocks/AAPL');
  await page.locator('.price-chart .explorer').waitFor();
  await tabTo(page, (now) => now.tag === 'INPUT'); // the periods are one stop of Tab
  for (const period of ['2y', '5y']) {
    await page.keyboard.press('ArrowRight');
    await until(page, `new URLSearchParams(location.search).get('period') === '${period}'`);
  }
  await until(page, () => Number(document.querySelector('.price-chart .explorer')?.getAttribute('aria-valuemax')) > 1000);
  await tabTo(page, (now) => now.label === 'Apple price chart, line');
  await page.keyboard.press(']');
  const { data } = await api('GET', '/api/stocks/AAPL/prices/historical?period=5y&include_indicators=false');
  const highest = data.reduce((best, row) => (row.close > best.close ? row : best));
  await eventually(async () => {
    const spoken = (await says(page)) ?? '';
    assert.ok(spoken.includes(`close ${highest.close.toFixed(2)} dollars`) && spoken.includes(highest.date.slice(0, 4)), spoken);
  });
  await page.keyboard.press(' ');
  await told(page, /^Close, point [\d,]+ of [\d,]+\. .*sample data$/);
});

test('a screener is run with a condition of one’s own, and a hit is opened', async () => {
  const page = await open('/screener/own');
  await tabTo(page, (now) => now.name === 'roe_min');
  await page.keyboard.type('25');
  await page.keyboard.press('Enter');
  const count = await told(page, /^\d+ stocks?$/);
  assert.ok(Number.parseInt(count, 10) > 0, count);
  const { text } = await tabTo(page, (now) => now.tag === 'A' && /^[A-Z.]+ /.test(now.text), 120);
  await page.keyboard.press('Enter');
  await focusOn(page, (now) => now.tag === 'H1' && text.includes(now.text));
  assert.ok((await api('GET', `/api/stocks/${text.split(' ')[0]}`)).fundamentals.roe >= 25);
});

test('a purchase is entered into a portfolio, and taken back', async () => {
  const page = await open('/portfolio');
  await tabTo(page, (now) => now.text.includes('New portfolio'));
  await page.keyboard.press('Enter');
  await focusOn(page, (now) => now.name === 'name');
  await page.keyboard.type('By hand');
  await page.keyboard.press('Enter');
  await told(page, 'New portfolio: By hand.');
  await until(page, () => document.querySelector('.entry-form') === null);
  await tabTo(page, (now) => now.text.includes('Enter a transaction'));
  await page.keyboard.press('Enter');
  await focusOn(page, (now) => now.name === 'kind');
  for (const [name, text] of [['ticker', 'msft'], ['shares', '3'], ['price', '200']]) {
    await tabTo(page, (now) => now.name === name, 4);
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
  await told(page, 'Entered: Buy, 3 MSFT.');
  const stored = async () => (await api('GET', '/api/portfolios')).portfolios.find(({ name }) => name === 'By hand');
  assert.deepEqual((await stored()).positions.map(({ ticker, shares, cost }) => [ticker, shares, cost]), [['MSFT', 3, 600]]);
  await until(page, () => document.querySelector('.entry-form') === null && document.activeElement !== document.body);
  await page.keyboard.press('Control+z');
  await told(page, 'Undone: “Entered: Buy, 3 MSFT.”');
  assert.deepEqual((await stored()).positions, []);
});

test('a live analysis is followed to its end, and a metric explains itself', async () => {
  const page = await open('/live');
  await page.getByRole('button', { name: 'Analyse AAPL' }).waitFor();
  await tabTo(page, (now) => now.label === 'Analyse AAPL');
  await page.keyboard.press('Enter');
  await told(page, 'Analysis of AAPL complete: 5 metrics.');
  await tabTo(page, (now) => now.text === 'Correlation');
  await page.keyboard.press('Enter');
  const dialog = page.locator('dialog.explain');
  await dialog.locator('dl[aria-busy="false"]').waitFor();
  await reads(dialog, /^Correlation[\s\S]*[+−][\d.]+/);
  await page.keyboard.press('Escape');
  await focusOn(page, (now) => now.text === 'Correlation');
});
