import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { ContentTree } from './migrations/migrations.ts';

const textFile = /\.(ya?ml|mdx?|csv|json|txt)$/;

/** Every text file of a content folder, by its path below it, in the order of names. */
export function readContentTree(root: string): ContentTree {
  if (!existsSync(root)) return new Map();
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && textFile.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}

/** Writes what a migration changed; null takes a file away. */
export function writeContentChanges(root: string, changes: ReadonlyMap<string, string | null>): void {
  for (const [name, text] of changes) {
    const path = join(root, name);
    if (text === null) {
      rmSync(path, { force: true });
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
