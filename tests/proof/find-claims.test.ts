import { expect, test } from 'vitest';
import { parseProse } from '../../src/handout/parse-prose.ts';
import { findUnsourcedClaims } from '../../src/proof/find-claims.ts';

const note = '\n\n[^1]: A study, [its page](https://example.org/).\n';
const claimsOf = (body: string, { lang = 'en', sources = 0 } = {}) =>
  findUnsourcedClaims(parseProse(body, 'a.mdx').tree, lang, sources);

test.each([
  ['en', 'Absence fell by 10 percent.', '0 percent'],
  ['en', 'One in ten misses a month.', 'One in ten'],
  ['en', 'More than one student in four is absent.', 'one student in four'],
  ['en', 'Studies show that calls help.', 'Studies show'],
  ['en', 'They are twice as likely to leave.', 'twice as likely'],
  ['en', 'The state counted 47,207 students.', '47,207'],
  ['en', 'A lost day costs $45.', '$4'],
  ['es', 'Las faltas bajaron un 10 %.', '0 %'],
  ['es', 'Los estudios muestran que ayuda.', 'estudios muestran'],
  ['es', 'Falta uno de cada diez alumnos.', 'uno de cada diez'],
])('in %s, "%s" is a claim that needs a source', (lang, body, words) => {
  expect(claimsOf(body, { lang })).toEqual([{ line: 1, words }]);
});

test.each([
  ['en', 'Bring the number and the percent.'],
  ['en', 'Missing two days a month adds up. Call 510-555-0100 by 3 p.m.'],
  ['en', 'You can make the text twice as big.'],
  ['es', 'Una escuela se atrasa si falta uno de cada diez días de clase.'],
])('in %s, "%s" claims nothing', (lang, body) => {
  expect(claimsOf(body, { lang })).toEqual([]);
});

test('a note or a link to the source in the same paragraph stands behind a claim, a note elsewhere does not', () => {
  expect(claimsOf(`Absence fell by 10 percent.[^1]${note}`)).toEqual([]);
  expect(claimsOf('Absence fell by 10 percent, [says the state](https://example.org/).')).toEqual([]);
  expect(claimsOf(`Absence fell by 10 percent.\n\nIt was a good year.[^1]${note}`)).toEqual([{ line: 1, words: '0 percent' }]);
});

test('sources in the front matter stand behind a text without notes', () => {
  expect(claimsOf('Absence fell by 10 percent.', { sources: 1 })).toEqual([]);
});

test('a table may have its source in the paragraph above it', () => {
  const table = '| year | students |\n| --- | --- |\n| 2024 | 47,207 |';
  expect(claimsOf(`The state counted:[^1]\n\n${table}${note}`)).toEqual([]);
  expect(claimsOf(`The state counted:\n\n${table}`)).toEqual([{ line: 3, words: '47,207' }]);
});
