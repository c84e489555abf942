// The tasks of the desktop's accessibility tests, by keyboard alone: what is focused, what is said, where one comes to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { api, begin, open } from './site.mjs';
import { eventually, focusOn, reads, said, tabTo, told, until } from './support.mjs';

begin();

const valueText = (page) => page.evaluate(() => document.activeElement.getAttribute('aria-valuetext'));
const chartSays = (page, pattern) => eventually(async () => assert.match((await valueText(page)) ?? '', pattern));
/** A day as the page says it. */
const spoken = (day) => new Date(`${day}T12:00`).toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).replace(',', '');
/** Which day of trading the cursor is on, once that is `wanted`. */
const dayWhere = (page, wanted) =>
  eventually(async () => {
    const day = await page.evaluate(() => Number(document.activeElement.getAttribute('aria-valuenow')));
    assert.ok(wanted(day), `the cursor is on day ${day}`);
    return day;
  });

test('the first Tab offers to skip to the content', async () => {
  const page = await open('/');
  await page.keyboard.press('Tab');
  await focusOn(page, (now) => now.text === 'Skip to the content');
  await page.keyboard.press('Enter');
  await until(page, () => document.activeElement.id === 'content');
});

test('a stock is found by typing, reached by arrows and opened by Enter', async () => {
  const page = await open('/');
  await tabTo(page, (now) => now.tag === 'INPUT');
  await page.keyboard.type('micro');
  await until(page, () => document.querySelectorAll('tr[data-row]').length > 0 && document.querySelectorAll('tr[data-row]').length < 5);
  await told(page, /^\d stocks?$/);
  await tabTo(page, (now) => now.tag === 'A' && /MSFT|AMD|MU/.test(now.text));
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Home');
  const { text } = await focusOn(page, (now) => now.tag === 'A' && now.row !== '');
  await page.keyboard.press('Enter');
  await page.locator('.price-chart .explorer').waitFor();
  await focusOn(page, (now) => now.tag === 'H1' && text.includes(now.text)); // a new page takes the focus to its heading
  await eventually(async () => assert.match(await page.title(), / - Soundings$/));
  await page.goBack();
  await until(page, () => document.querySelector('h1').textContent === 'Browse');
  assert.match(page.url(), /q=micro/);
});

test('the table is sorted by its heads and says so', async () => {
  const page = await open('/');
  await tabTo(page, (now) => now.tag === 'BUTTON' && now.text.endsWith('Price'));
  await page.keyboard.press('Enter');
  await until(page, () => document.querySelector('th.col-price').getAttribute('aria-sort') === 'descending');
  await page.keyboard.press('Enter');
  await until(page, () => document.querySelector('th.col-price').getAttribute('aria-sort') === 'ascending');
  await focusOn(page, (now) => /Price$/.test(now.text)); // sorting keeps it
});

test('the chart is read point by point with the words of the desktop', async () => {
  const page = await open('/stocks/AAPL');
  await page.locator('.price-chart .explorer').waitFor();
  await tabTo(page, (now) => now.label === 'Apple price chart, line');
  await chartSays(page, /^\w{3} \d+ \w{3} \d{4}, close [\d.]+ dollars, (up|down) [\d.]+ percent, sample data, last point$/);
  await page.keyboard.press('ArrowLeft');
  await chartSays(page, /close [\d.]+ dollars, .*sample data$/);
  await page.keyboard.press('Home');
  await chartSays(page, /, first point$/);
  await page.keyboard.press('PageDown');
  const month = await dayWhere(page, (day) => day - 1 >= 18 && day - 1 <= 24);
  await page.keyboard.press('Control+ArrowRight');
  await dayWhere(page, (day) => day - month >= 4 && day - month <= 5);
  await page.keyboard.press('ArrowDown');
  await chartSays(page, /SMA 50 [\d.]+, close [\d.]+ percent (above|below) it/);
  await page.keyboard.press(']');
  const highest = await valueText(page);
  await page.keyboard.press('[');
  await eventually(async () => assert.notEqual(await valueText(page), highest));
  await page.keyboard.press('Home');
  await page.keyboard.press('n');
  await chartSays(page, /(buy|sell) signal: /);
  await page.keyboard.press(' ');
  await told(page, /^SMA 50, point \d+ of \d+\. /);
  await page.keyboard.press('s');
  const summary = await api('GET', '/api/stocks/AAPL/chart-summary?period=1y');
  assert.equal(await told(page, /daily closes\. Sample data, not real prices\.$/), summary.text, 'the server and the page say the same');
});

