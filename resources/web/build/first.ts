import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { de } from '../src/i18n/de';
import { en } from '../src/i18n/en';
import { sv } from '../src/i18n/sv';

const CATALOGUES: Record<string, Record<string, string>> = { en, sv, de };
const PARTS = ['page', 'row', 'banner'];

/** What is left for the server to fill in. */
const OF_THE_SERVER = new Set(['banner', 'rows', 'row', 'address', 'ticker', 'name', 'price', 'currency', 'pe', 'score']);

function translated(html: string, catalogue: Record<string, string>): string {
  return html.trim().replace(/\{([\w.]+)\}/g, (whole, key: string) => {
    if (OF_THE_SERVER.has(key)) return whole;
    const text = catalogue[key];
    if (text === undefined) throw new Error(`first/*.html names a text that there is not: ${key}`);
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  });
}

/** The templates of the first list, in each language, for the server: first/en/page.html and so on. */
export function first(): Plugin {
  return {
    name: 'soundings-first',
    apply: 'build',
    generateBundle() {
      for (const [language, catalogue] of Object.entries(CATALOGUES)) {
        for (const part of PARTS)
          this.emitFile({ type: 'asset', fileName: `first/${language}/${part}.html`, source: translated(readFileSync(`first/${part}.html`, 'utf8'), catalogue) });
      }
    },
  };
}
