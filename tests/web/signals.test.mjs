// What came after the trade signals of a stock: the figures of the server, in words, and nothing of too few cases.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { api, begin, open } from './site.mjs';
import { axeFaults, counts, eventually, fits, reads, rewrite } from './support.mjs';

begin();

/** The table, after it has been opened; `change` makes another record of the server's. */
async function opened(options = {}, change = (record) => record, caption = 'How such signals turned out') {
  const page = await open('/stocks/AAPL', options);
  await rewrite(page, '**/signal-record*', (text) => JSON.stringify(change(JSON.parse(text))));
  await page.locator('.signal-record > summary').focus();
  await page.keyboard.press('Enter');
  const table = page.getByRole('table', { name: caption });
  await table.waitFor();
  return { page, table };
}

const cells = (table) => table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].slice(1).map((cell) => cell.textContent.trim())));

test('each kind of signal has its cases and what came after them, beside any day', async () => {
  const record = await api('GET', '/api/stocks/AAPL/signal-record');
  const { page, table } = await opened();
  const all = await cells(table);
  assert.equal(all.length, 5);
  for (const [at, course] of [...record.signals, record.any_day].entries()) {
    assert.equal(all[at][0], course.count.toLocaleString('en-GB'));
    assert.equal(all[at][1], course.rose_percent === null ? '–' : `${course.rose_percent.toFixed(0)}\u202f%`);
  }
  await reads(table, /Golden cross[\s\S]*Any day/);
  await reads(page.locator('.signal-record'), /What the price did 21 trading days after each signal[\s\S]*sample[\s\S]*no forecast/);
  assert.deepEqual(await axeFaults(page), []);
});

test('of too few cases nothing is said, of enough how they compare with any day', async () => {
  const courses = (record) => ({
    ...record,
    any_day: { count: 1000, rose_percent: 55, mean_return_percent: 1, median_return_percent: 1 },
    signals: record.signals.map((course, at) => ({ ...course, ...[{ count: 19, rose_percent: 100, enough: false }, { count: 20, rose_percent: 61, enough: true }, { count: 20, rose_percent: 49, enough: true }, { count: 20, rose_percent: 58, enough: true }][at] })),
  });
  const { table } = await opened({}, courses);
  const said = (await cells(table)).map((row) => row.at(-1));
  assert.deepEqual(said, ['too few to say', 'higher more often than after any day', 'higher less often than after any day', 'higher about as often as after any day', '']);
});

test('the record is asked for when it is opened, fits a narrow window, and speaks the language', async () => {
  const closed = await open('/stocks/AAPL');
  await closed.locator('.signal-record').waitFor();
  assert.deepEqual(await closed.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('signal-record')).length), 0);
  await closed.context().close();
  const { page, table } = await opened({ viewport: { width: 320, height: 640 }, settings: { language: 'de' } }, undefined, 'Wie solche Signale ausgingen');
  await fits(page);
  await reads(table, /Beliebiger Tag/);
  await page.getByRole('button', { name: 'Alle Spalten' }).last().click();
  await reads(table, /zu wenige für eine Aussage/);
  await fits(page);
  await counts(page.locator('.signal-record [lang="en"]'), 0);
  await eventually(async () => assert.deepEqual(await axeFaults(page), []));
});
