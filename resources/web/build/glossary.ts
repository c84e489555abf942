import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const NAME = /^virtual:glossary\/(en|sv|de)$/;

/** The glossary of the desktop, one language a module: lines of "id | name | what it is | what is usual". */
export function glossary(): Plugin {
  return {
    name: 'soundings-glossary',
    resolveId: (id) => (NAME.test(id) ? `\0${id}` : undefined),
    load(id) {
      const language = NAME.exec(id.slice(1))?.[1];
      if (!language) return undefined;
      const file = resolve(`glossary/${language}.txt`);
      this.addWatchFile(file);
      const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
      const terms = lines.map((line) => {
        const [term = '', name = '', what = '', usual = ''] = line.split('|').map((part) => part.trim());
        return { id: term, name, what, usual };
      });
      return `export default ${JSON.stringify(terms)};`;
    },
  };
}
