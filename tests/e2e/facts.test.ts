import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { findElements, listFiles, readPages } from './built-site.ts';

/** Files that state facts: spreadsheets as their sources give them, and entries that name the source of each line. */
const stating = /(\.csv|sources\/.*\.yaml|links\/.*\.yaml|district\.yaml|layer\.yaml)$/;
const digitsOf = (text: string) => text.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');

test('every number that a page dials stands in a source file', () => {
  const stated = new Set(
    listFiles('content')
      .filter((name) => stating.test(name))
      .flatMap((name) => readFileSync(join('content', name), 'utf8').match(/\d[\d().\s-]{1,18}\d/g) ?? [])
      // A cell may hold several numbers, or a number after another one; each stretch of it counts.
      .flatMap((text) => [text, ...(text.match(/1?[-. (]*\d{3}[-. )]*\d{3}[-. ]*\d{4}|\b\d{3,6}\b/g) ?? [])])
      .map(digitsOf),
  );
  const dialled = new Map<string, string>();
  for (const page of readPages(inject('dist').root)) {
    for (const link of findElements(page, (e) => e.name === 'a' && /^(tel|sms):/.test(e.attribs['href'] ?? ''))) {
      dialled.set(digitsOf((link.attribs['href'] ?? '').split(/[;?]/)[0] ?? ''), page.path);
    }
  }
  expect(dialled.size).toBeGreaterThan(100);
  expect([...dialled].filter(([digits]) => !stated.has(digits)).map((pair) => pair.join(' on '))).toEqual([]);
});
