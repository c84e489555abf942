import { currentLocale, isolated, isRightToLeft, t, type Key } from './index';

const MINUS = '\u2212';
const NARROW_GAP = '\u202f';
export const MISSING = '\u2013';

type Figure = number | null | undefined;

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(digits: number): Intl.NumberFormat {
  const key = `${currentLocale()} ${digits}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(currentLocale(), { minimumFractionDigits: digits, maximumFractionDigits: digits });
    formats.set(key, format);
  }
  return format;
}

function isZero(text: string): boolean {
  return !/[1-9]/.test(text);
}

/** In a page from right to left a sign and a percent sign stay on their sides of the figure. */
function ltr(text: string): string {
  return isRightToLeft() ? `\u2066${text}\u2069` : text;
}

/** "2 / 8": how many of how many. */
export function fraction(value: Figure, of: Figure, digits = 0): string {
  return ltr(`${number(value, digits)} / ${number(of, 0)}`);
}

/** Judged by what is shown: -0.001 with two digits is 0.00 and has no sign. */
export function number(value: Figure, digits = 2): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return MISSING;
  const text = formatOf(digits).format(Math.abs(value));
  return value < 0 && !isZero(text) ? ltr(MINUS + text) : text;
}

export function signed(value: Figure, digits = 2): string {
  const text = number(value, digits);
  return value && value > 0 && !isZero(text) ? ltr(`+${text}`) : text;
}

export function percent(value: Figure, digits = 1): string {
  const text = number(value, digits);
  return text === MISSING ? text : ltr(`${text}${NARROW_GAP}%`);
}

export function signedPercent(value: Figure, digits = 2): string {
  const text = signed(value, digits);
  return text === MISSING ? text : ltr(`${text}${NARROW_GAP}%`);
}

export function ratio(value: Figure): string {
  return number(value, Math.abs(value ?? 0) < 1 ? 2 : 1);
}

/** A loss has no price-earnings ratio that could be compared. */
export function peRatio(value: Figure): string {
  return value !== null && value !== undefined && value < 0 ? t('figure.loss') : number(value, 1);
}

/** "1.69 M": for volumes and market values, where the size matters and not the last digit. */
export function compact(value: Figure): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return MISSING;
  const size = Math.abs(value);
  if (size >= 1e9) return t('figure.billions', { figure: number(value / 1e9, 2) });
  if (size >= 1e6) return t('figure.millions', { figure: number(value / 1e6, 2) });
  if (size >= 1e4) return t('figure.thousands', { figure: number(value / 1e3, 1) });
  return number(value, 0);
}

export function changeSpoken(value: Figure): string {
  const text = number(value === null || value === undefined ? value : Math.abs(value), 2);
  if (text === MISSING) return t('figure.noValue');
  if (isZero(text)) return t('figure.unchanged');
  return t((value ?? 0) > 0 ? 'figure.up' : 'figure.down', { figure: text });
}

export function direction(value: Figure, digits = 2): 'up' | 'down' | 'none' {
  if (value === null || value === undefined || isZero(number(value, digits))) return 'none';
  return value > 0 ? 'up' : 'down';
}

/** A day of the exchange, "2026-11-20", is that day everywhere; a moment is on the day that it is here. */
function dateText(value: string, options: Intl.DateTimeFormatOptions): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value);
  const format = new Intl.DateTimeFormat(currentLocale(), { ...options, ...(isDay ? { timeZone: 'UTC' } : {}) });
  // British English has "Sept" beside months of three letters; the desktop does not.
  return isolated(format.format(new Date(isDay ? `${value}T00:00:00Z` : value)).replace(/\bSept\b(?!\.)/, 'Sep'));
}

/** "20 Nov", with the year where it is not that of `today`. */
export function day(value: string, today = new Date().toISOString()): string {
  const sameYear = value.slice(0, 4) === today.slice(0, 4);
  return dateText(value, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) });
}

/** "Fri 20 Nov". */
export function weekDay(value: string): string {
  return dateText(value, { weekday: 'short', day: 'numeric', month: 'short' }).replace(/,/g, '');
}

export function longDay(value: string): string {
  return dateText(value, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).replace(/,/g, '');
}

/** "Nov", "Nov 2026": of one form along an axis, as the window has it, where German would have "Feb" beside "Feb. 2026". */
export function monthName(value: string, withYear: boolean): string {
  const month = dateText(value, { month: 'short' });
  return withYear ? isolated(`${month} ${value.slice(0, 4)}`) : month;
}

/** "13:31" today, else the day. */
export function moment(value: string): string {
  const time = new Date(value);
  const now = new Date();
  if (time.toDateString() !== now.toDateString()) return day(value);
  return clock(value);
}

export function clock(value: string | Date, withSeconds = false): string {
  const options: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', ...(withSeconds ? { second: '2-digit' } : {}) };
  return isolated(new Intl.DateTimeFormat(currentLocale(), options).format(new Date(value)));
}

export function fullTime(value: string): string {
  return isolated(new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'long', timeStyle: 'long' }).format(new Date(value)));
}

export function signalName(signal: string): string {
  const key = `signal.${signal}` as Key;
  return SIGNALS.includes(signal) ? t(key) : t('signal.NOT_RATED');
}

export const SIGNALS = ['STRONG_BUY', 'BUY', 'HOLD', 'SELL', 'STRONG_SELL'];
