import type { BuildOptions, Plugin } from 'vite';

/** Lets every import() of the client go through src/modules.ts instead of Vite's own helper. */
export function modules(): Plugin {
  return {
    name: 'soundings-modules',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? "export { importFetched as __vitePreload } from '/src/modules.ts';" : null),
  };
}

/** Vite names the files that a module needs, and leaves out its own where it needs no other. */
export const withOwnFile: Exclude<BuildOptions['modulePreload'], boolean | undefined> = {
  polyfill: false,
  resolveDependencies: (file, others) => [...new Set([file, ...others])],
};
