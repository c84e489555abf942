// What the browser tests share: a real server in a folder of its own, Debian's Chromium, and axe. Everything is stopped by its process id.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';

const CHROMIUM = process.env.SOUNDINGS_CHROMIUM ?? '/usr/bin/chromium';
const SERVER = process.env.SOUNDINGS_SERVER;
/** How many times slower pages compute (docs/CONTRIBUTING.md): what is read before it has been waited for fails then. */
const SLOWNESS = Number(process.env.SOUNDINGS_WEB_SLOWNESS ?? 1);
/** How long anything may take on a machine that is busy with other things. */
const PATIENCE_MS = 60_000;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

if (!existsSync(CHROMIUM)) {
  console.log(`skipped: there is no ${CHROMIUM}; install chromium, or name one in SOUNDINGS_CHROMIUM`);
  process.exit(77);
}

/** A server of its own; `stop` ends it, `restart` starts it again on the same port and data. */
export class Server {
  constructor(environment = {}) {
    this.environment = environment;
    this.folder = mkdtempSync(join(tmpdir(), 'soundings-web-'));
    this.port = 0;
  }

  static async start(environment = {}) {
    const server = new Server(environment);
    await server.launch();
    return server;
  }

  get url() {
    return `http://127.0.0.1:${this.port}`;
  }

  launch() {
    return new Promise((resolve, reject) => {
      const environment = { ...process.env, ...this.environment };
      this.process = spawn(SERVER, ['serve', '--port', String(this.port), '--data-dir', this.folder], { env: environment });
      let said = '';
      const failed = (why) => reject(new Error(`${why}: ${said}`));
      const timer = setTimeout(() => failed('the server did not say that it listens'), PATIENCE_MS);
      this.process.stdout.on('data', (data) => {
        said += data;
        const found = /listening on http:\/\/[^:]+:(\d+)\D/.exec(said);
        if (!found) return;
        clearTimeout(timer);
        this.port = Number(found[1]);
        resolve();
      });
      this.process.stderr.on('data', (data) => (said += data));
      this.process.once('exit', (code) => {
        clearTimeout(timer);
        failed(`the server ended with ${code}`);
      });
    });
  }

  /** A command of the same program on the same data; its text is returned. */
  run(...words) {
    return new Promise((resolve, reject) => {
      const child = spawn(SERVER, [...words, '--data-dir', this.folder], { env: { ...process.env, ...this.environment } });
      let text = '';
      child.stdout.on('data', (data) => (text += data));
      child.stderr.on('data', (data) => (text += data));
      child.once('exit', (code) => (code === 0 ? resolve(text) : reject(new Error(`${words.join(' ')}: ${text}`))));
    });
  }

  end() {
    return new Promise((resolve) => {
      if (!this.process || this.process.exitCode !== null) return resolve();
      this.process.once('exit', resolve);
      this.process.kill('SIGTERM');
    });
  }

  /** A file beside its data, and gone with it. */
  file(name, text) {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    return path;
  }

  async stop() {
    await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export function openBrowser() {
  // The tests may run as root, where Chromium's own sandbox does not start.
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'] });
}

/** Runs in the page before its own scripts: settings, and everything that a screen reader is told, which the next sentence may replace. */
function prepare(kept) {
  for (const [name, value] of Object.entries(kept)) localStorage.setItem(`soundings.${name}`, value);
  globalThis.told = [];
  let before = [];
  const listen = () => {
    const regions = [...document.querySelectorAll('[data-announcer]')].map((region) => region.textContent);
    // The same sentence in the other region is news.
    regions.forEach((text, at) => text && text !== before[at] && globalThis.told.push(text));
    before = regions;
  };
  new MutationObserver(listen).observe(document, { subtree: true, childList: true, characterData: true });
}

/** A page in a window of its own. What it throws, and what the content security policy stops, is in its `faults`. */
export async function newPage(browser, { settings = {}, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block', ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addInitScript(prepare, settings);
  const page = await context.newPage();
  if (SLOWNESS > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS });
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/i.test(message.text())) page.faults.push(message.text());
  });
  return page;
}

export async function openPage(browser, url, options) {
  const page = await newPage(browser, options);
  await page.goto(url);
  await page.locator('h1').first().waitFor();
  return page;
}

