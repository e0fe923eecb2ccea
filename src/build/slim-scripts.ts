import type { Plugin } from 'vite';

/**
 * Leaves `import()` to the browser. What Vite puts around it, a helper that fetches ahead and its lists of files, comes before
 * the first result and does nothing here: nothing is fetched before it is wanted.
 */
export function slimScripts(): Plugin {
  return {
    name: 'waypost:slim-scripts',
    enforce: 'pre',
    configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
