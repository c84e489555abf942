import { address, stockPath } from '../../api/queries';
import type { ScoreHistory, StockDetail } from '../../api/types';
import { csvRows, type PlainChart, type PlainSeries } from '../../chart/plain';
import { t } from '../../i18n';
import { longDay, number, signalName } from '../../i18n/format';
import { PILLARS } from '../../parts/pillars';

const HISTORY_DAYS = 90;

export function historyAddress(ticker: string): string {
  return address(stockPath(ticker, '/score-history'), { days: HISTORY_DAYS });
}

type Snapshot = ScoreHistory['history'][number];

function oneDecimal(value: number | null | undefined): string {
  return number(value, 1);
}

function pointsSpoken(change: number): string {
  if (Math.abs(change) < 0.05) return t('figure.unchanged');
  return t(change > 0 ? 'course.up' : 'course.down', { figure: oneDecimal(Math.abs(change)) });
}

/** A line of scores; the total comes with its signal. */
function courseLine(history: Snapshot[], name: string, value: (point: Snapshot) => number | null, withSignal = false): PlainSeries {
  const values = history.map((point) => value(point) ?? NaN);
  const words = history.map((point, row) => {
    const now = values[row] ?? NaN;
    const change = now - (values[row - 1] ?? NaN);
    const parts = [longDay(point.date), t('course.point', { name, figure: oneDecimal(now) })];
    if (!Number.isNaN(change)) parts.push(pointsSpoken(change));
    if (withSignal) parts.push(signalName(point.signal));
    return t('course.kept', { text: parts.join(', ') });
  });
  return { name, values, words };
}

function courseSummary(history: Snapshot[]): string {
  const rated = history.filter((point) => point.total_score !== null);
  const total = (point: Snapshot | undefined) => point?.total_score ?? NaN;
  const [first, last] = [rated[0], rated[rated.length - 1]];
  if (!first || !last) return t('course.nothing');
  const high = rated.reduce((a, b) => (total(b) > total(a) ? b : a));
  const low = rated.reduce((a, b) => (total(b) < total(a) ? b : a));
  const figures = { now: oneDecimal(total(last)), change: pointsSpoken(total(last) - total(first)), high: oneDecimal(total(high)), low: oneDecimal(total(low)) };
  const days = { first: longDay(first.date), last: longDay(last.date), highDay: longDay(high.date), lowDay: longDay(low.date) };
  return t('course.summary', { ...figures, ...days, days: t('course.days', { count: history.length }) });
}

/** The scores of the last days: the total of 100, and the four pillars of 25 each. */
export function scoreCourse({ history }: ScoreHistory, source: string): PlainChart {
  const pillar = (name: (typeof PILLARS)[number]) => (point: Snapshot) => point[`${name}_score`];
  const total = courseLine(history, t('course.total'), (point) => point.total_score, true);
  const pillars = PILLARS.map((name) => courseLine(history, t(`pillar.${name}`), pillar(name)));
  const days = history.map((point) => point.date);
  const figures = (point: Snapshot) => PILLARS.map((name) => pillar(name)(point));
  return {
    summary: courseSummary(history),
    keys: t('course.keys'),
    labels: days.map(longDay),
    days,
    series: [total, ...pillars],
    events: {
      rows: history.flatMap((point, row) => (row > 0 && point.signal !== history[row - 1]?.signal ? [row] : [])),
      noLater: t('course.noLater'),
      noEarlier: t('course.noEarlier'),
    },
    table: {
      heads: [t('column.date'), total.name, t('column.signal'), ...pillars.map(({ name }) => name)],
      rows: [...history].reverse().map((point) => [longDay(point.date), oneDecimal(point.total_score), signalName(point.signal), ...figures(point).map(oneDecimal)]),
    },
    csv: csvRows([
      ['date', 'total', 'signal', ...PILLARS, 'source'],
      ...history.map((point) => [point.date, point.total_score ?? NaN, point.signal, ...figures(point).map((value) => value ?? NaN), source]),
    ]),
  };
}

function difference(points: number, median: number): string {
  if (Number.isNaN(points - median)) return '';
  if (Math.abs(points - median) < 0.05) return t('radar.equal');
  return t(points > median ? 'radar.more' : 'radar.less', { figure: oneDecimal(Math.abs(points - median)) });
}

function radarSummary(names: string[], own: number[], medians: number[], known: boolean): string {
  const where = (holds: (a: number, b: number) => boolean) => names.filter((_, at) => holds(own[at] ?? NaN, medians[at] ?? NaN)).join(', ');
  const [above, below] = [where((a, b) => a > b), where((a, b) => a < b)];
  if (!known) return t('radar.unknown');
  if (!above && !below) return t('radar.same');
  return [above && t('radar.above', { names: above }), below && t('radar.below', { names: below })].filter(Boolean).join(' ');
}

/** Of the figures of a stock; copied sample data stay marked by it. */
export function sourceOf({ quote, source }: StockDetail): string {
  return quote?.provenance.source || source || '';
}

/** The four pillars against the sector's medians, where they are known. */
export function pillarRadar(stock: StockDetail): PlainChart {
  const names = PILLARS.map((name) => t(`pillar.${name}`));
  const own = PILLARS.map((name) => stock.scores?.[`${name}_score`] ?? NaN);
  const medians = PILLARS.map((name) => stock.sector_medians?.[`${name}_score`] ?? NaN);
  const apart = PILLARS.map((_, at) => difference(own[at] ?? NaN, medians[at] ?? NaN));
  const ownWords = names.map((name, at) => {
    const words = Number.isNaN(own[at]) ? t('radar.notRated', { name }) : t('radar.own', { name, figure: oneDecimal(own[at]) });
    return [words, apart[at]].filter(Boolean).join(', ');
  });
  const medianWords = names.map((name, at) => (Number.isNaN(medians[at]) ? t('radar.noMedian', { name }) : t('radar.medianPoint', { name, figure: oneDecimal(medians[at]) })));
  return {
    summary: radarSummary(names, own, medians, stock.sector_medians !== null),
    keys: t('radar.keys'),
    labels: names,
    series: [
      { name: stock.ticker, values: own, words: ownWords },
      { name: t('radar.median'), values: medians, words: medianWords },
    ],
    table: {
      heads: [t('stock.pillar'), t('radar.points'), t('radar.median'), t('radar.against')],
      rows: names.map((name, at) => [name, oneDecimal(own[at]), oneDecimal(medians[at]), apart[at] ?? '']),
    },
    csv: csvRows([['pillar', 'points', 'sector_median', 'source'], ...PILLARS.map((name, at) => [name, own[at] ?? NaN, medians[at] ?? NaN, sourceOf(stock)])]),
  };
}
