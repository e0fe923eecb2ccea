import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hostFiles } from '../../src/build/host-files.ts';
import { writeHostFiles } from '../../src/build/write-host-files.ts';
import { writeTree } from '../catalog/write-tree.ts';

const site = { site: 'https://help.example.org', base: '/', embeds: [], framed: [] };

test('a site with an address of its own has a CNAME; one on a shared address or below a path has none', () => {
  expect(hostFiles(site).get('CNAME')).toBe('help.example.org\n');
  expect(hostFiles({ ...site, base: '/a/b/' }).has('CNAME')).toBe(false);
  for (const host of [
    'https://x.github.io',
    'https://x.pages.dev',
    'https://x.netlify.app',
    'http://localhost:4321',
    'http://127.0.0.1',
  ]) {
    expect(hostFiles({ ...site, site: host }).has('CNAME')).toBe(false);
  }
});

test('each host is told of the base path, the missing page and the headers', () => {
  const files = hostFiles({ ...site, base: '/a/b/' });
  expect([...files.keys()].sort()).toEqual(['.htaccess', '.nojekyll', '_headers', 'web.config']);
  expect(files.get('_headers')).toContain('/a/b/*\n  X-Content-Type-Options: nosniff');
  expect(files.get('.htaccess')).toContain('ErrorDocument 404 /a/b/404.html');
  expect(files.get('web.config')).toContain('path="/a/b/404.html"');
  for (const name of ['_headers', '.htaccess', 'web.config']) {
    expect(files.get(name)).toContain("frame-ancestors 'self'");
    expect(files.get(name)).toContain('strict-origin-when-cross-origin');
  }
});

test('IIS is told of every kind of file of the site search, and keeps the status of the missing page at the root', () => {
  const config = hostFiles(site).get('web.config') ?? '';
  for (const ending of ['pagefind', 'pf_meta', 'pf_index', 'pf_filter', 'pf_fragment', 'webmanifest', 'webp']) {
    expect(config).toContain(`<mimeMap fileExtension=".${ending}"`);
  }
  expect(config).toContain('<error statusCode="404" path="404.html" responseMode="File" />');
});

describe('pages that others may frame', () => {
  const pages = [
    'index.html',
    'find/index.html',
    'needs/food/index.html',
    'embed/index.html',
    'embed/find/index.html',
    '_astro/a.js',
  ];
  const root = () =>
    writeTree(Object.fromEntries(['', 'es/'].flatMap((folder) => pages.map((page) => [`${folder}${page}`, '']))));

  test('have no rule against it, and all others have one', () => {
    const folder = root();
    writeHostFiles(folder, { site: 'https://help.example.org', base: '/' }, ['']);
    const rules = readFileSync(join(folder, '_headers'), 'utf8').split('\n\n');
    const framed = rules.filter((rule) => rule.includes('frame-ancestors')).map((rule) => rule.split('\n', 1)[0]!);
    expect(framed).toEqual(['/', '/es/', '/_astro/*', '/es/_astro/*', '/es/find/*', '/es/needs/*', '/find/*', '/needs/*']);
    for (const embed of ['embed', 'es/embed'])
      expect(readFileSync(join(folder, 'web.config'), 'utf8')).toContain(`<location path="${embed}">`);
    expect(readdirSync(folder)).toContain('.nojekyll');
  });

  test('stand in several districts as well', () => {
    const folder = writeTree({ 'index.html': '' });
    for (const page of pages) {
      mkdirSync(dirname(join(folder, 'oakland', page)), { recursive: true });
      writeFileSync(join(folder, 'oakland', page), '');
    }
    writeHostFiles(folder, { site: 'https://help.example.org', base: '/' }, ['oakland']);
    const text = readFileSync(join(folder, '_headers'), 'utf8');
    expect(text).toContain("/oakland/find/*\n  Content-Security-Policy: frame-ancestors 'self'");
    expect(text).not.toContain('/oakland/embed');
  });
});
