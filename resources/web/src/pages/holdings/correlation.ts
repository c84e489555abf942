import type { PriceTable } from '../../api/types';
import { csvRows, type PlainChart } from '../../chart/plain';
import { t } from '../../i18n';
import { longDay, number } from '../../i18n/format';
import { closesOn, commonDays } from '../../chart/commonDays';

export const FEWEST_RETURNS = 60; // as the engine's metrics ask for

/** Pearson's correlation of the daily returns of each pair, over the days that all have in common. */
export interface Correlations {
  tickers: string[];
  /** NaN where a price never moved. */
  values: number[][];
  returns: number;
  last: string;
  source: string;
}

/** Daily returns less their mean, scaled to the length 1; empty when the price never moved. */
function standardReturns(closes: number[]): number[] {
  const returns = closes.slice(1).map((close, at) => close / (closes[at] ?? NaN) - 1);
  const mean = returns.reduce((sum, value) => sum + value, 0) / returns.length;
  const square = returns.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return square > 1e-18 ? returns.map((value) => (value - mean) / Math.sqrt(square)) : [];
}

function correlation(a: number[], b: number[]): number {
  if (a.length === 0 || b.length === 0) return NaN;
  return Math.max(-1, Math.min(1, a.reduce((sum, value, day) => sum + value * (b[day] ?? 0), 0)));
}

/** As the window computes them (qml/Holdings/correlation.h). */
export function correlationsOf(tables: PriceTable[]): Correlations {
  const days = commonDays(tables);
  const returns = tables.map((table) => standardReturns(closesOn(table, days)));
  return {
    tickers: tables.map((table) => table.ticker),
    values: returns.map((row) => returns.map((column) => correlation(row, column))),
    returns: Math.max(0, days.length - 1),
    last: days[days.length - 1] ?? '',
    source: [...new Set(tables.map((table) => table.provenance.source))].filter(Boolean).join(', '),
  };
}

function degree(value: number): string {
  const size = Math.abs(value);
  if (size < 0.3) return t('pairs.low');
  if (value < 0) return t(size < 0.7 ? 'pairs.mediumOpposite' : 'pairs.highOpposite');
  return t(size < 0.7 ? 'pairs.medium' : 'pairs.high');
}

function pairWords(one: string, other: string, value: number): string {
  if (one === other) return t('pairs.itself', { ticker: one });
  return Number.isNaN(value) ? t('pairs.noValue', { one, other }) : t('pairs.point', { one, other, value: number(value, 2), degree: degree(value) });
}

function summary({ tickers, values, returns, last, source }: Correlations): string {
  const pairs = tickers.flatMap((one, row) => tickers.slice(0, row).map((other, column) => ({ words: pairWords(other, one, values[row]?.[column] ?? NaN), value: values[row]?.[column] ?? NaN })));
  const known = pairs.filter(({ value }) => !Number.isNaN(value));
  if (known.length === 0) return '';
  const most = known.reduce((a, b) => (b.value > a.value ? b : a));
  const least = known.reduce((a, b) => (b.value < a.value ? b : a));
  return t('pairs.summary', { most: most.words, least: least.words, days: t('pairs.days', { count: returns, last: longDay(last), source }) });
}

/** A matrix: a series a row, a point a column. */
export function correlationChart(all: Correlations): PlainChart {
  const { tickers, values } = all;
  return {
    summary: summary(all),
    keys: t('pairs.keys'),
    labels: tickers,
    series: tickers.map((ticker, row) => ({ name: ticker, values: values[row] ?? [], words: tickers.map((other, column) => pairWords(ticker, other, values[row]?.[column] ?? NaN)) })),
    table: { heads: [t('lists.ticker'), ...tickers], rows: tickers.map((ticker, row) => [ticker, ...(values[row] ?? []).map((value) => number(value, 2))]) },
    csv: csvRows([['ticker', ...tickers, 'source'], ...tickers.map((ticker, row) => [ticker, ...(values[row] ?? []), all.source])]),
  };
}
