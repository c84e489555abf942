import type { Columns } from './columns';

export interface Candle {
  first: number;
  last: number;
  open: number;
  high: number;
  low: number;
  close: number;
}

export type Span = 'day' | 'week' | 'month';

const PIXELS_A_CANDLE = 4;
const DAY_MS = 86_400_000;
const MONDAY = 4; // 1 January 1970 was a Thursday

export function spanFor(count: number, pixels: number): Span {
  const room = Math.max(1, Math.floor(pixels / PIXELS_A_CANDLE));
  if (count <= room) return 'day';
  return count / 5 <= room ? 'week' : 'month';
}

function keyOf(day: string, span: Span): string {
  if (span === 'month') return day.slice(0, 7);
  return span === 'day' ? day : String(Math.floor((Date.parse(day) / DAY_MS - MONDAY) / 7));
}

export function candlesOf(columns: Columns, span: Span): Candle[] {
  const candles: Candle[] = [];
  let current = '';
  columns.close.forEach((close, row) => {
    const orClose = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? close : value);
    const open = orClose(columns.open[row]);
    const high = Math.max(orClose(columns.high[row]), open, close);
    const low = Math.min(orClose(columns.low[row]), open, close);
    const key = keyOf(columns.days[row] ?? '', span);
    const candle = candles[candles.length - 1];
    if (!candle || key !== current) {
      candles.push({ first: row, last: row, open, high, low, close });
      current = key;
      return;
    }
    candle.last = row;
    candle.high = Math.max(candle.high, high);
    candle.low = Math.min(candle.low, low);
    candle.close = close;
  });
  return candles;
}
