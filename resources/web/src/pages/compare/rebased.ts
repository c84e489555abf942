import type { PriceTable } from '../../api/types';
import { closesOn, commonDays } from '../../chart/commonDays';
import { csvRows, type PlainChart } from '../../chart/plain';
import { t } from '../../i18n';
import { changeSpoken, longDay, number } from '../../i18n/format';

function sourceWords({ provenance }: PriceTable): string {
  return provenance.source === 'sample' ? t('spread.sample') : t('spread.source', { source: provenance.source });
}

interface Lead {
  row: number;
  line: number;
}

/** The changes of the lead. Who is ahead first has not changed anything, and who only draws level neither. */
function leadsOf(lines: number[][], count: number): Lead[] {
  const leads: Lead[] = [];
  let ahead: number | undefined;
  for (let row = 0; row < count; ++row) {
    const values = lines.map((line) => line[row] ?? NaN);
    const most = Math.max(...values);
    const first = values.indexOf(most);
    if (first === ahead || values.filter((value) => value === most).length > 1) continue;
    if (ahead !== undefined) leads.push({ row, line: first });
    ahead = first;
  }
  return leads;
}

/** The prices of several stocks on the days that all of them have, each beginning at 100; null: there is no such day. */
export function rebasedChart(tables: PriceTable[]): PlainChart | null {
  const days = commonDays(tables);
  const lines = tables.map((table) => {
    const closes = closesOn(table, days);
    return closes.map((close) => (close / (closes[0] ?? NaN)) * 100);
  });
  if (days.length < 2 || lines.some((line) => !Number.isFinite(line[0]))) return null;
  const tickers = tables.map(({ ticker }) => ticker);
  const change = (value: number | undefined) => changeSpoken((value ?? NaN) - 100);
  const leads = leadsOf(lines, days.length);
  const taken = new Map(leads.map(({ row, line }) => [row, t('rebased.takes', { ticker: tickers[line] ?? '' })]));
  const words = (line: number[], at: number) =>
    line.map((value, row) => {
      const source = (taken.get(row) ?? '') + (tables[at] ? sourceWords(tables[at]) : '');
      return t('rebased.point', { day: longDay(days[row] ?? ''), ticker: tickers[at] ?? '', figure: number(value, 1), change: change(value), source });
    });
  const ends = tickers.map((ticker, at) => t('rebased.end', { ticker, change: change(lines[at]?.[days.length - 1]) }));
  const last = leads.at(-1);
  const changes = last ? t('rebased.leads', { count: leads.length, day: longDay(days[last.row] ?? '') }) : '';
  return {
    summary: t('rebased.since', { first: longDay(days[0] ?? ''), ends: ends.join(', '), days: [changes, t('course.days', { count: days.length })].filter(Boolean).join(' ') }),
    keys: t('rebased.keys'),
    labels: days.map(longDay),
    days,
    series: lines.map((values, at) => ({ name: tickers[at] ?? '', values, words: words(values, at) })),
    events: { rows: leads.map(({ row }) => row), noLater: t('rebased.noLater'), noEarlier: t('rebased.noEarlier') },
    table: {
      heads: [t('column.date'), ...tickers],
      rows: days.map((day, row) => [longDay(day), ...lines.map((line) => number(line[row], 1))]).reverse(),
    },
    csv: csvRows([
      ['date', ...tickers, ...tickers.map((ticker) => `${ticker}_source`)],
      ...days.map((day, row) => [day, ...lines.map((line) => line[row] ?? NaN), ...tables.map(({ provenance }) => provenance.source)]),
    ]),
  };
}
