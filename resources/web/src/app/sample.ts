import type { Provenance } from '../api/types';
import { createStore } from '../store';

/** Whether anything that came from the server was invented. Once seen, the banner stays: what is on the page may still be. */
export const sampleSeen = createStore(false);

export function isInvented(provenance: Provenance | null | undefined): boolean {
  return provenance?.source === 'sample' || provenance?.source === 'simulated';
}

/** Looks through a reply for a provenance of the sample market. */
export function noteSample(reply: unknown): void {
  if (sampleSeen.get() || typeof reply !== 'object' || reply === null) return;
  for (const [key, value] of Object.entries(reply)) {
    if (key === 'provenance' && isInvented(value as Provenance)) sampleSeen.set(true);
    else if (typeof value === 'object') noteSample(value);
    if (sampleSeen.get()) return;
  }
}