test('the chart becomes a table and a chart again, and can be heard', async () => {
  const page = await open('/stocks/AAPL');
  await page.locator('.price-chart .explorer').focus();
  await page.keyboard.press('d');
  await page.locator('.chart-table').waitFor();
  await until(page, () => document.activeElement.className === 'chart-table');
  await reads(page.locator('.chart-table tbody tr').first(), /^\w{3} \d+ \w{3} \d{4}/);
  await page.keyboard.press('d');
  await page.locator('.price-chart .explorer').waitFor();
  await page.locator('.price-chart .explorer').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('p');
  await until(page, () => Number(document.querySelector('.price-chart .explorer').getAttribute('aria-valuenow')) > 20);
  await told(page, /is C3, .* is C6/);
  await page.keyboard.press('ArrowRight'); // an arrow takes over
  await until(page, () => [...document.querySelectorAll('button')].some((button) => button.textContent.startsWith('Play')));
  // In the table's place there is no button that would stop it.
  await page.keyboard.press('p');
  await until(page, () => [...document.querySelectorAll('button')].some((button) => button.textContent.startsWith('Stop')));
  await page.keyboard.press('d');
  await page.locator('.chart-table').waitFor();
  await page.keyboard.press('d');
  await page.locator('.price-chart .explorer').waitFor();
  await until(page, () => ![...document.querySelectorAll('button')].some((button) => button.textContent.startsWith('Stop')));
});

test('the chart is zoomed around the cursor, by key and by button, and back', async () => {
  const page = await open('/stocks/AAPL');
  await page.locator('.price-chart .explorer').focus();
  const reach = () => page.evaluate(() => Number(document.querySelector('.price-chart .explorer').getAttribute('aria-valuemax')));
  const all = await reach();
  for (let i = 0; i < 3; ++i) await page.keyboard.press('PageUp');
  const day = (await valueText(page)).split(',')[0];
  await page.evaluate(() => {
    const explorer = document.querySelector('.price-chart .explorer');
    globalThis.days = new Set();
    new MutationObserver(() => globalThis.days.add(explorer.getAttribute('aria-valuetext').split(',')[0])).observe(explorer, { attributes: true });
  });
  await page.keyboard.press('+');
  await until(page, `Number(document.querySelector('.price-chart .explorer').getAttribute('aria-valuemax')) === ${Math.round(all / 2)}`);
  await chartSays(page, new RegExp(`^${day},`));
  assert.deepEqual(await page.evaluate(() => [...globalThis.days]), [day], 'the cursor stays on its day, and no other is read meanwhile');
  await told(page, new RegExp(`^${Math.round(all / 2)} days, `));
  await page.getByRole('button', { name: 'Nearer' }).click();
  await until(page, `Number(document.querySelector('.price-chart .explorer').getAttribute('aria-valuemax')) === ${Math.round(Math.round(all / 2) / 2)}`);
  await page.locator('.price-chart .explorer').focus();
  await page.keyboard.press('0');
  await until(page, `Number(document.querySelector('.price-chart .explorer').getAttribute('aria-valuemax')) === ${all}`);
});

test('digits choose the period, and what is seen is moved along it', async () => {
  const page = await open('/stocks/AAPL');
  const explorer = page.locator('.price-chart .explorer');
  await explorer.focus();
  await page.keyboard.press('7');
  await said(page, 'Period: 5 years');
  await until(page, () => new URLSearchParams(location.search).get('period') === '5y');
  await eventually(async () => assert.ok(Number(await explorer.getAttribute('aria-valuemax')) > 1000));
  await page.locator('.chart').getByRole('button', { name: /^Table/ }).focus(); // anywhere in the panel
  await page.keyboard.press('5');
  await said(page, 'Period: 1 year');
  const { data } = await api('GET', '/api/stocks/AAPL/prices/historical?period=1y');
  const all = data.length;
  await eventually(async () => assert.equal(await explorer.getAttribute('aria-valuemax'), String(all)));
  await explorer.focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await said(page, new RegExp(`^${all} days, `)); // there is nothing beside the whole period
  await page.keyboard.press('+');
  const half = Math.round(all / 2);
  const seen = (from) => new RegExp(`^${half} days, ${spoken(data[from].date)} to ${spoken(data[from + half - 1].date)}$`);
  await said(page, seen(all - half));
  await page.keyboard.press('Shift+ArrowLeft');
  await said(page, seen(all - half - Math.floor(half / 4)));
  await page.keyboard.press('Home');
  await chartSays(page, new RegExp(spoken(data[all - half - Math.floor(half / 4)].date)));
  await page.keyboard.press('ArrowLeft'); // over the edge
  await chartSays(page, new RegExp(spoken(data[all - half - Math.floor(half / 4) - 1].date)));
  await page.getByRole('button', { name: 'Later' }).click();
  await said(page, seen(all - half - 1));
  await page.keyboard.press('F1');
  await reads(page.getByRole('dialog', { name: 'Keys' }), /1 … 9\s+the period of the chart[\s\S]*Shift\+← →\s+moves what is seen/);
});

