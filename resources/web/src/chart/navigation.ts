export type Move = 'nextDay' | 'previousDay' | 'nextWeek' | 'previousWeek' | 'nextMonth' | 'previousMonth' | 'first' | 'last' | 'lowest' | 'highest' | 'nextEvent' | 'previousEvent';

const DAY_MS = 86_400_000;

function shiftedDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of another month; the last one of a shorter month. */
function shiftedMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

function onOrAfter(days: string[], day: string): number {
  const found = days.findIndex((other) => other >= day);
  return found < 0 ? days.length - 1 : found;
}

function onOrBefore(days: string[], day: string): number {
  for (let row = days.length - 1; row > 0; --row) if ((days[row] ?? '') <= day) return row;
  return 0;
}

function best(column: number[], better: (a: number, b: number) => boolean): number | null {
  let found: number | null = null;
  column.forEach((value, row) => {
    if (!Number.isNaN(value) && (found === null || better(value, column[found] ?? NaN))) found = row;
  });
  return found;
}

/** Where a move leads among days; null: nowhere. The same rules as the desktop's (qml/Charts/chart_navigation.h). */
export function dayTarget(days: string[], values: number[], events: { index: number }[], from: number, move: Move): number | null {
  const day = days[from];
  if (day === undefined) return null;
  switch (move) {
    case 'nextWeek':
      return onOrAfter(days, shiftedDays(day, 7));
    case 'previousWeek':
      return onOrBefore(days, shiftedDays(day, -7));
    case 'nextMonth':
      return onOrAfter(days, shiftedMonths(day, 1));
    case 'previousMonth':
      return onOrBefore(days, shiftedMonths(day, -1));
    case 'nextEvent':
      return events.find((event) => event.index > from)?.index ?? null;
    case 'previousEvent':
      return [...events].reverse().find((event) => event.index < from)?.index ?? null;
    default:
      return plainTarget(values, from, move);
  }
}

/** Among points that are no days, a week or a month is one of them. */
export function plainTarget(values: number[], from: number, move: Move): number | null {
  const end = values.length - 1;
  switch (move) {
    case 'first':
      return 0;
    case 'last':
      return end;
    case 'lowest':
      return best(values, (a, b) => a < b);
    case 'highest':
      return best(values, (a, b) => a > b);
    case 'nextDay':
    case 'nextWeek':
    case 'nextMonth':
      return Math.min(from + 1, end);
    case 'previousDay':
    case 'previousWeek':
    case 'previousMonth':
      return Math.max(from - 1, 0);
    default:
      return null;
  }
}

/** The move of a key; null: none. Alt and Meta belong to the browser. */
export function moveOf(event: { key: string; ctrlKey: boolean; shiftKey: boolean; altKey: boolean; metaKey: boolean }): Move | null {
  if (event.altKey || event.metaKey) return null;
  const plain: Record<string, Move> = {
    ArrowRight: 'nextDay',
    ArrowLeft: 'previousDay',
    PageDown: 'nextMonth',
    PageUp: 'previousMonth',
    Home: 'first',
    End: 'last',
    '[': 'lowest',
    ']': 'highest',
    n: 'nextEvent',
    N: 'previousEvent',
  };
  if (event.ctrlKey) return event.key === 'ArrowRight' ? 'nextWeek' : event.key === 'ArrowLeft' ? 'previousWeek' : null;
  return plain[event.key] ?? null;
}
