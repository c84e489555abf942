// A live session in the browser: through a restart of the server, in two windows at once, and after its end.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin, open, server } from './site.mjs';
import { eventually, focusOn, reads, said, told, until } from './support.mjs';

begin({ environment: { MARKET_UPDATE_SECONDS: '1' } });

const total = (page) => page.locator('[data-total]').innerText();

async function openSession(path = '/live') {
  const page = await open(path);
  await page.locator('[data-total]').waitFor();
  return page;
}

async function isAnalysed(page, ticker) {
  await reads(page.locator('#analysis-title'), new RegExp(` ${ticker}$`));
  await until(page, () => document.querySelectorAll('[data-metric][data-state="ready"]').length === 5 && /complete/.test(document.querySelector('.analysis .note').textContent));
}

async function analyse(page, ticker) {
  await page.getByRole('button', { name: `Analyse ${ticker}` }).click();
  await isAnalysed(page, ticker);
}

function sessionOf(page) {
  return page.evaluate(() => sessionStorage.getItem('soundings.session'));
}

test('prices tick, and are told to be simulated', async () => {
  const page = await openSession();
  const before = await total(page);
  await page.locator('.holdings .tag.hatched').waitFor();
  await until(page, `document.querySelector('[data-total]').textContent !== ${JSON.stringify(before)}`);
  await reads(page.locator('.holdings .tag'), /^simulated \d\d:\d\d:\d\d$/);
});

test('a session goes on after the server was restarted, with the same holdings and id', async () => {
  const page = await openSession();
  await analyse(page, 'GOOGL');
  await page.getByRole('button', { name: 'Edit holdings' }).click();
  await page.getByRole('textbox', { name: 'Shares of AAPL' }).fill('12');
  await page.getByRole('button', { name: 'Save holdings' }).click();
  await until(page, () => [...document.querySelectorAll('.holdings tbody tr')].some((row) => /AAPL\s*12/.test(row.innerText)));
  const id = await sessionOf(page);
  await server.end();
  await until(page, () => /Reconnecting/.test(document.querySelector('.line-state').textContent));
  await server.launch();
  await until(page, () => document.querySelector('.line-state').textContent === '');
  assert.equal(await sessionOf(page), id);
  await reads(page.locator('.holdings tbody'), /AAPL\s*12/);
  await analyse(page, 'MSFT');
});

test('two windows on one session see the same analysis', async () => {
  const one = await openSession();
  const two = await openSession(`/live?session=${await sessionOf(one)}`);
  await analyse(one, 'MSFT');
  await isAnalysed(two, 'MSFT');
  const values = (page) => page.locator('.metric .value').allInnerTexts();
  await eventually(async () => assert.deepEqual(await values(two), await values(one)));
});

test('holdings that another window has changed meanwhile are not overwritten', async () => {
  const first = await openSession();
  const second = await openSession(`/live?session=${await sessionOf(first)}`);
  await first.getByRole('button', { name: 'Edit holdings' }).click();
  await second.getByRole('button', { name: 'Edit holdings' }).click();
  await second.getByRole('textbox', { name: /AAPL/ }).fill('500');
  await second.getByRole('button', { name: 'Save holdings' }).click();
  await reads(second.locator('.holdings tbody'), /AAPL\s*500/);
  await first.getByRole('textbox', { name: /GOOGL/ }).fill('7');
  await first.getByRole('button', { name: 'Save holdings' }).click();
  await reads(first.locator('.holdings form'), /Another window has changed the holdings.*AAPL 500/);
  assert.equal(await first.getByRole('textbox', { name: /GOOGL/ }).inputValue(), '7');
  // Whoever has read what is there now may replace it.
  await first.getByRole('button', { name: 'Save holdings' }).click();
  await reads(first.locator('.holdings tbody'), /AAPL\s*100\s[\s\S]*GOOGL\s*7\s/);
  await reads(second.locator('.holdings tbody'), /AAPL\s*100\s[\s\S]*GOOGL\s*7\s/);
});

test('holdings are typed as the language writes them, one can be added, and what is no number of shares is told beside it', async () => {
  const page = await openSession();
  await page.getByRole('button', { name: 'Edit holdings' }).click();
  await focusOn(page, (now) => now.name === 'AAPL');
  const save = () => page.keyboard.press('Enter');
  await page.keyboard.press('Delete'); // it was selected: an empty field takes nothing out
  await save();
  await focusOn(page, (now) => now.name === 'AAPL');
  await told(page, 'A number of shares is needed, such as 12.5');
  assert.equal(await page.getByRole('textbox', { name: 'Shares of AAPL' }).getAttribute('aria-invalid'), 'true');
  for (const ticker of ['AAPL', 'GOOGL', 'MSFT']) await page.getByRole('textbox', { name: `Shares of ${ticker}` }).fill('0');
  await save();
  await told(page, 'A session keeps at least one stock.');
  await page.getByRole('textbox', { name: 'Shares of AAPL' }).fill('1,250.5');
  await page.getByRole('combobox', { name: 'Add a stock' }).fill('KO');
  await page.getByRole('option', { name: /^KO / }).click();
  await focusOn(page, (now) => now.name === 'KO');
  await page.keyboard.type('12.5');
  await save();
  await told(page, 'The holdings are saved.');
  await focusOn(page, (now) => now.text === 'Edit holdings');
  await reads(page.locator('.holdings tbody'), /^AAPL\s*1,250\.50\s[\s\S]*KO\s*12\.50\s/);
  assert.equal(await page.locator('.holdings tbody tr').count(), 2);
});

