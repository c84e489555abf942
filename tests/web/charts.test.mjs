// The charts beside the prices: drawdowns, course and radar of a score, allocation, correlations, prices from one beginning. Each is walked
// by key, read point by point, shown as a table, copied, and checked against the figures of the server.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { api, begin, open } from './site.mjs';
import { axeFaults, counts, eventually, fits, focusOn, reads, said, told, until } from './support.mjs';

let folio;
async function prepare() {
  folio = await api('POST', '/api/portfolios', { name: 'Spread' });
  for (const [ticker, shares] of [['AAPL', 20], ['KO', 100], ['JPM', 15], ['MSFT', 8]])
    folio = await api('POST', `/api/portfolios/${folio.id}/transactions`, { ticker, kind: 'buy', date: '2026-01-05', shares, price: 100 });
}

begin({ prepare });

/** The chart of this name, with the focus on it. */
async function chart(page, name) {
  const slider = page.getByRole('slider', { name });
  await slider.waitFor();
  await slider.focus();
  return {
    says: (wanted) => eventually(async () => {
      const text = await slider.getAttribute('aria-valuetext');
      if (wanted instanceof RegExp) assert.match(text, wanted);
      else assert.ok(text.includes(wanted), `“${text}” lacks “${wanted}”`);
    }),
    at: (wanted) => eventually(async () => assert.equal(await slider.getAttribute('aria-valuenow'), String(wanted))),
    count: (wanted) => eventually(async () => assert.equal(await slider.getAttribute('aria-valuemax'), String(wanted))),
    press: (...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve()),
  };
}

const tableOf = (page, name) => page.getByRole('region', { name });

test('drawdowns are a pane of their own, walked, told and measured as the server does', async () => {
  const page = await open('/stocks/AAPL?period=1y');
  const prices = await chart(page, 'Apple price chart, line');
  await prices.press('b');
  await told(page, 'The drawdowns are shown.');
  await until(page, () => document.querySelectorAll('.panes .uplot').length >= 4);
  await prices.press('ArrowUp'); // the last line
  await prices.says(/drawdown [\d.]+ percent, below the high of|no drawdown: the highest so far/);
  await prices.press('[');
  const { data } = await api('GET', '/api/stocks/AAPL/prices/historical?period=1y');
  let peak = 0;
  const deepest = Math.min(...data.map((row) => ((peak = Math.max(peak, row.adjusted_close ?? row.close)), (row.adjusted_close ?? row.close) / peak - 1)));
  await prices.says(`drawdown ${(-deepest * 100).toFixed(2)} percent`);
  assert.deepEqual(await axeFaults(page), []);
  await page.getByRole('button', { name: /^Drawdowns/ }).click();
  await counts(page.locator('.chart .panes .uplot'), 3);
});

test('the course of a score is walked along its lines, becomes a table and is copied', async () => {
  const page = await open('/stocks/AAPL', { permissions: ['clipboard-read', 'clipboard-write'] });
  const { history } = await api('GET', '/api/stocks/AAPL/score-history?days=90');
  const course = await chart(page, 'Score of AAPL, day by day');
  await course.count(history.length);
  const last = history.at(-1);
  await course.says(new RegExp(`Total ${last.total_score.toFixed(1)}, (up|down|unchanged).*, score kept that day$`));
  await course.press('ArrowDown');
  await course.says(new RegExp(`Value ${last.value_score.toFixed(1)}, `));
  await course.press('Home', 'ArrowUp', ']');
  const highest = Math.max(...history.map((point) => point.total_score));
  await course.says(new RegExp(`Total ${highest.toFixed(1)}, `));
  await course.press(' ');
  await told(page, new RegExp(`^Total, point \\d+ of ${history.length}\\. `));
  await course.press('s');
  await told(page, /^Score [\d.]+ on .* Highest .* lowest .*\d+ days\.$/);
  await course.press('d');
  await tableOf(page, 'Score of AAPL, day by day, as a table').waitFor();
  await until(page, () => document.activeElement.className === 'chart-table');
  await counts(tableOf(page, /^Score of AAPL/).getByRole('row'), history.length + 1);
  await page.keyboard.press('Control+c');
  await told(page, `${history.length} rows copied as CSV.`);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^date,total,signal,value,quality,momentum,health,source\n\d{4}-.*,sample\n/);
  for (const place of ['table', 'chart']) {
    const saved = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    await said(page, 'The figures were saved as Score of AAPL, day by day.csv.');
    const file = await saved;
    assert.equal(file.suggestedFilename(), 'Score of AAPL, day by day.csv');
    assert.equal(await readFile(await file.path(), 'utf8'), copied);
    if (place === 'chart') break;
    await page.keyboard.press('d');
    await focusOn(page, (now) => now.label === 'Score of AAPL, day by day');
  }
});

