import { createStore } from '../store';

const KEY = 'soundings.token';

function kept(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** The API token, in memory; also in the tab's session storage when its owner wants to stay signed in over a reload. */
export const token = createStore(kept());
/** Set when the server refuses what we have, so that the sign-in page says why it is there. */
export const signInNeeded = createStore(false);
/** Whether anything has been shown that would be lost if another page took its place. */
export const answered = createStore(false);

export function signIn(value: string, keep: boolean): void {
  signOut();
  token.set(value);
  signInNeeded.set(false);
  if (keep) sessionStorage.setItem(KEY, value);
}

/** Whether it outlives a reload of the page. */
export function isKept(): boolean {
  return kept() !== '';
}

export function signOut(): void {
  token.set('');
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    return;
  }
}

/** A browser cannot send headers with a WebSocket's handshake; the token goes as a subprotocol, whose letters are few. */
export function socketProtocols(): string[] {
  const value = token.get();
  if (!value) return [];
  const bytes = new TextEncoder().encode(value);
  const letters = btoa(String.fromCharCode(...bytes));
  return ['soundings', `bearer.${letters.replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')}`];
}
