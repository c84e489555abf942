import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

type Theme = Record<string, string>;

const NAME = 'virtual:tokens.css';

function variables(theme: Theme): string {
  return Object.entries(theme)
    .map(([name, colour]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${colour};`)
    .join('');
}

/** The colours of the desktop's token file as CSS variables, so that both clients have one source. */
export function tokens(): Plugin {
  const file = resolve('tokens.json');
  return {
    name: 'soundings-tokens',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      this.addWatchFile(file);
      const themes = JSON.parse(readFileSync(file, 'utf8')).themes as Record<string, Theme>;
      const { light, dark, contrast } = themes;
      const contrastLight = themes['contrast-light'];
      if (!light || !dark || !contrast || !contrastLight) throw new Error(`${file} lacks one of its four themes`);
      const own = (theme: string, colours: Theme) => `:root[data-theme="${theme}"]{${variables(colours)}}`;
      return [
        `:root{color-scheme:light;${variables(light)}}`,
        `@media (prefers-color-scheme:dark){:root{color-scheme:dark;${variables(dark)}}}`,
        `@media (prefers-contrast:more){:root{${variables(contrastLight)}}}`,
        `@media (prefers-contrast:more) and (prefers-color-scheme:dark){:root{${variables(contrast)}}}`,
        own('light', light) + ':root[data-theme="light"]{color-scheme:light}',
        own('dark', dark) + ':root[data-theme="dark"]{color-scheme:dark}',
        own('contrast', contrast) + ':root[data-theme="contrast"]{color-scheme:dark}',
        own('contrast-light', contrastLight) + ':root[data-theme="contrast-light"]{color-scheme:light}',
        // Paper is light, whatever the screen is.
        `@media print{:root,:root[data-theme]{color-scheme:light;${variables(light)}}}`,
      ].join('\n');
    },
  };
}
