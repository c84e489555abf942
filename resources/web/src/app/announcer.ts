import { createStore } from '../store';
import { announcements } from './settings';

/** What a screen reader is told without the focus moving. The number makes the same sentence news again. */
export const announcement = createStore({ text: '', number: 0 });

/** What is also shown for a moment, because nothing else on the page tells it. */
export const notice = createStore('');

/** The answer to what somebody does: told at once. */
export function announce(text: string): void {
  announcement.set({ text, number: announcement.get().number + 1 });
}

/** What happens by itself, by how much it matters: something failed, ended or changed, or was one step of many. */
export type Matter = 'failed' | 'ended' | 'step';

const RANKS: Matter[] = ['failed', 'ended', 'step'];
const TOLD: Record<string, Matter[]> = { quiet: ['failed'], normal: ['failed', 'ended'], all: RANKS };
const PAUSE_MS = 5000;

let waiting: { matter: Matter; text: string; topic: string }[] = [];
let lastMs = -PAUSE_MS;
let timer = 0;

function tell(): void {
  timer = 0;
  lastMs = performance.now();
  const sentences = RANKS.flatMap((matter) => waiting.filter((one) => one.matter === matter).map(({ text }) => text));
  waiting = [];
  announce(sentences.join(' '));
}

/** Told at most once in five seconds, what matters most first, and as much of it as the settings want. Of a topic, such as prices, only the
 *  newest is news. */
export function mention(matter: Matter, text: string, topic = ''): void {
  if (!TOLD[announcements.get()]?.includes(matter)) return;
  if (topic) waiting = waiting.filter((one) => one.topic !== topic);
  waiting.push({ matter, text, topic });
  if (!timer) timer = window.setTimeout(tell, Math.max(0, lastMs + PAUSE_MS - performance.now()));
}