test('the radar reads each pillar against its sector, by key and by pointer', async () => {
  const page = await open('/stocks/AAPL');
  const stock = await api('GET', '/api/stocks/AAPL');
  const radar = await chart(page, 'Pillars of AAPL against its sector');
  for (const pillar of ['Value', 'Quality', 'Momentum', 'Health']) {
    await radar.says(new RegExp(`^${pillar} ${stock.scores[`${pillar.toLowerCase()}_score`].toFixed(1)} of 25, .*sector’s median$`));
    await radar.press('ArrowRight');
  }
  await radar.press('ArrowDown');
  await radar.says(/^Health, median of the sector [\d.]+ of 25$/);
  // Where it is may still change: what stands above it takes its place.
  await eventually(async () => {
    const box = await page.getByRole('slider', { name: /^Pillars/ }).boundingBox();
    await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2);
    assert.match(await page.getByRole('slider', { name: /^Pillars/ }).getAttribute('aria-valuetext'), /^Quality/);
  });
});

test('the allocation is walked largest first, by sector and by position', async () => {
  const page = await open(`/portfolio?list=${folio.id}`);
  const spread = await chart(page, 'Allocation of Spread');
  const [sector] = [...folio.sectors].sort((a, b) => b.weight - a.weight);
  await spread.says(`${sector.sector}: ${(sector.weight * 100).toFixed(1)}`);
  await page.getByRole('radio', { name: 'Positions' }).check();
  const [largest] = [...folio.positions].sort((a, b) => b.value - a.value);
  await until(page, `document.querySelector('.allocation [role="slider"]').getAttribute('aria-valuetext').startsWith(${JSON.stringify(`${largest.ticker}, `)})`);
  const byPosition = await chart(page, 'Allocation of Spread');
  await byPosition.says(/of what is held in USD, worth [\d,.]+, sample data$/);
  await byPosition.press('End');
  await byPosition.at(folio.positions.length);
  await byPosition.press('s');
  await told(page, /^Largest: .* 4 parts in all\.$/);
  await byPosition.press('d');
  await counts(tableOf(page, /^Allocation of Spread/).getByRole('row'), folio.positions.length + 1);
  assert.deepEqual(await axeFaults(page), []);
});

test('correlations are read pair by pair, and are those of the daily returns', async () => {
  const page = await open(`/portfolio?list=${folio.id}`);
  const pairs = await chart(page, 'Correlations of Spread');
  await pairs.says(/^AAPL with itself: 1$/);
  await pairs.press('ArrowRight');
  const closes = {};
  for (const ticker of ['AAPL', 'JPM']) closes[ticker] = new Map((await api('GET', `/api/stocks/${ticker}/prices/historical?period=1y`)).data.map((row) => [row.date, row.adjusted_close ?? row.close]));
  const days = [...closes.AAPL.keys()].filter((day) => closes.JPM.has(day));
  const returns = (ticker) => days.slice(1).map((day, at) => closes[ticker].get(day) / closes[ticker].get(days[at]) - 1);
  const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length;
  const [a, b] = [returns('AAPL'), returns('JPM')];
  const covariance = (x, y) => mean(x.map((value, at) => (value - mean(x)) * (y[at] - mean(y))));
  const expected = covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));
  await pairs.says(`AAPL and JPM: ${expected.toFixed(2).replace('-', '−')}, `);
  await pairs.press('ArrowDown');
  await pairs.says(/^JPM with itself: 1$/);
  await pairs.press('s');
  await told(page, /^Most alike: .* Least alike: .* daily returns until /);
});

