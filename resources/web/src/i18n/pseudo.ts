import type { Catalogue, Key } from './index';
import { en } from './en';

const ACCENTED: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', y: 'ý', c: 'ç', n: 'ñ', s: 'š' };

/** Accents show what is not translated, the brackets what is cut, and the length what German would need. */
function disguised(text: string): string {
  const letters = text.replace(/\{\w+\}|[aeiouycns]/g, (part) => ACCENTED[part] ?? part);
  const form = (one: string) => `⟦${one} ${'~'.repeat(Math.ceil(one.length / 4))}⟧`;
  return letters.split('|').map(form).join('|');
}

export const pseudo = Object.fromEntries((Object.keys(en) as Key[]).map((key) => [key, disguised(en[key])])) as Catalogue;
