import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/**
 * The bytes (brotli) of a built page, with the styles and data inside it, and of the scripts that it loads at once.
 * @param path of the page below `dist`, ending in a slash
 * @returns undefined where the site is not built
 */
export function pageBytes(dist: string, path: string): { html: number; scripts: number } | undefined {
  const file = join(dist, path, 'index.html');
  if (!existsSync(file)) return undefined;
  const html = readFileSync(file, 'utf8');
  const weigh = (text: string) => brotliCompressSync(text).length;
  const seen = new Map<string, number>();
  const queue = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src = '']) =>
    join(dist, src.slice(src.indexOf('/_astro/'))),
  );
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name)) continue;
    const text = readFileSync(name, 'utf8');
    seen.set(name, weigh(text));
    for (const [, imported = ''] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      queue.push(join(dirname(name), imported));
  }
  return { html: weigh(html), scripts: [...seen.values()].reduce((sum, bytes) => sum + bytes, 0) };
}
