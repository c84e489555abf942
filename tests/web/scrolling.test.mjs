// 10,000 stocks: drawn as far as they are seen, loaded as they are reached, walked to the end by key.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin, open, server } from './site.mjs';
import { until } from './support.mjs';

const COUNT = 10_000;

async function fill() {
  const rows = Array.from({ length: COUNT }, (_, i) => `T${String(i).padStart(5, '0')},Company number ${i},Energy`);
  await server.run('import', 'stocks', server.file('stocks.csv', ['ticker,name,sector', ...rows].join('\n')));
}

begin({ environment: { SAMPLE_MARKET: 'false' }, fill });

test('10,000 rows are scrolled through with a few of them drawn', async () => {
  const page = await open('/?sort=ticker&order=asc');
  assert.equal(await page.getByRole('table').getAttribute('aria-rowcount'), String(COUNT + 1));
  let requests = 0;
  page.on('request', (request) => (requests += request.url().includes('/api/stocks/?') ? 1 : 0));
  for (const share of [0.25, 0.5, 0.999, 0.1]) {
    await page.evaluate((part) => window.scrollTo(0, part * document.documentElement.scrollHeight), share);
    await until(page, () => {
      const rows = [...document.querySelectorAll('tr[data-row]')].filter((row) => {
        const box = row.getBoundingClientRect();
        return box.top >= 0 && box.bottom <= window.innerHeight;
      });
      return rows.length > 10 && rows.every((row) => row.querySelector('a')?.textContent.includes(`T${row.dataset.row.padStart(5, '0')}`));
    });
    const drawn = await page.locator('tr[data-row]').count();
    assert.ok(drawn < 100, `${drawn} rows are drawn`);
  }
  assert.ok(requests <= 12, `${requests} pages were loaded for four places`);
});

test('the end is one key away, and every row keeps its number', async () => {
  const page = await open('/?sort=ticker&order=asc');
  await page.locator('tr[data-row="0"] a').focus();
  await page.keyboard.press('Control+End');
  await until(page, () => document.activeElement.closest('tr')?.dataset.row === '9999');
  await until(page, () => /^T09999/.test(document.activeElement.textContent)); // the row is there before its page of the list
  assert.equal(await page.evaluate(() => document.activeElement.closest('tr').getAttribute('aria-rowindex')), String(COUNT + 1));
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowUp');
  await until(page, () => Number(document.activeElement.closest('tr')?.dataset.row) < 9990);
  await page.keyboard.press('Control+Home');
  await until(page, () => document.activeElement.closest('tr')?.dataset.row === '0');
});
