// What is fetched when it is needed may fail just then: nothing else goes with it, and it comes when it is asked for again - in every browser,
// though many never ask a second time for a module that they could not import.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin, browser, open, server } from './site.mjs';
import { axeFaults, eventually, newPage, reads, settle, told, until } from './support.mjs';

begin();

/** Lets what matches fail until `mend`; `asked` has how each was asked for. */
async function broken(page, files, reply = (route) => route.abort()) {
  const asked = [];
  const answer = (route) => {
    asked.push({ name: new URL(route.request().url()).pathname, as: route.request().resourceType() });
    return reply(route);
  };
  await page.route(files, answer);
  return { asked, mend: () => page.unroute(files, answer) };
}

/** What was imported in vain would stay away in half of all browsers. */
function neverImported({ asked }) {
  assert.ok(asked.length > 0);
  assert.deepEqual(asked.filter(({ as }) => as === 'script'), []);
}

test('a page that could not be fetched says so, and comes when it is asked for again', async () => {
  const page = await open('/');
  const away = await broken(page, /\/assets\/LeaderboardPage-/);
  await page.getByRole('link', { name: 'Leaderboard' }).click();
  await reads(page.getByRole('alert'), /Leaderboard could not be loaded\.[\s\S]*The server does not answer\./);
  await until(page, () => document.activeElement.tagName === 'H1' && document.activeElement.textContent === 'Leaderboard');
  assert.deepEqual(await axeFaults(page), []);
  await page.getByRole('link', { name: 'Browse' }).click();
  await page.locator('tr[data-row="0"]').waitFor(); // the others still work
  await page.getByRole('link', { name: 'Leaderboard' }).click();
  await page.getByRole('alert').waitFor();
  await away.mend();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('table').waitFor();
  assert.equal(await page.getByRole('alert').count(), 0);
  neverImported(away);
});

test('a part that a page shares with others may fail as well, and its styles', async () => {
  const page = await open('/');
  const away = await broken(page, /\/assets\/(figures|StockPage)-[^/]*\.(js|css)$/);
  await page.locator('tr[data-row="0"] a').click();
  await page.getByRole('alert').waitFor();
  await away.mend();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('.price-chart .explorer').waitFor();
  assert.equal(await page.locator('.stock-page').evaluate((element) => getComputedStyle(element).display), 'grid');
  neverImported(away);
});

test('a chart that could not be fetched leaves the figures beside it, and comes by itself', async () => {
  const page = await newPage(browser);
  const away = await broken(page, /\/assets\/ChartPanel-[^/]*\.js$/);
  await page.goto(`${server.url}/stocks/AAPL`);
  await reads(page.locator('section.chart'), /Price could not be loaded\./);
  await page.getByRole('heading', { name: 'Fundamentals' }).waitFor();
  await away.mend();
  await page.locator('.price-chart .explorer').waitFor();
  neverImported(away);
});

test('a server with a newer client says that the page is to be reloaded', async () => {
  const page = await open('/');
  const away = await broken(page, /\/assets\/ScreenerPage-[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.getByRole('link', { name: 'Screener' }).click();
  await reads(page.getByRole('alert'), /Soundings has been updated since this page was opened\./);
  await away.mend();
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await reads(page.locator('h1'), /^Screener$/);
  assert.match(page.url(), /\/screener$/);
});

test('the client itself is asked for until it is there, and the first rows are read meanwhile', async () => {
  const page = await newPage(browser, { settings: { language: 'sv' } });
  const client = await broken(page, /\/assets\/client-[^/]*\.js$/);
  const words = await broken(page, /\/assets\/sv-[^/]*\.js$/);
  await page.goto(server.url);
  await page.locator('tr[data-row="0"] a').waitFor();
  await eventually(() => assert.ok(client.asked.length > 0));
  await client.mend();
  await eventually(() => assert.ok(words.asked.length > 0));
  await words.mend();
  await settle(page);
  await reads(page.locator('h1'), /^Bläddra$/);
  neverImported(client);
  neverImported(words);
});

test('a server that goes away takes nothing with it that was not fetched yet', async () => {
  const page = await newPage(browser);
  const away = await broken(page, /\/assets\/(Palette|KeysDialog|ExplainDialog|TargetAlerts)-[^/]*\.js$/);
  await page.goto(`${server.url}/leaderboard`);
  await settle(page);
  // All that is fetched ahead has failed: a request that is on its way would take the next one with it.
  for (const part of ['Palette', 'KeysDialog', 'ExplainDialog', 'TargetAlerts'])
    await eventually(() => assert.ok(away.asked.some(({ name }) => name.includes(part)), `${part} was not asked for`));
  await page.keyboard.press('Control+k');
  await told(page, /^The server does not answer\./);
  await reads(page.locator('h1'), /^Leaderboard$/);
  const alerts = page.waitForRequest((request) => /TargetAlerts/.test(request.url()) && request.resourceType() === 'script');
  await away.mend();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Command or stock' }).waitFor();
  await alerts; // by itself
  neverImported(away);
});
