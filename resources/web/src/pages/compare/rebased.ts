import type { PriceTable } from '../../api/types';
import { closesOn, commonDays } from '../../chart/commonDays';
import { csvRows, type PlainChart } from '../../chart/plain';
import { t } from '../../i18n';
import { changeSpoken, longDay, number } from '../../i18n/format';

function sourceWords({ provenance }: PriceTable): string {
  return provenance.source === 'sample' ? t('spread.sample') : t('spread.source', { source: provenance.source });
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
  const words = (line: number[], at: number) =>
    line.map((value, row) => t('rebased.point', { day: longDay(days[row] ?? ''), ticker: tickers[at] ?? '', figure: number(value, 1), change: change(value), source: tables[at] ? sourceWords(tables[at]) : '' }));
  const ends = tickers.map((ticker, at) => t('rebased.end', { ticker, change: change(lines[at]?.[days.length - 1]) }));
  return {
    summary: t('rebased.since', { first: longDay(days[0] ?? ''), ends: ends.join(', '), days: t('course.days', { count: days.length }) }),
    keys: t('rebased.keys'),
    labels: days.map(longDay),
    days,
    series: lines.map((values, at) => ({ name: tickers[at] ?? '', values, words: words(values, at) })),
    table: {
      heads: [t('column.date'), ...tickers],
      rows: days.map((day, row) => [longDay(day), ...lines.map((line) => number(line[row], 1))]).reverse(),
    },
    csv: csvRows([['date', ...tickers], ...days.map((day, row) => [day, ...lines.map((line) => line[row] ?? NaN)])]),
  };
}
