// Settings of the browser, tokens, and what happens to a page whose token is revoked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin, browser, server } from './site.mjs';
import { axeFaults, counts, eventually, fits, focusOn, newPage, openPage, reads, Server, settle, told, until } from './support.mjs';

const secrets = {};
/** Until the server, which looks for new and revoked tokens now and then, answers so. */
const answers = (address, status, token) => eventually(async () => assert.equal((await fetch(address, token ? { headers: { Authorization: `Bearer ${token}` } } : {})).status, status));

async function prepare() {
  for (const scope of ['read', 'write', 'admin']) {
    const text = await server.run('token', 'create', `${scope} token`, '--scope', scope, '--json');
    secrets[scope] = JSON.parse(text).token;
  }
  await answers(`${server.url}/api/stocks/sectors`, 401);
}

begin({ prepare });

async function signedIn(scope, path, keep = false) {
  const page = await openPage(browser, `${server.url}/sign-in?next=${encodeURIComponent(path)}`);
  await page.getByRole('textbox', { name: 'API token' }).fill(secrets[scope]);
  if (keep) await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await until(page, `location.pathname === ${JSON.stringify(path)}`);
  await settle(page);
  return page;
}

test('whoever is not signed in comes to the sign-in page, and from there back', async () => {
  const page = await openPage(browser, `${server.url}/leaderboard?by=signal`);
  await page.getByRole('textbox', { name: 'API token' }).waitFor();
  assert.match(page.url(), /sign-in\?next=%2Fleaderboard%3Fby%3Dsignal/);
  await page.getByRole('textbox', { name: 'API token' }).fill(secrets.read);
  await page.keyboard.press('Enter');
  await until(page, () => location.pathname === '/leaderboard' && document.querySelector('tbody tr') !== null);
});

test('colours, text size, motion and sound act at once and outlive a reload', async () => {
  const page = await signedIn('read', '/settings', true);
  const rem = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  const normal = await rem();
  await page.getByRole('radio', { name: 'Dark' }).first().check();
  await page.getByRole('radio', { name: '150' }).check();
  await page.getByRole('radio', { name: 'Reduced' }).check();
  await page.getByRole('radio', { name: '2 ×' }).check();
  await until(page, () => document.documentElement.dataset.theme === 'dark');
  await eventually(async () => assert.equal(await rem(), normal * 1.5));
  assert.deepEqual(await axeFaults(page), []);
  await page.reload();
  await settle(page);
  await until(page, () => document.documentElement.dataset.theme === 'dark');
  await eventually(async () => assert.equal(await rem(), normal * 1.5));
  await eventually(async () => assert.ok(await page.getByRole('radio', { name: '2 ×' }).isChecked()));
  await until(page, () => [...document.querySelectorAll('*')].every((element) => getComputedStyle(element).transitionDuration === '0s'));
  await fits(page);
  await reads(page.locator('main'), /kept until this tab is closed/);
  const languages = page.getByRole('group', { name: 'Language' });
  await languages.getByRole('radio', { name: 'English' }).focus();
  await page.keyboard.press('ArrowRight');
  await until(page, () => !document.activeElement.parentElement.textContent.includes('English')); // on the way to the one that is meant
  await languages.getByRole('radio', { name: 'Svenska' }).check();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await page.getByRole('button', { name: 'Change the language' }).click();
  await until(page, () => document.documentElement.lang === 'sv');
});

test('only who may manage tokens sees them, and revokes one after being asked', async () => {
  const reader = await signedIn('read', '/settings');
  assert.equal(await reader.getByRole('table', { name: 'Tokens of this server' }).count(), 0);
  await reads(reader.locator('main'), /forgotten when the page is reloaded/);
  await reader.context().close();
  await server.run('token', 'create', 'to go', '--scope', 'read');
  const page = await signedIn('admin', '/settings');
  await page.getByRole('button', { name: 'Revoke to go' }).click();
  await focusOn(page, (now) => now.text === 'Keep it');
  assert.deepEqual(await axeFaults(page), []);
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click();
  await until(page, () => ![...document.querySelectorAll('tbody th')].some((cell) => cell.textContent === 'to go'));
});

test('a token is made, shown once, copied by a button and listed', async () => {
  const page = await signedIn('admin', '/settings');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Make a token' }).focus();
  await page.keyboard.press('Enter');
  await focusOn(page, (now) => now.name === 'name');
  await page.keyboard.type('home/panel');
  await page.keyboard.press('Enter');
  await focusOn(page, (now) => now.name === 'name');
  await page.getByText('Give the token a name of 1 to 64 letters').waitFor();
  assert.deepEqual(await axeFaults(page), []);
  await page.getByRole('textbox', { name: 'Name' }).fill('home panel');
  await page.getByRole('combobox', { name: 'Holds for' }).selectOption('30');
  await page.keyboard.press('Enter');
  await told(page, 'The token home panel is made. It is shown once.');
  const dialog = page.getByRole('dialog', { name: 'The token home panel' });
  await dialog.waitFor();
  const secret = await dialog.locator('code').innerText();
  assert.deepEqual(await axeFaults(page), []);
  for (let times = 0; times < 3; ++times) await page.keyboard.press('Escape');
  await told(page, 'Copy the token first, or choose “I have it”.');
  await reads(dialog, /Copy the token first/);
  await page.getByRole('button', { name: 'Copy' }).click();
  await told(page, 'Token copied.');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), secret);
  await page.keyboard.press('Escape');
  await focusOn(page, (now) => /Make a token/.test(now.text));
  await counts(page.getByText(secret), 0);
  await reads(page.getByRole('row', { name: /^home panel/ }), /read/);
  await answers(`${server.url}/api/watchlists`, 200, secret);
  const begun = await fetch(`${server.url}/api/watchlists`, { method: 'POST', headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' }, body: '{"name":"No"}' });
  assert.equal(begun.status, 403);
});

