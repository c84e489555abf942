import { createSetting } from '../store';

export const THEMES = ['light', 'dark', 'contrast', 'contrast-light'];

/** "system", "light", "dark", "contrast" or "contrast-light". */
export const theme = createSetting('theme', 'system');

export function applyTheme(): void {
  const chosen = theme.get();
  if (chosen === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = chosen;
}

export function chooseTheme(value: string): void {
  theme.set(value);
  applyTheme();
}
