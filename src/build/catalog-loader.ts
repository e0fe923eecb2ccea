import { relative } from 'node:path';
import type { Loader } from 'astro/loaders';
import { buildDate, type Catalog, contentRoots, examineCatalog } from '../catalog/load.ts';
import { ContentError, formatProblems } from '../catalog/problems.ts';
import { publishedDistricts } from '../site/address.ts';

let loaded: Promise<Map<string, Catalog>> | undefined;

/** Loads every published district once a build. @throws ContentError with the problems of all of them */
async function loadCatalogs(warn: (text: string) => void): Promise<Map<string, Catalog>> {
  const options = { roots: contentRoots(), buildDate: buildDate() };
  const results = publishedDistricts().ids.map((id) => ({ id, ...examineCatalog(id, options) }));
  const problems = [...new Map(results.flatMap((r) => r.problems).map((p) => [JSON.stringify(p), p])).values()];
  if (results.some((r) => !r.catalog)) throw new ContentError(problems);
  if (problems.length > 0) warn(`\n${formatProblems(problems)}`);
  return new Map(results.flatMap(({ id, catalog }) => (catalog ? [[id, catalog]] : [])));
}

/**
 * An Astro loader over `src/catalog/`.
 * @param pick the entries of one district, each with its id inside the district; an empty id stands for the district
 */
export function catalogLoader(pick: (catalog: Catalog) => [string, object][]): Loader {
  return {
    name: 'waypost-catalog',
    async load({ store, logger, watcher, generateDigest }) {
      const fill = async () => {
        loaded ??= loadCatalogs((text) => logger.warn(text));
        store.clear();
        for (const [district, catalog] of await loaded) {
          for (const [id, data] of pick(catalog)) {
            const file = 'file' in data && typeof data.file === 'string' ? data.file : undefined;
            store.set({
              id: id === '' ? district : `${district}/${id}`,
              data: data as Record<string, unknown>,
              digest: generateDigest(data as Record<string, unknown>),
              // Prose is drawn by Astro from its file when a page asks for it.
              // A content folder may stand elsewhere; Astro wants the way from here.
              ...(file ? { filePath: relative('.', file), deferredRender: true } : {}),
            });
          }
        }
      };
      await fill();
      if (!watcher) return;
      const roots = contentRoots();
      watcher.add(roots);
      watcher.on('all', (_event, path) => {
        if (!roots.some((root) => path.startsWith(root))) return;
        loaded = undefined;
        fill().catch((error: unknown) => logger.error(String(error)));
      });
    },
  };
}