test('holdings that the server refuses, or that it does not get, stay in the form', async () => {
  const page = await openSession();
  await page.getByRole('button', { name: 'Edit holdings' }).click();
  const shares = page.getByRole('textbox', { name: 'Shares of AAPL' });
  await shares.fill('1' + '0'.repeat(30));
  await page.keyboard.press('Enter');
  await reads(page.locator('.holdings form'), /The shares of AAPL must be/);
  await server.end();
  await until(page, () => /Reconnecting/.test(document.querySelector('.line-state').textContent));
  await shares.fill('44');
  await page.keyboard.press('Enter');
  await reads(page.locator('.holdings form'), /The server does not answer/);
  await server.launch();
  await until(page, () => document.querySelector('.line-state').textContent === '');
  await shares.press('Enter');
  await reads(page.locator('.holdings tbody'), /AAPL\s*44/);
});

test('a new session takes the place of the old one only when there is one', async () => {
  const page = await openSession();
  const id = await sessionOf(page);
  await page.route('**/session', (route) => route.abort());
  await page.getByRole('button', { name: 'New session' }).click();
  await reads(page.locator('.line-state'), /The server does not answer/);
  assert.equal(await sessionOf(page), id);
  await analyse(page, 'AAPL'); // what was there goes on
  await page.unroute('**/session');
  await page.getByRole('button', { name: 'New session' }).click();
  await until(page, `sessionStorage.getItem('soundings.session') !== ${JSON.stringify(id)}`);
  await reads(page.locator('.line-state'), /^$/);
  await focusOn(page, (now) => now.text === 'New session');
});

test('what happened before the page was opened has its own time and is no news', async () => {
  const page = await openSession();
  await analyse(page, 'AAPL');
  const happened = () => page.locator('.happened li').filter({ hasText: / of AAPL: / }).allInnerTexts();
  const before = await happened();
  assert.equal(before.length, 5);
  await until(page, `Date.now() - ${Date.now()} > 1500`); // times are shown to the second
  await page.reload();
  await eventually(async () => assert.deepEqual(await happened(), before));
  assert.ok(!(await page.evaluate(() => globalThis.told)).some((text) => /AAPL/.test(text)));
});

test('a line that breaks in the middle misses nothing', async () => {
  const page = await openSession();
  await page.evaluate(() => {
    const real = WebSocket.prototype.send;
    // The line breaks with the request itself: the results come while nobody listens.
    WebSocket.prototype.send = function (text) {
      real.call(this, text);
      if (!String(text).includes('"analyze"')) return;
      WebSocket.prototype.send = real;
      setTimeout(() => this.close(), 1);
    };
  });
  await analyse(page, 'AAPL');
});

test('a session that has ended begins anew with the holdings that a new one has', async () => {
  const page = await openSession();
  await page.getByRole('button', { name: 'Edit holdings' }).click();
  await page.getByRole('textbox', { name: 'Shares of AAPL' }).fill('33');
  await page.getByRole('button', { name: 'Save holdings' }).click();
  await until(page, () => /AAPL\s*33/.test(document.querySelector('.holdings tbody')?.innerText ?? ''));
  assert.equal((await fetch(`${server.url}/session/${await sessionOf(page)}`, { method: 'DELETE' })).status, 204);
  await page.reload();
  await until(page, () => /AAPL\s*100/.test(document.querySelector('.holdings tbody')?.innerText ?? ''));
});

test('a ticker that does not exist is refused in words', async () => {
  const page = await openSession('/live?analyse=NOSUCH');
  await reads(page.getByRole('alert'), /NOSUCH/);
});

test('what changes on the server is shown without being asked for', async () => {
  const page = await open('/stocks/AAPL');
  const before = await page.locator('.quote .hero').innerText();
  const prices = server.file('AAPL.csv', 'Date,Open,High,Low,Close,Volume\n2026-11-19,500,510,490,505.25,1000\n2026-11-20,505,515,495,512.75,1000\n');
  await server.run('import', 'prices', prices, '--ticker', 'AAPL');
  await until(page, () => document.querySelector('.quote .hero')?.textContent === '512.75');
  assert.notEqual(before, '512.75');
  await reads(page.locator('.quote .source'), /^csv/); // real prices lose the mark of the sample
});
