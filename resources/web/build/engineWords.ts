import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Phrases } from '../src/i18n/engineWords';

const NAME = /^virtual:engine-words\/(sv|de)$/;

/** Where the window keeps what the engine says, and which texts of a context those are: the others are of the window alone. */
const CONTEXTS: Record<string, RegExp> = {
  EngineWords: /./,
  ChartSentences: /^(in|since) |^[^.]+\.$/, // whole sentences, and spans of time
  'soundings::window::TopPicksViewModel': /^[^.]+\.$/,
};

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

function plain(xml: string): string {
  return xml.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
}

function inside(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}(?: [^>]*)?>([\\s\\S]*?)</${element}>`, 'g'))].map(([, text = '']) => text);
}

function phrasesOf(xml: string): Phrases {
  const phrases: Phrases = { words: {}, sentences: [] };
  for (const context of inside(xml, 'context')) {
    const wanted = CONTEXTS[inside(context, 'name')[0] ?? ''];
    for (const message of wanted ? inside(context, 'message') : []) {
      const source = plain(inside(message, 'source')[0] ?? '');
      const translation = inside(message, 'translation')[0] ?? '';
      const forms = inside(translation, 'numerusform');
      const said = (forms.length > 0 ? forms : [translation]).map(plain);
      if (!wanted?.test(source) || said.includes('')) continue;
      if (/%[\dn]/.test(source)) phrases.sentences.push([source, ...said]);
      else phrases.words[source] = said[0] ?? source;
    }
  }
  return phrases;
}

/** What the engine says in English, with the window's translations of it: one language a module. */
export function engineWords(): Plugin {
  return {
    name: 'soundings-engine-words',
    resolveId: (id) => (NAME.test(id) ? `\0${id}` : undefined),
    load(id) {
      const language = NAME.exec(id.slice(1))?.[1];
      if (!language) return undefined;
      const file = resolve(`translations/soundings_${language}.ts`);
      this.addWatchFile(file);
      const phrases = phrasesOf(readFileSync(file, 'utf8'));
      if (phrases.sentences.length === 0) throw new Error(`${file} has nothing of what the engine says`);
      return `export default ${JSON.stringify(phrases)};`;
    },
  };
}
