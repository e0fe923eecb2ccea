import { expect, test } from 'vitest';
import { countSyllables } from '../../src/proof/count-syllables.ts';

test.each([
  ['que', 1],
  ['guía', 2],
  ['pingüino', 3],
  ['escuela', 3],
  ['país', 2],
  ['autobús', 3],
  ['ahora', 3],
  ['ciudad', 2],
  ['y', 1],
  ['muy', 1],
  ['ayuda', 3],
  ['construido', 3],
  ['averiguáis', 4],
  ['asistencia', 4],
  ['leer', 2],
])('the Spanish word %s has %i syllables', (word, count) => {
  expect(countSyllables(word, 'es')).toBe(count);
});

test.each([
  ['school', 1],
  ['attendance', 3],
  ['every', 2],
])('the English word %s has %i syllables', (word, count) => {
  expect(countSyllables(word, 'en')).toBe(count);
});
