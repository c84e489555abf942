import { useMemo, useState } from 'react';
import { announce } from '../app/announcer';
import { t } from '../i18n';
import { longDay } from '../i18n/format';
import type { Columns } from './columns';
import { dayTarget, type Move } from './navigation';

const FEWEST_DAYS = 10;
const PART = 4; // of what is seen, for a step sideways: enough stays in sight to know where one is

export type Zoom = 'nearer' | 'farther' | 'all' | 'earlier' | 'later';

interface Range {
  from: number;
  to: number;
}

/** The rows from `from` to before `to`. */
export function within(columns: Columns, { from, to }: Range): Columns {
  const part = (column: number[]) => column.slice(from, to);
  return {
    ...columns,
    days: columns.days.slice(from, to),
    open: part(columns.open),
    high: part(columns.high),
    low: part(columns.low),
    close: part(columns.close),
    volume: part(columns.volume),
    sma50: part(columns.sma50),
    sma200: part(columns.sma200),
    rsi: part(columns.rsi),
    volumeMean20: part(columns.volumeMean20),
    drawdown: part(columns.drawdown),
    peaks: columns.peaks.slice(from, to),
    events: columns.events.filter(({ index }) => index >= from && index < to).map((event) => ({ ...event, index: event.index - from })),
  };
}

/** As many days from `first` on, which may lie before the first or after the last: then it ends there. */
function movedTo(count: number, { from, to }: Range, first: number): Range {
  const start = Math.max(0, Math.min(count - (to - from), first));
  return { from: start, to: start + to - from };
}

/** Half or twice as many days around the row `at`, or a quarter of them further; null: all of them. */
export function zoomed(count: number, range: Range, at: number, zoom: Zoom): Range | null {
  const { from, to } = range;
  const step = Math.max(1, Math.floor((to - from) / PART));
  if (zoom === 'all' || (from === 0 && to === count && zoom !== 'nearer')) return null;
  if (zoom === 'earlier') return movedTo(count, range, from - step);
  if (zoom === 'later') return movedTo(count, range, from + step);
  const days = zoom === 'nearer' ? Math.max(Math.min(FEWEST_DAYS, count), Math.round((to - from) / 2)) : (to - from) * 2;
  if (days >= count) return null;
  const first = Math.max(0, Math.min(count - days, at - Math.floor(days / 2)));
  return { from: first, to: first + days };
}

interface Zoomed {
  shown: Columns;
  isZoomed: boolean;
  /** Around the row `at` of what is shown. */
  change: (zoom: Zoom, at: number) => void;
  /** The day beyond the edge of what is shown that a move leads to; it is shown then. Empty: there is none. */
  follow: (move: Move, at: number) => string;
}

/** The moves that know no edge but the period's; the ends and the extremes are those of what is seen. */
const FREE: Move[] = ['nextDay', 'previousDay', 'nextWeek', 'previousWeek', 'nextMonth', 'previousMonth', 'nextEvent', 'previousEvent'];

/** A part of the period, nearer; another period shows all of itself. */
export function useZoom(columns: Columns): Zoomed {
  const period = `${columns.days.length} ${columns.days[0]}`;
  const [chosen, setChosen] = useState<{ period: string; range: Range | null }>({ period, range: null });
  const range = chosen.period === period ? chosen.range : null;
  const shown = useMemo(() => (range ? within(columns, range) : columns), [columns, range]);
  const change = (zoom: Zoom, at: number) => {
    const all = { from: 0, to: columns.days.length };
    const now = range ?? all;
    const next = zoomed(all.to, now, now.from + at, zoom);
    setChosen({ period, range: next });
    const { from, to } = next ?? all;
    announce(t('chart.say.zoom', { count: to - from, first: longDay(columns.days[from] ?? ''), last: longDay(columns.days[to - 1] ?? '') }));
  };
  const follow = (move: Move, at: number) => {
    if (!range || !FREE.includes(move)) return '';
    const row = dayTarget(columns.days, columns.close, columns.events, range.from + at, move);
    if (row === null || (row >= range.from && row < range.to)) return '';
    setChosen({ period, range: movedTo(columns.days.length, range, row < range.from ? row : row + 1 - (range.to - range.from)) });
    return columns.days[row] ?? '';
  };
  return { shown, isZoomed: range !== null, change, follow };
}
