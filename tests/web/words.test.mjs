// What the engine says in English is in the language of the page, in the words of the window.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build } from 'esbuild';
import { api, begin, browser, open, server } from './site.mjs';
import { axeFaults, counts, eventually, newPage, reads, rewrite, settle, told, until } from './support.mjs';

begin();

const LANGUAGES = { de: 'de-DE', sv: 'sv-SE' };
const ENGLISH = /\b(the|its|of|for|is|and|against|above|below|than|from|there|are|least|most|known|missing|score|growth|margin|since|closes)\b|\d\.\d{1,2}(?!\d)/i;

/** A module of the client or of its build, as it is. */
async function moduleOf(file) {
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, format: 'esm', platform: 'node', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** How the client says a sentence of the engine in a language. */
async function sayer(language) {
  const { engineWords } = await moduleOf('build/engineWords.ts');
  const phrases = JSON.parse(engineWords().load.call({ addWatchFile() {} }, `\0virtual:engine-words/${language}`).replace(/^export default |;$/g, ''));
  const { sayerOf } = await moduleOf('src/i18n/engineWords.ts');
  return sayerOf(phrases, LANGUAGES[language]);
}

/** All that the engine says of the sample market: scores with their factors, signals, charts, screens, top picks. */
async function sentences() {
  const { items } = await api('GET', '/api/stocks/?page=1&page_size=100');
  const all = [];
  for (const { ticker } of items) {
    const [score, signals, ...charts] = await Promise.all(
      ['score-breakdown', 'trade-signals?period=max', 'chart-summary?period=1y', 'chart-summary?period=max'].map((what) => api('GET', `/api/stocks/${encodeURIComponent(ticker)}/${what}`)),
    );
    all.push(score.reasoning, ...score.strengths, ...score.weaknesses, ...score.missing, ...score.factors.flatMap(({ label, note }) => [label, note]));
    all.push(signals.outlook.summary, ...signals.signals.map(({ reason }) => reason), ...charts.map(({ text }) => text));
  }
  const { strategies } = await api('GET', '/api/stocks/screener/strategies');
  for (const { key, name, description } of strategies) {
    const found = await api('GET', `/api/stocks/screener/strategies/${key}`);
    all.push(name, description, ...found.funnel.map(({ condition }) => condition));
    all.push(...found.results.flatMap(({ conditions, weaknesses }) => [...weaknesses, ...conditions.flatMap(({ text, label }) => [text, label])]));
  }
  for (const horizon of ['short', 'medium', 'long']) {
    const picks = await api('GET', `/api/stocks/recommendations/top?horizon=${horizon}&limit=20`);
    all.push(picks.description, ...picks.candidates.map(({ why }) => why));
  }
  return [...new Set(all)].filter(Boolean);
}

test('every sentence of the engine about the sample market is said in Swedish and German', async () => {
  const all = await sentences();
  assert.ok(all.length > 500, `${all.length} sentences`);
  for (const language of Object.keys(LANGUAGES)) {
    const say = await sayer(language);
    const left = all.filter((english) => say(english).some(({ text, isKnown }) => !isKnown || ENGLISH.test(text)));
    assert.deepEqual(left.map((english) => [english, say(english)]), [], language);
  }
});

test('numbers, amounts, days and plurals are written as the language does', async () => {
  const say = await sayer('de');
  const is = (english, german) => assert.deepEqual(say(english), [{ text: german, isKnown: true }]);
  is('P/E 13.4 against 30.0 for its peers', 'KGV 13,4 gegenüber 30,0 bei vergleichbaren Aktien');
  is('Of 25 points each: health 23.1, value 22.7 and quality 21.5.', 'Von je 25 Punkten: Gesundheit 23,1, Wert 22,7 und Qualität 21,5.');
  is('Market value at least 3.1 bn', 'Börsenwert mindestens 3,1 Mrd.');
  is('High 1,234.50 on 4 Jan 2021.', 'Hoch 1.234,50 am 4. Jan. 2021.');
  is('Low 12.00 on 5 Feb.', 'Tief 12,00 am 5. Feb.');
  is('Up 3.4\u202f% since 4 Mar 2019, from 10.00 to 10.34.', 'Plus 3,4\u202f% seit 4. März 2019, von 10,00 auf 10,34.');
  is('1 daily closes.', '1 Tagesschluss.');
  assert.deepEqual(say('Above both averages. 251 daily closes.').map(({ text }) => text), ['Über beiden Schnitten.', '251 Tagesschlüsse.']);
  assert.deepEqual(say('Highest at the end. Something else is new. And more'), [
    { text: 'Am höchsten am Ende.', isKnown: true },
    { text: 'Something else is new.', isKnown: false },
    { text: 'And more', isKnown: false },
  ]);
  for (const name of ['Berkshire Hathaway B', '', 'NVDA', 'between 3 and 4 of them']) assert.equal(say(name)[0].text, name);
});

for (const language of Object.keys(LANGUAGES)) {
  test(`a stock, screens and top picks say nothing in English in the pages of ${language}`, async () => {
    const say = await sayer(language);
    const textOf = (english) => say(english).map(({ text }) => text).join(' ');
    const page = await open('/stocks/AAPL?period=max', { settings: { language } });
    const [score, signals, chart] = await Promise.all(['score-breakdown', 'trade-signals?period=max', 'chart-summary?period=max'].map((what) => api('GET', `/api/stocks/AAPL/${what}`)));
    await page.locator('.price-chart .explorer').waitFor();
    for (const summary of await page.locator('main summary').all()) await summary.click();
    await reads(page.locator('.price-chart .summary'), new RegExp(textOf(chart.text).replace(/[.()]/g, '\\$&')));
    await reads(page.locator('.signal-list'), new RegExp(textOf(signals.signals.at(-1).reason)));
    for (const text of [...score.strengths, ...score.weaknesses]) await page.locator('.reasons li', { hasText: textOf(text) }).waitFor();
    await page.locator('.score-panel').getByRole('button', { name: textOf(score.factors[0].label), exact: true }).waitFor();
    await counts(page.locator('main [lang="en"]'), 0);
    await page.locator('.price-chart .explorer').focus();
    await page.keyboard.press('s');
    await told(page, textOf(chart.text));
    await page.keyboard.press('Home');
    await page.keyboard.press('n');
    const signal = await page.locator('.price-chart .explorer').getAttribute('aria-valuetext');
    assert.ok(signals.signals.some(({ reason }) => signal.includes(textOf(reason))), signal);
    assert.deepEqual(await axeFaults(page), []);
    for (const path of ['/screener/value-gems', '/top-picks']) {
      await page.goto(server.url + path);
      await settle(page);
      await page.locator('main tbody tr').first().waitFor();
      await counts(page.locator('main [lang="en"]'), 0);
    }
  });
}

for (const language of Object.keys(LANGUAGES)) {
  test(`a live analysis explains its figures in the language of the page in ${language}`, async () => {
    const page = await open('/live', { settings: { language } });
    await page.locator('.holdings tbody .button.small').first().click();
    await counts(page.locator('[data-metric][data-state="ready"] details'), 5);
    for (const summary of await page.locator('.metric summary').all()) await summary.click();
    await eventually(async () => {
      const texts = await page.locator('.metric details p').allInnerTexts();
      assert.equal(texts.length, 5);
      assert.deepEqual(texts.filter((text) => ENGLISH.test(text)), []);
    });
    await counts(page.locator('.metrics [lang="en"]'), 0);
  });
}

test('what the server says new stays in its English, and is marked as that', async () => {
  const page = await newPage(browser, { settings: { language: 'de' } });
  await rewrite(page, '**/chart-summary*', (text) => JSON.stringify({ ...JSON.parse(text), text: 'Highest at the end. A comet passed by.' }));
  await page.goto(`${server.url}/stocks/AAPL`);
  await reads(page.locator('.price-chart .summary'), /Am höchsten am Ende\. A comet passed by\./);
  assert.deepEqual(await page.locator('.price-chart .summary [lang="en"]').allInnerTexts(), ['A comet passed by.']);
  await page.goto(`${server.url}/data`);
  await settle(page);
  await page.locator('main [lang="en"]', { hasText: 'SQLite' }).waitFor();
  await counts(page.locator('main [lang="en"]:empty'), 0); // what has no words is not marked
});

test('the words are fetched in their language alone, and nobody waits for them', async () => {
  const fetched = (page) => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /engineWords|\/(sv|de)-/.test(name)));
  const english = await open('/stocks/AAPL');
  await english.locator('.price-chart .explorer').waitFor();
  assert.deepEqual(await fetched(english), []);
  const page = await newPage(browser, { settings: { language: 'de' } });
  let come;
  const late = new Promise((resolve) => (come = resolve));
  await page.route('**/assets/engineWords-*', (route) => late.then(() => route.continue()));
  await page.goto(server.url);
  await settle(page);
  await page.locator('tr[data-row="3"] a').waitFor();
  await page.goto(`${server.url}/stocks/AAPL`, { waitUntil: 'commit' });
  await page.locator('.price-chart .summary [lang="en"]').waitFor();
  const [first] = (await api('GET', '/api/stocks/AAPL/score-breakdown')).factors;
  const factor = () => page.locator('.score-panel tbody th').first().textContent();
  await eventually(async () => assert.equal(await factor(), first.label));
  come();
  await counts(page.locator('main [lang="en"]'), 0);
  await eventually(async () => assert.notEqual(await factor(), first.label));
  await until(page, () => document.querySelector('.price-chart .summary').textContent.includes('Tagesschlüsse'));
});

