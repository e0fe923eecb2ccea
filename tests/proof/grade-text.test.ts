import { expect, test } from 'vitest';
import { gradeText, isTooHard } from '../../src/proof/grade-text.ts';

const times = (count: number, sentence: string) => Array.from({ length: count }, () => sentence);

test('English is graded by words a sentence and syllables a word', () => {
  // 5 words and 5 syllables a sentence: 0.39 * 5 + 11.8 * 1 - 15.59.
  expect(gradeText(times(10, 'The bus did not come.'), 'en')).toEqual({ lang: 'en', words: 50, value: -1.8 });
});

test('Spanish is scored by the mended formula of Fernández Huerta', () => {
  // 5 words and 7 syllables a sentence: 206.84 - 60 * 7 / 5 - 1.02 * 5.
  expect(gradeText(times(10, 'El bus no llegó ayer.'), 'es')).toEqual({ lang: 'es', words: 50, value: 117.7 });
});

test('numbers, phone numbers and addresses are not read aloud, so they count for nothing', () => {
  const plain = gradeText(times(10, 'Call us and ask for help.'), 'en');
  expect(gradeText(times(10, 'Call us (510-555-0100, us@example.org, example.org/help) and ask for help.'), 'en')).toEqual(plain);
});

test('a text of a few words has no grade, nor has a language without a formula', () => {
  expect(gradeText(['Call us.'], 'en')).toBeUndefined();
  expect(gradeText(times(40, 'Gọi cho chúng tôi.'), 'vi')).toBeUndefined();
});

test('sixth grade is the limit for parents and tenth for staff; Spanish counts the other way', () => {
  const at = (lang: 'en' | 'es', value: number) => ({ lang, value, words: 100 });
  expect([isTooHard(at('en', 6), 'parents'), isTooHard(at('en', 6.1), 'parents'), isTooHard(at('en', 6.1), 'staff')]).toEqual([
    false,
    true,
    false,
  ]);
  expect([isTooHard(at('es', 70), 'parents'), isTooHard(at('es', 69.9), 'parents'), isTooHard(at('es', 69.9), 'staff')]).toEqual([
    false,
    true,
    false,
  ]);
});
