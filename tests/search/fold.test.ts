import { expect, test } from 'vitest';
import { fold, splitWords, stem, tokenize } from '../../src/search/fold.ts';

test.each([
  ['PG&E', 'pge'],
  ['2-1-1', '211'],
  ['e.b.t', 'ebt'],
  ['Niños', 'ninos'],
  ['đau răng', 'dau rang'],
  ['can’t', 'cant'],
  ['أُسْرَة', 'اسره'],
  ['مـــدرسة', 'مدرسه'],
])('%s is folded to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('forms of one word have one stem', () => {
  for (const [a, b] of [
    ['diapers', 'diaper'],
    ['pañales', 'pañal'],
    ['evicted', 'eviction'],
    ['babies', 'baby'],
    ['abuelas', 'abuelos'],
    ['glasses', 'glass'],
    ['والمدرسة', 'مدرسة'],
    ['بالمدرسة', 'المدرسة'],
  ] as const) {
    expect(stem(fold(a)), a).toBe(stem(fold(b)));
  }
});

test('Chinese is split into pairs of signs, other words at spaces', () => {
  expect(splitWords('孩子不想上学')).toEqual(['孩子', '子不', '不想', '想上', '上学']);
  expect(splitWords('饿')).toEqual(['饿']);
  expect(tokenize('Medi-Cal para niños')).toEqual(['medi', 'cal', 'para', 'nino']);
});
