import { expect, test } from 'vitest';
import { openOutside } from '../../src/site/open-outside.ts';

test.each([
  ['<a href="/needs/food/">', '<a href="/needs/food/" target="_blank" rel="noopener">'],
  ['<a class="b" href="https://x.org" rel="external">', '<a class="b" href="https://x.org" target="_blank" rel="noopener">'],
  ['<a href="mailto:a@x.org?subject=a">', '<a href="mailto:a@x.org?subject=a" target="_blank" rel="noopener">'],
  ['<a href="tel:+15105340165">', '<a href="tel:+15105340165" target="_self">'],
  ['<a href="#food">', '<a href="#food" target="_self">'],
  ['<a href="/es/embed/" target="_self">', '<a href="/es/embed/" target="_self">'],
  ['<a data-hole="call" href="#">', '<a data-hole="call" href="#">'],
  ['<a data-hole="name">', '<a data-hole="name">'],
  ['<article><abbr href="x">', '<article><abbr href="x">'],
])('%s becomes %s', (link, expected) => expect(openOutside(link)).toBe(expected));
