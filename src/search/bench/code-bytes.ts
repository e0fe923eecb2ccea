import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Modules that are imported when they are needed, and needed for the first result. */
const beforeFirst = ['find-page', 'rank', 'unpack-records'];

/**
 * The bytes (brotli) of the scripts that a built site loads before the first result: the find page's search script and what
 * it imports at once.
 * @returns undefined where the site is not built
 */
export function codeBytes(dist: string): number | undefined {
  const folder = join(dist, '_astro');
  if (!existsSync(folder)) return undefined;
  const texts = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  const start = [...texts].find(([, text]) => text.includes('find-setup') && text.includes('way-find'))?.[0];
  if (start === undefined) return undefined;
  const seen = new Set<string>();
  const queue = [start, ...[...texts.keys()].filter((name) => beforeFirst.some((module) => name.startsWith(`${module}.`)))];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    for (const [, imported] of (texts.get(name) ?? '').matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
      if (imported && texts.has(imported)) queue.push(imported);
    }
  }
  return [...seen].reduce((sum, name) => sum + brotliCompressSync(texts.get(name)!).length, 0);
}