for (const language of ['de', 'sv', 'en']) {
  test(`the months below a chart are of one form in ${language}`, async () => {
    const page = await open('/compare?tickers=AAPL,KO', { settings: { language } });
    const names = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
    const months = Array.from({ length: 12 }, (_, month) => names.format(Date.UTC(2026, month, 1)).replace('Sept', 'Sep'));
    const below = page.locator('.rebased .drawing text').filter({ hasText: /\p{L}/u });
    await eventually(async () => {
      const labels = await below.allTextContents();
      assert.ok(labels.length >= 4 && labels.some((label) => / \d{4}$/.test(label)), labels.join());
      assert.deepEqual(labels.filter((label) => !months.includes(label.replace(/ \d{4}$/, ''))), []);
    });
  });
}

test('prices that are compared begin at 100, on the days that all have', async () => {
  const page = await open('/compare?tickers=AAPL,KO');
  const rebased = await chart(page, 'Prices of AAPL, KO, each from 100');
  await rebased.press('Home');
  await rebased.says(/AAPL 100\.0, unchanged since the beginning, sample data$/);
  const [apple, coke] = await Promise.all(['AAPL', 'KO'].map(async (ticker) => (await api('GET', `/api/stocks/${ticker}/prices/historical?period=1y`)).data));
  const adjusted = (row) => row.adjusted_close ?? row.close;
  const ahead = apple.map((row, at) => Math.sign(adjusted(row) / adjusted(apple[0]) - adjusted(coke[at]) / adjusted(coke[0])));
  const first = ahead.find((sign) => sign !== 0);
  await rebased.press('n');
  if (ahead.includes(-first)) await rebased.says(`, ${first > 0 ? 'KO' : 'AAPL'} takes the lead, sample data`);
  else await told(page, 'The lead does not change after this.');
  await rebased.press('N');
  await told(page, 'The lead does not change before this.');
  await rebased.press('End', 'ArrowDown');
  const { data } = await api('GET', '/api/stocks/KO/prices/historical?period=1y');
  const close = (row) => row.adjusted_close ?? row.close;
  await rebased.says(`KO ${((close(data.at(-1)) / close(data[0])) * 100).toFixed(1)}, `);
  await page.getByRole('radio', { name: '3 months' }).click();
  await until(page, () => Number(document.querySelector('.rebased [role="slider"]')?.getAttribute('aria-valuemax') ?? 999) < 80);
  assert.deepEqual(await axeFaults(page), []);
});

test('a finger explores the charts, and leaves scrolling to the page', async () => {
  const page = await open('/stocks/AAPL', { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
  const slider = page.locator('.chart .explorer');
  await eventually(async () => {
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    await page.touchscreen.tap(box.x + box.width * 0.25, box.y + 60);
    const share = Number(await slider.getAttribute('aria-valuenow')) / Number(await slider.getAttribute('aria-valuemax'));
    assert.ok(Math.abs(share - 0.25) < 0.03, `the cursor is at ${share}`);
  });
  assert.equal(await slider.evaluate((element) => getComputedStyle(element).touchAction), 'pan-y');
  await reads(page.locator('.chart .cursor .date'), /\d{4}$/);
  await fits(page);
});

test('charts have no fault in the dark, in forced colours, and fit 320 pixels in long words', async () => {
  for (const path of [`/portfolio?list=${folio.id}`, '/stocks/AAPL', '/compare?tickers=AAPL,KO']) {
    const dark = await open(path, { settings: { theme: 'dark', drawdowns: 'on' } });
    await dark.locator('.walked').first().waitFor();
    assert.deepEqual(await axeFaults(dark), [], path);
    assert.deepEqual(dark.faults, []);
    await dark.context().close();
    const narrow = await open(path, { viewport: { width: 320, height: 640 }, settings: { language: 'qps', drawdowns: 'on' } });
    await narrow.locator('.walked').first().waitFor();
    await fits(narrow, path);
    await narrow.context().close();
  }
  const forced = await open('/stocks/AAPL', { forcedColors: 'active' });
  await forced.locator('.course .line').first().waitFor();
  assert.equal(await forced.evaluate(() => getComputedStyle(document.querySelector('.course .line')).stroke), await forced.evaluate(() => getComputedStyle(document.body).color));
});
