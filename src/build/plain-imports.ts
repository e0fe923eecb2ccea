import type { Plugin } from 'vite';

const helper = /^\0vite\/preload-helper\.js$/;

/**
 * Leaves `import()` to the browser. Vite's helper around it fetches ahead what a module imports and its styles; no module
 * here has styles, and the helper is a kilobyte before the first result.
 */
export function plainImports(): Plugin {
  return {
    name: 'waypost:plain-imports',
    enforce: 'pre',
    load: { filter: { id: helper }, handler: () => 'export const __vitePreload = (load) => load();' },
  };
}
