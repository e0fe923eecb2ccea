import { expect, test } from 'vitest';
import { linkFiles } from '../../src/build/link-files.ts';

test.each([
  ['index.html', '/', '<a href="/needs/food/">', '<a href="./needs/food/index.html">'],
  ['needs/food/index.html', '/', '<a href="/?a=b#c">', '<a href="../../index.html?a=b#c">'],
  ['es/index.html', '/', '<img src="/brand/logo.svg">', '<img src="../brand/logo.svg">'],
  ['es/index.html', '/a/b/', '<a href="/a/b/find/">', '<a href="../find/index.html">'],
  ['es/index.html', '/a/b/', '<a href="/other/">', '<a href="/other/">'],
  ['index.html', '/', '<style>a{background:url(/_astro/a.svg)}</style>', '<style>a{background:url(./_astro/a.svg)}</style>'],
  ['index.html', '/', '<a href="https://example.org/">', '<a href="https://example.org/">'],
  ['index.html', '/', '<a href="//example.org/">', '<a href="//example.org/">'],
  ['index.html', '/', '<a href="#main">', '<a href="#main">'],
  ['index.html', '/', `<meta http-equiv="content-security-policy" content="default-src 'self'"><p>`, '<p>'],
])('in %s of a site at %s, %s becomes %s', (page, base, html, linked) => expect(linkFiles(html, page, base)).toBe(linked));
