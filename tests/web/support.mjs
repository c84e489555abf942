// What the browser tests share: a real server in a folder of its own, Debian's Chromium, and axe. Everything is stopped by its process id.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const CHROMIUM = process.env.SOUNDINGS_CHROMIUM ?? '/usr/bin/chromium';
const SERVER = process.env.SOUNDINGS_SERVER;
const START_MS = 60_000;
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
      const timer = setTimeout(() => failed('the server did not say that it listens'), START_MS);
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
  const listen = () => {
    const text = [...document.querySelectorAll('[data-announcer]')].map((region) => region.textContent).join('');
    if (text && text !== globalThis.told.at(-1)) globalThis.told.push(text);
  };
  new MutationObserver(listen).observe(document, { subtree: true, childList: true, characterData: true });
}

/** A page that fails its test when something throws or the content security policy stops something. */
export async function openPage(browser, url, options = {}) {
  const { settings = {}, ...rest } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block', ...rest });
  await context.addInitScript(prepare, settings);
  const page = await context.newPage();
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/i.test(message.text())) page.faults.push(message.text());
  });
  await page.goto(url);
  await page.locator('h1').first().waitFor();
  return page;
}

/** Until what is asked of the page is true. Playwright's own waiting evaluates text, which the content security policy forbids. What is asked
 *  may fail meanwhile: what it looks at may not be there yet, or the page may be loading anew. */
export async function until(page, ask, milliseconds = 30_000) {
  let why = '';
  for (const end = Date.now() + milliseconds; Date.now() < end; await page.waitForTimeout(50)) {
    try {
      const answer = await page.evaluate(ask);
      if (answer) return answer;
      why = '';
    } catch (error) {
      why = ` (${error.message})`;
    }
  }
  throw new Error(`this did not become true: ${ask}${why}`);
}

/** Until a screen reader has been told what `pattern` matches, since the page was opened or since `forget`. */
export async function told(page, pattern, milliseconds = 30_000) {
  const sentences = () => page.evaluate(() => globalThis.told ?? []).catch(() => []);
  let all = [];
  for (const end = Date.now() + milliseconds; Date.now() < end; await page.waitForTimeout(50)) {
    all = await sentences();
    const found = all.find((text) => (pattern instanceof RegExp ? pattern.test(text) : text.includes(pattern)));
    if (found !== undefined) return found;
  }
  throw new Error(`nobody was told ${pattern}, but: ${all.join(' | ')}`);
}

/** What was told before is not looked for any more. */
export function forget(page) {
  return page.evaluate(() => (globalThis.told.length = 0));
}

/** Until the focus is on what `matches`: text, name, label and tag of the element that has it. */
export async function focusOn(page, matches, milliseconds = 10_000) {
  let now;
  for (const end = Date.now() + milliseconds; Date.now() < end; await page.waitForTimeout(50)) {
    now = await page.evaluate(() => {
      const element = document.activeElement;
      return { tag: element.tagName, text: element.textContent, label: element.getAttribute('aria-label') ?? '', name: element.getAttribute('name') ?? '', row: element.closest('tr')?.querySelector('th')?.innerText ?? '' };
    });
    if (matches(now)) return now;
  }
  throw new Error(`the focus is on ${JSON.stringify(now)}`);
}

/** Until nothing is loading any more, as a user sees it. */
export async function settle(page) {
  // The announcers are the client's: the first rows stand there before it has begun.
  await until(page, () => document.querySelector('[data-announcer]') !== null && !document.querySelector('[aria-busy="true"]') && document.querySelector('main h1') !== null);
}

/** Everything that axe finds wrong with the page, as sentences. */
export async function axeFaults(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  return found.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim()}`));
}

/** How far the page is wider than its window; 0: nobody must scroll sideways. */
export function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
