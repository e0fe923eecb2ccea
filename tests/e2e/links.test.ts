import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { type BuiltPage, findElements, readPages } from './built-site.ts';
import { findLinks } from './find-links.ts';

const dist = inject('dist');

describe.each([
  ['/', dist.root, 'http://localhost:4321'],
  ['/a/b/', dist.below, 'http://localhost'],
])('below %s', (base, folder, origin) => {
  const pages = readPages(folder);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const idsOf = rememberIds();

  test('every link and every asset leads to a file, every # to a place on the page', () => {
    const broken = new Set<string>();
    for (const page of pages) {
      const here = new URL(base + page.path.slice(1), origin);
      for (const { href } of findLinks(page)) {
        const fault = checkLink(new URL(href, here), href);
        if (fault) broken.add(`${page.template}: ${href} ${fault}`);
      }
    }
    expect([...broken].slice(0, 40)).toEqual([]);
  });

  test('nothing that a page loads comes from another place', () => {
    const outside = pages.flatMap((page) =>
      findLinks(page).filter(({ href, loads }) => loads && /^(https?:)?\/\//.test(href) && !href.startsWith(origin)),
    );
    expect([...new Set(outside.map(({ href }) => href))]).toEqual([]);
  });

  function checkLink(url: URL, href: string): string | undefined {
    if (!/^https?:$/.test(url.protocol))
      return /^(tel|sms|mailto|data|geo):$/.test(url.protocol) ? undefined : 'is no address to follow';
    if (url.origin !== origin) return undefined;
    if (!url.pathname.startsWith(base)) return `is outside ${base}`;
    const path = `/${decodeURIComponent(url.pathname.slice(base.length))}`;
    const target = byPath.get(path);
    if (!target && !(existsSync(join(folder, path)) && !path.endsWith('/'))) return 'leads nowhere';
    if (!target && existsSync(join(folder, path, 'index.html'))) return 'lacks the slash at its end';
    const id = decodeURIComponent(url.hash.slice(1));
    // A fragment with "=" is the state of a search, not a place.
    if (target && id && !id.includes('=') && !idsOf(target).has(id)) return 'names no place on that page';
    return href === '' ? 'is empty' : undefined;
  }
});

function rememberIds(): (page: BuiltPage) => Set<string> {
  const known = new Map<BuiltPage, Set<string>>();
  return (page) => {
    const ids =
      known.get(page) ??
      new Set(findElements(page, (element) => Boolean(element.attribs['id'])).map((e) => e.attribs['id'] ?? ''));
    known.set(page, ids);
    return ids;
  };
}
