import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { type BuiltPage, readPages } from './built-site.ts';
import { findLinks } from './find-links.ts';

/** What the first view of a page may weigh: HTML, styles and scripts, brotli at its best, in bytes. */
const budgets: Record<string, number> = { home: 25_000, 'needs/*': 25_000, 'schools/*': 25_000, 'partners/*': 15_000 };
const dist = inject('dist').root;
const pages = readPages(dist);

/** Of each kind only the longest pages are weighed: brotli at its best is slow. */
const candidates = 4;

describe.each(Object.entries(budgets))('the first view of %s', (template, budget) => {
  const longest = pages
    .filter((page) => page.template === template)
    .sort((a, b) => b.html.length - a.html.length)
    .slice(0, candidates);
  test(`weighs at most ${budget} bytes`, () => {
    expect(longest.length).toBeGreaterThan(0);
    const weights = longest.map((page) => ({ path: page.path, bytes: weigh(page) }));
    console.log(`${template}: ${weights.map(({ path, bytes }) => `${path} ${bytes}`).join(', ')}`);
    expect(weights.filter(({ bytes }) => bytes > budget)).toEqual([]);
  });
});

function weigh(page: BuiltPage): number {
  const first = findLinks(page).filter(
    ({ element }) =>
      element.name === 'script' || (element.name === 'link' && /\b(stylesheet|preload|modulepreload)\b/.test(element.attribs['rel'] ?? '')),
  );
  const files = new Set(first.map(({ href }) => href));
  for (const file of files) for (const inner of importsOf(file)) files.add(inner);
  return [Buffer.from(page.html), ...[...files].map(readAsset)].reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
}

const readAsset = (href: string) => readFileSync(join(dist, new URL(href, 'http://x/').pathname));

/** What a script imports before it can run; it is fetched too. */
function importsOf(file: string): string[] {
  if (!file.endsWith('.js')) return [];
  const found = readAsset(file).toString().matchAll(/(?:^|[;\n}])import(?:[^'"();]*?from)?\s*["']([^"']+)["']/g);
  return [...found].map((match) => new URL(match[1] ?? '', new URL(file, 'http://x/')).pathname);
}
