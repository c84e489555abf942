import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { embed } from './build/embed';
import { engineWords } from './build/engineWords';
import { first } from './build/first';
import { glossary } from './build/glossary';
import { modules, withOwnFile } from './build/modules';
import { tokens } from './build/tokens';

/** What nearly every page is made of comes in one file with the frame, not in a dozen; what loads it is apart, so that it comes first. */
function manualChunks(id: string): string | undefined {
  if (/preload-helper|\/src\/(begin|modules|i18n\/wanted)/.test(id)) return 'begin';
  return /\/src\/(main|parts\/(?!TickerPicker))/.test(id) ? 'client' : undefined;
}

export default defineConfig({
  plugins: [react(), tokens(), glossary(), engineWords(), first(), modules(), embed()],
  // The sources are links into the tree; packages are found beside the links.
  resolve: { preserveSymlinks: true },
  server: { proxy: { '/api': 'http://127.0.0.1:8000', '/ws': { target: 'ws://127.0.0.1:8000', ws: true }, '/session': 'http://127.0.0.1:8000' } },
  build: {
    target: 'es2021',
    // Nothing inline: the content security policy allows neither data: scripts nor style elements.
    assetsInlineLimit: 0,
    modulePreload: withOwnFile,
    rollupOptions: { output: { manualChunks } },
  },
});
