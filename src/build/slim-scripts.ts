import type { Plugin } from 'vite';

/** What stands in the place of a module, by how its name ends. */
const instead: readonly (readonly [end: RegExp, code: string])[] = [
  // What Vite puts around import(): it fetches ahead, and nothing here is fetched before it is wanted.
  [/^\0vite\/preload-helper\.js$/, 'export const __vitePreload = (load) => load();'],
  // Leaflet's shapes for Internet Explorer 8, of which no page of ours can make use.
  [/\/leaflet\/src\/layer\/vector\/SVG\.VML\.js$/, 'export const vmlCreate = undefined, vmlMixin = {};'],
];

/** Leaves out of the scripts what libraries and Vite bring along and no visitor needs: bytes before the first result. */
export function slimScripts(): Plugin {
  return {
    name: 'waypost:slim-scripts',
    enforce: 'pre',
    configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
    load: {
      filter: { id: instead.map(([end]) => end) },
      handler: (id) => instead.find(([end]) => end.test(id))![1],
    },
  };
}
