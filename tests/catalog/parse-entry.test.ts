import { expect, test } from 'vitest';
import { parseEntry } from '../../src/catalog/parse-entry.ts';
import { CoalitionSchema } from '../../src/domain/prose.ts';

test('a word of a fixed list that is missing is told as missing', () => {
  const parsed = parseEntry(CoalitionSchema, { id: 'a', name: 'A', sources: [{ name: 'Us' }] }, () => '', 'a.yaml');
  expect(parsed).toMatchObject({ problems: [{ at: 'kind', what: 'Expected this field, but it is missing.' }] });
});
