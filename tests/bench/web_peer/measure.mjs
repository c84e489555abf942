// measure.mjs ROUNDS URL... : opens each address in turn, ROUNDS times, in a browser that has nothing stored, and prints one line of JSON an
// address: milliseconds to the first paint with content, and to the first row with a link that can be pressed, which is never before that
// paint. Of an address that ends in .html, a page without rows, only the paint is waited for.
import { chromium } from 'playwright-core';

const [rounds, ...addresses] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.SOUNDINGS_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });

async function visit(address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(() => {
    const look = () => {
      if (!document.querySelector('tr[data-row] a')) return requestAnimationFrame(look);
      // In a task after the frame: what React still had to do then is done.
      return setTimeout(() => (globalThis.interactiveAt = performance.now()));
    };
    look();
  });
  const page = await context.newPage();
  const hasRows = !address.endsWith('.html');
  await page.goto(address);
  let times;
  do {
    await page.waitForTimeout(20);
    times = await page.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      interactive: globalThis.interactiveAt,
    }));
  } while (times.paint === undefined || (hasRows && times.interactive === undefined));
  await context.close();
  return { paint: times.paint, interactive: Math.max(times.paint, times.interactive ?? 0) };
}

const seen = addresses.map(() => []);
for (const address of addresses) await visit(address); // a warm server and a warm browser
for (let round = 0; round < Number(rounds); ++round) {
  for (const [at, address] of addresses.entries()) seen[at].push(await visit(address));
}
await browser.close();
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
for (const times of seen) console.log(JSON.stringify({ paint: median(times.map((time) => time.paint)), interactive: median(times.map((time) => time.interactive)) }));
