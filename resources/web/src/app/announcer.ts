import { createStore } from '../store';

/** What a screen reader is told without the focus moving. The number makes the same sentence news again. */
export const announcement = createStore({ text: '', number: 0 });

export function announce(text: string): void {
  announcement.set({ text, number: announcement.get().number + 1 });
}
