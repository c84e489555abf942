import { useEffect, useMemo } from 'react';
import { untilFetched } from '../modules';
import { createStore } from '../store';
import type { Part, Sayer } from './engineWords';
import { currentLocale, isForeign } from './index';

const AT_MOST_MS = 1500;

function textOf(parts: Part[]): string {
  return parts.map(({ text }) => text).join(' ');
}

const sayer = createStore<Sayer>((english) => [{ text: english, isKnown: false }]);

let asked: Promise<void> | undefined;

async function fetchWords(): Promise<void> {
  const words = () => (currentLocale().startsWith('sv') ? import('virtual:engine-words/sv') : import('virtual:engine-words/de'));
  const [{ sayerOf }, phrases] = await untilFetched(() => Promise.all([import('./engineWords'), words()]));
  sayer.set(sayerOf(phrases.default, currentLocale()));
}

/** Fetches the words for what the engine says, once; in English there is nothing to fetch. */
function load(): Promise<void> {
  if (!isForeign()) return Promise.resolve();
  asked ??= fetchWords();
  return asked;
}

/** A page that comes with the words for what it tells of the engine, so that nobody sees it in English first; where they do not come, without. */
export async function withEngineWords<Module>(module: Promise<Module>): Promise<Module> {
  const words = Promise.race([load(), new Promise((resolve) => setTimeout(resolve, AT_MOST_MS))]);
  const [page] = await Promise.all([module, words]);
  return page;
}

/** What the engine said, sentence by sentence. */
export function useSaidParts(english: string): Part[] {
  const say = sayer.use();
  useEffect(() => void load(), []);
  return say(english);
}

/** Puts what the engine said into the language of the page, where it must be text; `Said` shows it elsewhere. */
export function useSaid(): (english: string) => string {
  const say = sayer.use();
  useEffect(() => void load(), []);
  return useMemo(() => (english: string) => textOf(say(english)), [say]);
}

/** The same beyond drawing. */
export function said(english: string): string {
  return textOf(sayer.get()(english));
}