test('sectors and failures are said wherever they stand, and the server is sent its own names', async () => {
  const { items } = await api('GET', '/api/stocks/?page=1&page_size=1&sort_by=total_score&sort_order=desc');
  const { sector } = await api('GET', `/api/stocks/${items[0].ticker}`);
  const page = await newPage(browser, { settings: { language: 'de' } });
  const more = { [sector]: 'SEKTOR', 'Nothing works': 'NICHTS GEHT' };
  await rewrite(page, '**/assets/de-*.js', (script) =>
    script.replace(/\bwords:(\{.*?\}),sentences:/s, (_, own) => `words:{...${own},...${JSON.stringify(more)}},sentences:`),
  );
  await page.goto(server.url);
  await settle(page);
  const asked = page.waitForRequest((request) => new URL(request.url()).searchParams.get('sector') === sector);
  await page.getByLabel('Sektor').selectOption({ label: 'SEKTOR' });
  await asked;
  for (const [path, selector] of [['/leaderboard', 'td'], ['/leaderboard?by=sector', 'h2'], [`/stocks/${items[0].ticker}`, '.page-head .note'], ['/screener/own', 'option']]) {
    await page.goto(server.url + path);
    await page.locator(selector, { hasText: 'SEKTOR' }).first().waitFor({ state: 'attached' });
  }
  const made = await api('POST', '/api/portfolios', { name: 'Sectors' });
  await api('POST', `/api/portfolios/${made.id}/transactions`, { ticker: items[0].ticker, kind: 'buy', date: '2026-01-05', shares: 3, price: 100 });
  await page.goto(`${server.url}/portfolio?list=${made.id}`);
  await eventually(async () => assert.match(await page.locator('.allocation [role="slider"]').getAttribute('aria-valuetext'), /^SEKTOR: /));
  await page.route('**/api/stocks/score-changes/*', (route) => route.fulfill({ status: 400, json: { detail: 'Nothing works.', code: 'broken' } }));
  await page.goto(`${server.url}/changes`);
  await reads(page.locator('main'), /NICHTS GEHT\./);
});
