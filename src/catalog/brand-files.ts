import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentFiles } from './content-files.ts';

/**
 * A file of a district's own folder, such as its logo; that of the first root wins.
 * @param roots folders shaped like `content/`
 * @param name a plain file name, without folders
 */
export function readBrandFile(roots: readonly string[], districtId: string, name: string): Uint8Array | undefined {
  if (/[/\\]/.test(name)) return undefined;
  const path = new ContentFiles(roots)
    .district(districtId)
    .directories.map((directory) => join(directory, name))
    .findLast((candidate) => existsSync(candidate));
  return path === undefined ? undefined : readFileSync(path);
}
