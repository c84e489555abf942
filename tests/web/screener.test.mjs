// A screen of one's own: typed as the language writes numbers, in the address, and found again by going back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin, open } from './site.mjs';
import { counts, focusOn, settle, told, until } from './support.mjs';

begin();

test('bounds are typed with the comma of the page, whatever the language of the browser', async () => {
  const page = await open('/screener/own', { locale: 'en-US', settings: { language: 'de' } });
  const bound = page.locator('[name="pe_ratio_max"]');
  await bound.fill('12,5');
  await bound.press('Enter');
  await until(page, () => location.search === '?pe_ratio_max=12.5');
  await told(page, /^\d+ Aktien?$/);
  await bound.fill('zwölf');
  await bound.press('Enter');
  await told(page, 'Das ist keine Zahl.');
  await focusOn(page, (now) => now.name === 'pe_ratio_max');
  assert.equal(await bound.getAttribute('aria-invalid'), 'true');
  assert.equal(new URL(page.url()).search, '?pe_ratio_max=12.5');
});

test('what was found is there again after going back, with its conditions', async () => {
  const page = await open('/screener/own');
  await page.getByRole('combobox', { name: 'Sector' }).selectOption('Energy');
  await page.locator('[name="roe_min"]').fill('5');
  await page.keyboard.press('Enter');
  await told(page, /^\d+ stocks?$/);
  const found = await page.locator('.found tbody tr').count();
  assert.ok(found > 0);
  await page.locator('.found tbody a').first().click();
  await until(page, () => location.pathname.startsWith('/stocks/'));
  await page.goBack();
  await settle(page);
  assert.equal(await page.locator('[name="roe_min"]').inputValue(), '5');
  assert.equal(await page.getByRole('combobox', { name: 'Sector' }).inputValue(), 'Energy');
  await counts(page.locator('.found tbody tr'), found);
  const elsewhere = await open(`/screener/own${new URL(page.url()).search}`);
  await counts(elsewhere.locator('.found tbody tr'), found);
  // A screen without a condition is one too.
  await page.getByRole('combobox', { name: 'Sector' }).selectOption('');
  await page.locator('[name="roe_min"]').fill('');
  await page.keyboard.press('Enter');
  await until(page, `document.querySelectorAll('.found tbody tr').length > ${found}`);
});
