import { createSetting } from '../store';
import { en } from './en';
import { languageFor, markLanguage } from './wanted';

export { LANGUAGES, tellWorker } from './wanted';

export type Key = keyof typeof en;
export type Catalogue = Record<Key, string>;
type Values = Record<string, string | number>;

/** "system", or the name of a language. */
export const language = createSetting('language', 'system');

let catalogue: Catalogue = en;
let locale = 'en-GB';
let plural = new Intl.PluralRules(locale);

/** Before the first drawing; another choice later reloads the page. */
export async function loadLanguage(): Promise<void> {
  const name = languageFor(language.get());
  if (name === 'sv') catalogue = (await import('./sv')).sv;
  else if (name === 'de') catalogue = (await import('./de')).de;
  else if (name === 'qps') catalogue = (await import('./pseudo')).pseudo;
  locale = { sv: 'sv-SE', de: 'de-DE' }[name] ?? 'en-GB';
  plural = new Intl.PluralRules(locale);
  markLanguage(name);
}

export function currentLocale(): string {
  return locale;
}

/** Whether what the server says in English is in another language than the page. */
export function isForeign(): boolean {
  return !locale.startsWith('en');
}

export function isRightToLeft(): boolean {
  return document.documentElement.dir === 'rtl';
}

/** A part of a sentence that keeps its own direction in a page from right to left: a ticker, a name, a day. */
export function isolated(text: string): string {
  return text && isRightToLeft() ? `\u2068${text}\u2069` : text;
}

/** What `isolated` has put around texts, which are copied without it. */
export const ISOLATES = /[\u2066-\u2069]/g;

/** A text whose key is put together from what the server says; `fallback` where it says something new. */
export function known(key: string, fallback: string): string {
  return key in en ? t(key as Key) : fallback;
}

/** A text of the catalogue. "{count} stock|{count} stocks" has a form for one and one for more. */
export function t(key: Key, values: Values = {}): string {
  const forms = catalogue[key].split('|');
  const count = values['count'];
  const form = forms.length > 1 && typeof count === 'number' && plural.select(count) !== 'one' ? forms[1] : forms[0];
  return (form ?? '').replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return isolated(typeof value === 'number' ? value.toLocaleString(locale) : (value ?? ''));
  });
}
