import { createStore } from '../store';

/** When the reply that is shown was stored, by the service worker's clock; empty while the server answers. */
export const storedAt = createStore('');

/** The service worker keeps the last replies, so that what was seen can be read without the server. */
export function keepOffline(): void {
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    void navigator.serviceWorker.register('/service-worker.js').catch((error: unknown) => console.info('no offline copy:', error));
}
