// What the tests of a file share: one server, one browser, and ways to them. Each test has windows of its own, which are closed after it.
import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import { openBrowser, openPage, Server, settle } from './support.mjs';

export let server;
export let browser;

/** Starts both before the first test, and ends them after the last. `fill` brings data in before the server runs, `prepare` when it does. */
export function begin({ environment = {}, fill = () => {}, prepare = () => {} } = {}) {
  before(async () => {
    server = new Server(environment);
    await fill();
    await server.launch();
    browser = await openBrowser();
    await prepare();
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
}

/** A page of the server, when nothing is loading any more. */
export async function open(path = '/', options = {}) {
  const page = await openPage(browser, server.url + path, options);
  await settle(page);
  return page;
}

/** What the server answers to a program. */
export async function api(method, path, body) {
  const reply = await fetch(server.url + path, { method, headers: { 'Content-Type': 'application/json' }, ...(body ? { body: JSON.stringify(body) } : {}) });
  assert.ok(reply.ok, `${method} ${path}: ${reply.status}`);
  return reply.status === 204 ? null : reply.json();
}
