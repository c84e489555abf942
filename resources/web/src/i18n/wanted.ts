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
