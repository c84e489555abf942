import { useSyncExternalStore } from 'react';

/** A value outside React that components follow. */
export interface Store<T> {
  get(): T;
  set(value: T): void;
  use(): T;
  follow(listener: () => void): () => void;
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  const get = () => value;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    get,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      listeners.forEach((listener) => listener());
    },
    use: () => useSyncExternalStore(subscribe, get),
    follow: subscribe,
  };
}

/** A setting of this browser. What cannot be kept - private windows may refuse - holds until the page is closed. */
export function createSetting(key: string, fallback: string): Store<string> {
  const name = `soundings.${key}`;
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(name);
  } catch {
    kept = null;
  }
  const store = createStore(kept ?? fallback);
  return {
    ...store,
    set(value) {
      store.set(value);
      try {
        localStorage.setItem(name, value);
      } catch {
        return;
      }
    },
  };
}
