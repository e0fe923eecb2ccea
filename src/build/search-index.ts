import { close, createIndex } from 'pagefind';
import { join } from 'node:path';

/**
 * Indexes the pages of one district for Pagefind; only what is marked `data-pagefind-body` counts.
 * @param folder the built district, absolute
 * @returns how many pages it found
 * @throws Error with Pagefind's own words
 */
export async function writeSearchIndex(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ rootSelector: 'html', verbose: false });
  if (!index) throw new Error(`The site search could not be made: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: folder });
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  const all = [...added.errors, ...written.errors];
  if (all.length > 0) throw new Error(`The site search could not be made: ${all.join('; ')}`);
  return added.page_count;
}
