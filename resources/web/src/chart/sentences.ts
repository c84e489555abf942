import { t } from '../i18n';
import { changeSpoken, longDay, number } from '../i18n/format';
import { changePercentAt, type Columns, type Series } from './columns';

/** What a chart says at its cursor; the same words as the desktop (qml/Charts/chart_sentences.h). */

export function seriesName(series: Series): string {
  return t(`chart.${series}`);
}

function priceWords(value: number, currency: string): string {
  const figure = number(value);
  if (Number.isNaN(value)) return t('figure.noValue');
  if (currency === 'USD') return t('chart.say.dollars', { figure });
  if (currency === 'EUR') return t('chart.say.euros', { figure });
  if (currency === 'GBP') return t('chart.say.pounds', { figure });
  return `${figure} ${currency}`.trim();
}

function closeWords(columns: Columns, row: number): string {
  const close = t('chart.say.close', { price: priceWords(columns.close[row] ?? NaN, columns.currency) });
  return row === 0 ? close : `${close}, ${changeSpoken(changePercentAt(columns, row))}`;
}

function averageWords(columns: Columns, series: 'sma50' | 'sma200', row: number): string {
  const average = columns[series][row] ?? NaN;
  const name = seriesName(series);
  if (Number.isNaN(average)) return t('chart.say.noValueYet', { name });
  const distance = ((columns.close[row] ?? NaN) / average - 1) * 100;
  const figure = number(Math.abs(distance), 1);
  return `${name} ${number(average)}, ${t(distance >= 0 ? 'chart.say.above' : 'chart.say.below', { figure })}`;
}

function amountWords(value: number): string {
  if (Math.abs(value) >= 1e9) return t('chart.say.billion', { figure: number(value / 1e9) });
  if (Math.abs(value) >= 1e6) return t('chart.say.million', { figure: number(value / 1e6) });
  return number(value, 0);
}

function volumeWords(columns: Columns, row: number): string {
  const volume = columns.volume[row] ?? NaN;
  const mean = columns.volumeMean20[row] ?? NaN;
  if (Number.isNaN(volume)) return t('chart.say.volumeMissing');
  const shares = t('chart.say.volume', { figure: amountWords(volume) });
  return mean > 0 ? `${shares}, ${t('chart.say.mean', { figure: number(volume / mean, 1) })}` : shares;
}

function rsiWords(rsi: number): string {
  if (Number.isNaN(rsi)) return t('chart.say.noValueYet', { name: t('chart.rsi') });
  const value = t('chart.say.rsi', { figure: number(rsi, 1) });
  if (rsi >= 70) return `${value}, ${t('chart.say.rsiHigh')}`;
  return rsi <= 30 ? `${value}, ${t('chart.say.rsiLow')}` : value;
}

function drawdownWords(columns: Columns, row: number): string {
  const drawdown = columns.drawdown[row] ?? NaN;
  if (Number.isNaN(drawdown)) return t('chart.say.noDrawdownValue');
  if (drawdown > -0.005) return t('chart.say.noDrawdown');
  return t('chart.say.drawdown', { figure: number(-drawdown, 2), day: longDay(columns.peaks[row] ?? '') });
}

function valueWords(columns: Columns, series: Series, row: number): string {
  if (series === 'sma50' || series === 'sma200') return averageWords(columns, series, row);
  if (series === 'volume') return volumeWords(columns, row);
  if (series === 'drawdown') return drawdownWords(columns, row);
  return series === 'rsi' ? rsiWords(columns.rsi[row] ?? NaN) : closeWords(columns, row);
}

function sourceWords(columns: Columns): string {
  if (columns.source === 'sample') return t('chart.say.sample');
  if (!columns.source) return t('source.unknown');
  return t(columns.stale ? 'chart.say.stale' : 'chart.say.source', { source: columns.source });
}

function point(columns: Columns, series: Series, row: number): string {
  const events = columns.events.filter((event) => event.index === row).map((event) => t(event.buy ? 'chart.say.buy' : 'chart.say.sell', { rule: event.rule }));
  return [longDay(columns.days[row] ?? ''), valueWords(columns, series, row), ...events, sourceWords(columns)].join(', ');
}

/** What is read when the cursor comes to a point; at the ends also that it is one. */
export function textAt(columns: Columns, series: Series, row: number): string {
  const text = point(columns, series, row);
  if (row === 0) return t('chart.say.first', { text });
  return row === columns.days.length - 1 ? t('chart.say.last', { text }) : text;
}

export function whereAmI(columns: Columns, series: Series, row: number): string {
  return t('chart.say.where', { series: seriesName(series), point: row + 1, count: columns.days.length, text: point(columns, series, row) });
}
