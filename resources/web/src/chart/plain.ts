import { t } from '../i18n';
import { dayTarget, plainTarget } from './navigation';
import type { Walk } from './walk';

export interface PlainSeries {
  name: string;
  /** NaN where one is missing. */
  values: number[];
  /** What is said of each. */
  words: string[];
}

/** A chart of few points that carries its words with it, as the window's (qml/Charts/plain_columns.h): a course of scores, a radar, weights,
 *  correlations. */
export interface PlainChart {
  summary: string;
  /** What the arrow keys do here. */
  keys: string;
  /** Of the points. */
  labels: string[];
  /** Of the points, where they are days, oldest first. */
  days?: string[];
  series: PlainSeries[];
  /** The points that N and Shift+N lead to, where the words say what happened, and what is said where these keys lead nowhere. */
  events?: { rows: number[]; noLater: string; noEarlier: string };
  /** The same figures; the first cell of a row is its head. */
  table: { heads: string[]; rows: string[][] };
  csv: string;
}

export function plainWalk(chart: PlainChart, file: string): Walk {
  const { series, labels, days, events } = chart;
  const signals = (events?.rows ?? []).map((index) => ({ index }));
  const text = (at: number, row: number) => series[at]?.words[row] ?? '';
  return {
    places: days ?? labels,
    isCourse: days !== undefined,
    series: series.map(({ name }) => name),
    hasSignals: events !== undefined,
    values: (at) => series[at]?.values ?? [],
    text,
    where: (at, row) => t('walk.where', { series: series[at]?.name ?? '', point: row + 1, count: labels.length, text: text(at, row) }),
    target: (at, row, move) => (days ? dayTarget(days, series[at]?.values ?? [], signals, row, move) : plainTarget(series[at]?.values ?? [], row, move)),
    summary: chart.summary,
    ...(events ? { noEvent: (later: boolean) => (later ? events.noLater : events.noEarlier) } : {}),
    csv: () => chart.csv,
    file,
  };
}

/** A field of a CSV file. */
export function csvField(value: string | number): string {
  const text = typeof value === 'number' && Number.isNaN(value) ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

export function csvRows(rows: (string | number)[][]): string {
  return rows.map((row) => row.map(csvField).join(',')).join('\n') + '\n';
}
