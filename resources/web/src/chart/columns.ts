import type { PriceTable, TradeSignals } from '../api/types';

export interface ChartEvent {
  index: number;
  buy: boolean;
  rule: string;
}

/** Figures of equal length, oldest first; NaN where one is missing. */
export interface Columns {
  currency: string;
  source: string;
  stale: boolean;
  days: string[];
  open: number[];
  high: number[];
  low: number[];
  close: number[];
  volume: number[];
  sma50: number[];
  sma200: number[];
  rsi: number[];
  volumeMean20: number[];
  /** In percent below the highest price since the period began, and the day of that. */
  drawdown: number[];
  peaks: string[];
  events: ChartEvent[];
}

/** The lines that one walks along, in the order of the Up and Down keys; the last while it is shown. */
export const SERIES = ['close', 'sma50', 'sma200', 'volume', 'rsi', 'drawdown'] as const;
export type Series = (typeof SERIES)[number];

const WITHOUT_DRAWDOWNS = SERIES.slice(0, -1);

export function seriesShown(withDrawdowns: boolean): readonly Series[] {
  return withDrawdowns ? SERIES : WITHOUT_DRAWDOWNS;
}

/** How far each day is below the highest price since the first row, as the engine computes `max_drawdown` (docs/METRICS.md): from adjusted
 *  closes where every row has one, else from closes. */
function drawdowns(days: string[], adjusted: number[], close: number[]): Pick<Columns, 'drawdown' | 'peaks'> {
  const prices = adjusted.some(Number.isNaN) ? close : adjusted;
  let peak = NaN;
  let day = '';
  const peaks: string[] = [];
  const drawdown = prices.map((price, row) => {
    // The first price is a peak.
    if (!Number.isNaN(price) && !(price <= peak)) [peak, day] = [price, days[row] ?? ''];
    peaks.push(day);
    return peak > 0 ? (price / peak - 1) * 100 : NaN;
  });
  return { drawdown, peaks };
}

/** `said` puts the rule of a signal into the language of the page. */
export function columnsOf(table: PriceTable, signals: TradeSignals | undefined, said: (english: string) => string): Columns {
  const column = (pick: (row: PriceTable['data'][number]) => number | null | undefined) => table.data.map((row) => pick(row) ?? NaN);
  const days = table.data.map((row) => row.date);
  const at = new Map(days.map((day, index) => [day, index]));
  return {
    currency: table.currency,
    source: table.provenance.source,
    stale: table.provenance.stale,
    days,
    open: column((row) => row.open),
    high: column((row) => row.high),
    low: column((row) => row.low),
    close: column((row) => row.close),
    volume: column((row) => row.volume),
    sma50: column((row) => row.sma_50),
    sma200: column((row) => row.sma_200),
    rsi: column((row) => row.rsi),
    volumeMean20: column((row) => row.volume_sma_20),
    ...drawdowns(
      days,
      column((row) => row.adjusted_close),
      column((row) => row.close),
    ),
    events: (signals?.signals ?? [])
      .map((signal) => ({ index: at.get(signal.date) ?? -1, buy: signal.type === 'BUY', rule: said(signal.reason) }))
      .filter((event) => event.index >= 0)
      .sort((a, b) => a.index - b.index),
  };
}

export function changePercentAt(columns: Columns, row: number): number {
  const before = columns.close[row - 1];
  const now = columns.close[row];
  return before === undefined || now === undefined ? NaN : (now / before - 1) * 100;
}

/** The figures as a table for a spreadsheet, with their source in every row. */
export function csvOf(columns: Columns): string {
  const cell = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? '' : String(value));
  const rows = columns.days.map((day, row) =>
    [day, ...[columns.open, columns.high, columns.low, columns.close, columns.volume, columns.sma50, columns.sma200, columns.rsi].map((column) => cell(column[row])), columns.source].join(','),
  );
  return ['date,open,high,low,close,volume,sma_50,sma_200,rsi_14,source', ...rows].join('\n') + '\n';
}
