// The glossary and figures that explain themselves, with the texts of the window.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { axeFaults, focusOn, openBrowser, openPage, Server, settle, told, until } from './support.mjs';

let server, browser;
before(async () => {
  server = await Server.start();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

function terms(language) {
  const lines = readFileSync(`glossary/${language}.txt`, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => line.split('|').map((part) => part.trim()));
}

async function open(path, options) {
  const page = await openPage(browser, server.url + path, options);
  await settle(page);
  return page;
}

test('every term of the window is in the glossary of each language', async () => {
  for (const language of ['en', 'sv', 'de']) {
    const page = await open('/glossary', { settings: { language } });
    const expected = terms(language).map(([, name, what]) => [name, what]);
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
  assert.match(await page.locator('.glossary').innerText(), /Volatility/);
  await told(page, /^\d terms?$/);
  assert.deepEqual(await axeFaults(page), []);
  await page.context().close();
});

test('a figure of a stock says what it is, its value, what is usual and where it is from', async () => {
  const page = await open('/stocks/AAPL');
  const [, name, what, usual] = terms('en').find(([id]) => id === 'pe_ratio');
  const row = page.getByRole('row', { name: /^P\/E/ }).first();
  const value = (await row.locator('td').first().innerText()).trim();
  await row.getByRole('button', { name: 'P/E' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name });
  await dialog.waitFor();
  const told = await dialog.innerText();
  for (const part of [what, value, usual]) assert.ok(told.includes(part), `${told} lacks ${part}`);
  assert.match(told, /Where it is from[\s\S]*sample/);
  assert.deepEqual(await axeFaults(page), []);
  await page.keyboard.press('Escape');
  await focusOn(page, (now) => now.text === 'P/E');
  for (const term of await page.locator('main .term').all()) assert.notEqual(await term.innerText(), '');
  await page.context().close();
});
