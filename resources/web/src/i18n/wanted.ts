/** Which language the client speaks; known before any text of it is, so that the document says so from its first paint on. */
export const LANGUAGES = { en: 'English', sv: 'Svenska', de: 'Deutsch' } as const;

/** The setting "system" follows the browser; "qps" is the pseudo-language of the tests: long, accented, from right to left. */
export function languageFor(setting: string): string {
  if (setting !== 'system') return setting;
  return navigator.languages.map((name) => name.slice(0, 2)).find((name) => name in LANGUAGES) ?? 'en';
}

export function markLanguage(name: string): void {
  document.documentElement.lang = name === 'qps' ? 'en' : name;
  document.documentElement.dir = name === 'qps' ? 'rtl' : 'ltr';
}

const FOR_THE_WORKER = 'settings-1'; // as in public/service-worker.js

/** Tells the service worker, which fetches the pages, what the settings say. */
export async function tellWorker(setting: string): Promise<void> {
  if (typeof caches === 'undefined') return;
  try {
    const kept = await caches.open(FOR_THE_WORKER);
    if (setting in LANGUAGES) await kept.put('/language', new Response(setting));
    else await kept.delete('/language');
  } catch (error) {
    console.info('the language is not kept for the service worker:', error);
  }
}
