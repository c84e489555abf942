import { csvOf, type Columns, type Series } from './columns';
import { dayTarget } from './navigation';
import { seriesName, textAt, whereAmI } from './sentences';
import type { Walk } from './walk';

/** Prices with their averages, volume and RSI. */
export function priceWalk(columns: Columns, lines: readonly Series[], summary: string, name: string): Walk {
  const line = (at: number): Series => lines[at] ?? 'close';
  return {
    places: columns.days,
    isCourse: true,
    series: lines.map(seriesName),
    hasSignals: true,
    values: (series) => columns[line(series)],
    text: (series, row) => textAt(columns, line(series), row),
    where: (series, row) => whereAmI(columns, line(series), row),
    target: (series, row, move) => dayTarget(columns.days, columns[line(series)], columns.events, row, move),
    summary,
    csv: () => csvOf(columns),
    file: [name, columns.days[0], columns.days.at(-1), columns.source === 'sample' && 'sample'].filter(Boolean).join(' '),
  };
}
