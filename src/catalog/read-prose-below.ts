import { ContentFiles } from './content-files.ts';
import type { Catalog } from './load.ts';
import { type ProseEntry, readProse } from './read-prose.ts';
import { readStack } from './read-stack.ts';

/**
 * Texts of lower layers that a higher layer of a district says differently, the lowest layer first. No reader of this
 * district meets them, but those of the next district that takes the layer over do, so the checks read them too.
 * @param roots folders shaped like `content/`, as the catalog was read from
 */
export function readProseBelow({ district, prose }: Catalog, roots: readonly string[]): ProseEntry[] {
  const files = new ContentFiles(roots);
  const stack = readStack(files, district.id);
  const languages = district.languages as [string, ...string[]];
  const known = new Set(prose.map(({ file }) => file));
  const below = stack.slice(0, -1).flatMap((_, i) => readProse(files, stack.slice(0, i + 1), languages).prose);
  const own = below.filter(({ file, lang, wanted }) => lang === wanted && !known.has(file));
  return [...new Map(own.map((entry) => [entry.file, entry])).values()];
}
