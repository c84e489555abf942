import type { PriceTable } from '../api/types';

/** The days on which all were traded, oldest first. */
export function commonDays(tables: PriceTable[]): string[] {
  const [first, ...others] = tables.map((table) => table.data.map((row) => row.date));
  const sets = others.map((days) => new Set(days));
  return (first ?? []).filter((day) => sets.every((days) => days.has(day)));
}

/** The closes of these days: adjusted where each of them is, because a mixture would show a dividend as a gain. */
export function closesOn(table: PriceTable, days: string[]): number[] {
  const rows = new Map(table.data.map((row) => [row.date, row]));
  const wanted = days.map((day) => rows.get(day));
  const adjusted = wanted.every((row) => typeof row?.adjusted_close === 'number');
  return wanted.map((row) => (adjusted ? row?.adjusted_close : row?.close) ?? NaN);
}
