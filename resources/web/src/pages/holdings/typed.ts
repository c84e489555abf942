import { currentLocale } from '../../i18n';

const LIKELY_TICKER = /^[A-Z0-9][A-Z0-9.-]{0,14}$/;

/** Marks of thousands and decimals as the language writes them. */
function marks(): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(currentLocale(), { useGrouping: true }).formatToParts(12345678.9);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { group: of('group'), decimal: of('decimal') };
}

/** A number as the language writes it, or as programs do; null: neither. */
export function typedNumber(text: string): number | null {
  const { group, decimal } = marks();
  const bare = text.trim().replace(/[\s\u00a0\u202f]/g, '');
  const own = bare.split(group.trim() || '\u0000').join('').replace(decimal, '.');
  const plain = /^[+-]?(\d+\.?\d*|\.\d+)$/;
  // "185.50" is a hundred and eighty-five also where the point stands between thousands.
  const grouped = new RegExp(`^[+-]?\\d{1,3}(\\${group.trim() || ' '}\\d{3})+(\\${decimal}\\d*)?$`);
  if (group.trim() && grouped.test(bare)) return Number(own);
  if (plain.test(bare)) return Number(bare);
  return plain.test(bare.replace(decimal, '.')) ? Number(bare.replace(decimal, '.')) : null;
}

export function asTyped(value: number): string {
  return value.toLocaleString(currentLocale(), { useGrouping: false, maximumFractionDigits: 20 });
}

/** In capitals; null: it cannot be one. */
export function typedTicker(text: string): string | null {
  const ticker = text.trim().toUpperCase();
  return LIKELY_TICKER.test(ticker) ? ticker : null;
}

/** "2026-11-20", if that day exists. */
export function typedDay(text: string): string | null {
  const day = text.trim();
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  return time && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day) ? day : null;
}
