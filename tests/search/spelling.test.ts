import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOtherLetters, editDistance, lettersOf, similarity, spell } from '../../src/search/similarity.ts';
import { Spelling } from '../../src/search/spelling.ts';
import { makeFinder, now } from './oakland.ts';

const letter = fc.constantFrom(...'abcdeghilmnoprstuyñü');
const word = fc.string({ unit: letter, minLength: 1, maxLength: 12 });
/** A word and the same with some letters put in, taken out, changed or swapped. */
const misspelt = fc
  .tuple(word, fc.array(fc.tuple(fc.nat(11), fc.constantFrom('in', 'out', 'change', 'swap'), letter), { maxLength: 3 }))
  .map(([text, edits]): [string, string] => {
    let other = [...text];
    for (const [at, how, new_] of edits) {
      if (how === 'in') other = other.toSpliced(at, 0, new_);
      else if (how === 'out') other = other.toSpliced(at, 1);
      else if (how === 'change') other = other.toSpliced(at, 1, new_);
      else other = other.toSpliced(at, 2, ...other.slice(at, at + 2).reverse());
    }
    return [text, other.join('')];
  });

test('an edit changes two letters at most, so that words which differ in more are passed over', () => {
  fc.assert(
    fc.property(misspelt, ([a, b]) => {
      const edits = editDistance(a, b, 6);
      expect(countOtherLetters(lettersOf(a), lettersOf(b))).toBeLessThanOrEqual(2 * edits);
    }),
  );
});

test('a word is as alike to itself as can be, and no other is more', () => {
  fc.assert(
    fc.property(misspelt, ([a, b]) => {
      expect(similarity(spell(a), spell(a))).toBe(1);
      const like = similarity(spell(a), spell(b));
      expect(like).toBeGreaterThanOrEqual(0);
      expect(like).toBeLessThanOrEqual(1);
    }),
  );
});

test('words that come later are known like the first ones, made ready or not', () => {
  const words = ['dentist', 'pantry'];
  const spelling = new Spelling(words);
  while (spelling.prepare(1));
  words.push('dental', 'diapers');
  expect(spelling.beginning('dent').map(({ word }) => word)).toEqual(['dental', 'dentist']);
  expect(spelling.near('diapres').map(({ token }) => words[token])).toEqual(['diapers']);
  expect(spelling.prepare(1)).toBe(true);
  while (spelling.prepare(1));
  expect(spelling.near('pantrey').map(({ token }) => words[token])).toEqual(['pantry']);
});

test('making words ready changes no answer', async () => {
  const [ready, other] = [makeFinder('en'), makeFinder('en')];
  await ready.prepare();
  for (const query of ['fod pantrey', 'rental assistense', 'no ride to schol', 'denti', 'salvaton army'])
    expect(ready.ask(query, { lang: 'en', now, typing: true })).toEqual(other.ask(query, { lang: 'en', now, typing: true }));
});