test('what runs by the clock is paused and resumed', async () => {
  const page = await open('/jobs');
  const row = page.getByRole('table', { name: 'Schedule' }).getByRole('row', { name: /Refresh market data/ });
  await row.getByRole('button', { name: 'Pause Refresh market data' }).click();
  await told(page, 'Refresh market data is paused.');
  await row.getByRole('button', { name: 'Resume Refresh market data' }).waitFor();
  const { entries } = await api('GET', '/api/jobs/schedule');
  assert.equal(entries.filter((entry) => entry.paused).length, 1);
  await row.getByRole('button', { name: 'Resume Refresh market data' }).click();
  await row.getByRole('button', { name: 'Pause Refresh market data' }).waitFor();
});

test('an analysis is begun, switched and cancelled', async () => {
  const page = await open('/live');
  await page.getByRole('button', { name: 'Analyse AAPL' }).waitFor(); // the session has been opened
  await tabTo(page, (now) => now.label === 'Analyse AAPL');
  await page.keyboard.press('Enter');
  await page.locator('[data-metric][data-state="ready"]').nth(4).waitFor();
  await told(page, 'Analysis of AAPL complete: 5 metrics.');
  await focusOn(page, (now) => now.label === 'Analyse AAPL'); // results do not move it
  await tabTo(page, (now) => now.label === 'Analyse MSFT');
  await page.keyboard.press('Enter');
  await until(page, () => document.querySelector('#analysis-title').textContent.includes('MSFT'));
});

test('two stocks are compared after being picked from a list', async () => {
  const page = await open('/compare');
  await tabTo(page, (now) => now.tag === 'INPUT');
  for (const [typed, ticker] of [['apple', 'AAPL'], ['coca', 'KO']]) {
    // A key that comes before the list has taken the last letter into account begins with the first of its stocks again.
    const answered = page.waitForResponse((response) => new URL(response.url()).searchParams.get('q') === typed);
    await page.keyboard.type(typed);
    await answered;
    await until(page, `document.querySelector('[role="option"]')?.textContent.startsWith('${ticker} ')`);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await page.keyboard.press('ArrowDown');
    await until(page, () => document.querySelector('[role="option"][data-focused]') !== null);
    await page.keyboard.press('Enter');
    await until(page, () => document.activeElement.tagName === 'INPUT' && document.activeElement.value === '');
  }
  await page.getByRole('rowheader', { name: 'ROIC' }).waitFor();
  assert.match(page.url(), /tickers=AAPL%2CKO/);
});

test('a job is started and seen to its end', async () => {
  const page = await open('/jobs');
  await tabTo(page, (now) => now.tag === 'SELECT');
  await page.keyboard.type('Recalculate');
  await tabTo(page, (now) => now.text === 'Run now');
  await page.keyboard.press('Enter');
  await told(page, 'Recalculate all scores is queued.');
  await until(page, () => [...document.querySelectorAll('tbody tr')].some((row) => /Recalculate all scores[\s\S]*Done/.test(row.innerText)));
});

test('a dialog begins on the safe button, and gives the focus back', async () => {
  const page = await open('/data');
  await tabTo(page, (now) => now.text === 'Clear the cache');
  await page.keyboard.press('Enter');
  await focusOn(page, (now) => now.text === 'Keep it');
  await page.keyboard.press('Escape');
  await focusOn(page, (now) => now.text === 'Clear the cache');
  await page.keyboard.press('Enter');
  await focusOn(page, (now) => now.text === 'Keep it');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await told(page, /removed\./);
});

test('the focus is always to be seen', async () => {
  const page = await open('/stocks/AAPL');
  await page.locator('.price-chart .explorer').waitFor();
  for (let i = 0; i < 40; ++i) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const ring = (element) => element && getComputedStyle(element).outlineStyle !== 'none' && parseFloat(getComputedStyle(element).outlineWidth) >= 2;
      return document.activeElement === document.body || ring(document.activeElement) || ring(document.activeElement.parentElement);
    });
    assert.ok(seen, await page.evaluate(() => document.activeElement.outerHTML));
  }
});