/** Until what is asserted holds; else what was wrong with it at last. Whatever is read only once may be read too early. */
export async function eventually(check, milliseconds = PATIENCE_MS) {
  for (const end = Date.now() + milliseconds; ; await pause(50)) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** Until what is asked of the page is true. Playwright's own waiting evaluates text, which the content security policy forbids. What is asked
 *  may fail meanwhile: what it looks at may not be there yet, or the page may be loading anew. */
export function until(page, ask) {
  return eventually(async () => {
    const answer = await page.evaluate(ask);
    if (!answer) throw new Error(`this did not become true: ${ask}`);
    return answer;
  });
}

/** Lets `change` make another text of what the server answers there. Who has left the page waits for no answer. */
export function rewrite(page, pattern, change) {
  return page.route(pattern, async (route) => {
    try {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.text()) });
    } catch (fault) {
      if (!/has been closed/.test(String(fault))) throw fault;
    }
  });
}

/** Until the text of what is there matches; it is returned. */
export function reads(locator, pattern) {
  return eventually(async () => {
    const text = await locator.innerText();
    assert.match(text, pattern);
    return text;
  });
}

/** Until there are so many. */
export function counts(locator, wanted) {
  return eventually(async () => assert.equal(await locator.count(), wanted));
}

/** Until a screen reader has been told what `pattern` matches, since the page was opened or since what was `said`. */
export function told(page, pattern) {
  return eventually(async () => {
    const all = await page.evaluate(() => globalThis.told);
    const found = all.find((text) => (pattern instanceof RegExp ? pattern.test(text) : text.includes(pattern)));
    assert.ok(found !== undefined, `nobody was told ${pattern}, but: ${all.join(' | ')}`);
    return found;
  });
}

/** As `told`, and once: this sentence and those before it are not looked for any more. */
export async function said(page, pattern) {
  const sentence = await told(page, pattern);
  await page.evaluate((last) => globalThis.told.splice(0, globalThis.told.indexOf(last) + 1), sentence);
}

/** What has the focus: its text, name, label and tag, and the head of its row. */
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    return { tag: element.tagName, text: element.textContent, label: element.getAttribute('aria-label') ?? '', name: element.getAttribute('name') ?? '', row: element.closest('tr')?.querySelector('th')?.innerText ?? '' };
  });
}

/** Presses Tab until the focus is on what `matches`, as somebody without a mouse does. */
export async function tabTo(page, matches, most = 80) {
  for (let i = 0; i < most; ++i) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (matches(now)) return now;
  }
  throw new Error('Tab does not come there');
}

/** Until the focus is on what `matches`. */
export function focusOn(page, matches) {
  return eventually(async () => {
    const now = await focused(page);
    assert.ok(matches(now), `the focus is on ${JSON.stringify(now)}`);
    return now;
  });
}

/** Until nothing is loading any more, as a user sees it. */
export async function settle(page) {
  // The announcers are the client's: the first rows stand there before it has begun.
  await until(page, () => document.querySelector('[data-announcer]') !== null && !document.querySelector('[aria-busy="true"]') && document.querySelector('main h1') !== null);
}

/** Everything that axe finds wrong with the page, as sentences. */
export async function axeFaults(page) {
  // A colour on its way to another has the contrast of neither.
  await until(page, () => document.getAnimations().every(({ playState }) => playState !== 'running'));
  await page.evaluate(AXE);
  const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  return found.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim()}`));
}

/** Figures that are seen in another order than that in which they are read: in a page from right to left "0 / 2" may become "2 / 0". */
function figuresAstray() {
  const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
  const figure = new RegExp(`\\d{1,2} (?:${months})(?: \\d{4})?|[+\\u2212]?\\d(?:[\\d.,:]*\\d)?(?: \\/ \\d+|[\\u202f\\u00a0](?:%|kB|MB))?`, 'g');
  const astray = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (!node.parentElement.checkVisibility() || node.parentElement.closest('.unseen')) continue;
    for (const { 0: text, index } of node.data.matchAll(figure)) {
      const boxes = [...text].map((_, at) => {
        const range = document.createRange();
        range.setStart(node, index + at);
        range.setEnd(node, index + at + 1);
        return range.getBoundingClientRect();
      });
      if (boxes.some((box, at) => at > 0 && box.top === boxes[at - 1].top && box.left < boxes[at - 1].left - 0.5)) astray.push(`“${text}” in “${node.data}”`);
    }
  }
  return astray;
}

/** Until every figure is seen from left to right, as it is read, also in a page from right to left. */
export function readsFromLeft(page) {
  return eventually(async () => assert.deepEqual(await page.evaluate(figuresAstray), []));
}

/** Until nothing is wider than its window - charts take its width a moment later - and nobody must scroll sideways. */
export function fits(page, what = 'the page') {
  return eventually(async () => {
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(beyond, 0, `${what} is ${beyond} pixels wider than its window`);
  });
}
