import { expect, test } from 'vitest';
import { writeName } from '../../src/setup/write-name.ts';

test.each([
  ['OAK HILL HIGH SCHOOL', 'Oak Hill High School'],
  ['ST. MARY OF THE LAKE', 'St. Mary of the Lake'],
  ["O'BRIEN STEM ACADEMY", "O'Brien STEM Academy"],
  ['PS 12', 'PS 12'],
  ['McKinley Elementary', 'McKinley Elementary'],
  ['KIPP', 'KIPP'],
])('%s is written %s', (name, written) => expect(writeName(name)).toBe(written));