test('who makes the first token of a server is signed in with it', async () => {
  const open = await Server.start();
  try {
    const page = await openPage(browser, `${open.url}/settings`);
    await settle(page);
    await page.getByText('There is no token yet').waitFor();
    await page.getByRole('button', { name: 'Make a token' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('owner');
    await page.getByRole('combobox', { name: 'May' }).selectOption('admin');
    await page.getByRole('button', { name: 'Make a token' }).last().click();
    const dialog = page.getByRole('dialog', { name: 'The token owner' });
    await dialog.waitFor();
    await reads(dialog, /This browser is signed in with it from now on\./);
    await dialog.getByRole('button', { name: 'I have it' }).click();
    await answers(`${open.url}/api/stocks/sectors`, 401);
    await page.getByRole('link', { name: 'Leaderboard' }).click();
    await page.locator('tbody tr').first().waitFor();
    assert.equal(await page.getByRole('dialog').count(), 0);
  } finally {
    await open.stop();
  }
});

test('what a token is too small for is refused where one has asked for it', async () => {
  const order = await fetch(`${server.url}/api/jobs/run/soundings.recalculate_all_scores`, { method: 'POST', headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${secrets.admin}` }, body: '{"args":[],"kwargs":{}}' });
  assert.ok(order.ok, String(order.status));
  const page = await signedIn('read', '/jobs');
  for (const [table, action] of [['Schedule', /^Pause Refresh market data/], ['Runs', /^(Run again|Cancel): Recalculate all scores/]]) {
    const row = page.getByRole('table', { name: table }).getByRole('row').filter({ has: page.getByRole('button', { name: action }) });
    await row.getByRole('button', { name: action }).click();
    await reads(row.getByRole('alert'), /\w+ \w+/);
  }
  assert.deepEqual(await axeFaults(page), []);
  await page.setViewportSize({ width: 320, height: 640 });
  await fits(page);
});

test('signing out leaves nothing of what the token has shown', async () => {
  const page = await signedIn('read', '/settings', true);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await until(page, () => sessionStorage.getItem('soundings.token') === null);
  await page.getByRole('link', { name: 'Browse' }).click();
  await page.getByRole('textbox', { name: 'API token' }).waitFor();
  assert.equal(await page.getByText('AAPL').count(), 0);
});

test('signing out where one signs in leaves nothing either, and no session of the live page', async () => {
  const page = await signedIn('read', '/settings');
  await page.getByRole('link', { name: 'Watchlists' }).click();
  await settle(page);
  await page.evaluate(() => sessionStorage.setItem('soundings.session', 'somebody'));
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Another token' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await until(page, () => !sessionStorage.getItem('soundings.session'));
  await page.getByRole('link', { name: 'Watchlists' }).click();
  await until(page, () => location.pathname === '/sign-in' && /next=%2Fwatchlists/.test(location.search));
});

test('a revoked token is told above the page, and what was typed is saved after signing in again', async () => {
  await server.run('token', 'create', 'short', '--scope', 'write', '--json').then((text) => (secrets.short = JSON.parse(text).token));
  const list = await (await fetch(`${server.url}/api/watchlists`, { method: 'POST', headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${secrets.write}` }, body: '{"name":"Kept"}' })).json();
  const page = await signedIn('short', '/watchlists');
  await page.getByRole('button', { name: 'Add a stock' }).click();
  await page.getByRole('textbox', { name: 'Ticker' }).fill('KO');
  await page.getByRole('textbox', { name: 'Note' }).fill('a long thought');
  await server.run('token', 'revoke', 'short');
  await answers(`${server.url}/api/watchlists`, 401, secrets.short);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Sign in' });
  await dialog.waitFor();
  await reads(dialog, /revoked[\s\S]*stays as it is/);
  assert.deepEqual(await axeFaults(page), []);
  await dialog.getByRole('button', { name: 'Later' }).click();
  await reads(page.locator('.banner.stale'), /stays as it is/);
  assert.equal(await page.getByRole('textbox', { name: 'Note' }).inputValue(), 'a long thought');
  await page.locator('.banner.stale').getByRole('button', { name: 'Sign in' }).click();
  await dialog.getByRole('textbox', { name: 'API token' }).fill(secrets.write);
  await page.keyboard.press('Enter');
  await until(page, () => document.querySelector('dialog[open]') === null);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('row', { name: /KO/ }).waitFor();
  const stored = await (await fetch(`${server.url}/api/watchlists/${list.id}`, { headers: { Authorization: `Bearer ${secrets.read}` } })).json();
  assert.equal(stored.items[0].notes, 'a long thought');
});

test('the amount of announcements is what the settings want', async () => {
  const toldWith = async (amount, wanted) => {
    const page = await newPage(browser, { settings: { announcements: amount } });
    await page.clock.install();
    await page.goto(`${server.url}/sign-in?next=/live`);
    await page.getByRole('textbox', { name: 'API token' }).fill(secrets.write);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Analyse AAPL' }).click();
    await until(page, () => /complete/.test(document.querySelector('.analysis .note')?.textContent ?? ''));
    await page.clock.fastForward(6000); // what waits is told after five seconds
    if (wanted) await told(page, wanted);
    const sentences = await page.evaluate(() => globalThis.told.join('\n'));
    await page.context().close();
    return sentences;
  };
  assert.doesNotMatch(await toldWith('quiet'), /Analysis of AAPL complete/);
  assert.doesNotMatch(await toldWith('normal', /Analysis of AAPL complete/), /Concentration of AAPL/);
  await toldWith('all', /of AAPL: /);
});
