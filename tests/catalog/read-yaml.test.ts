import { describe, expect, test } from 'vitest';
import { lineOf, readYaml } from '../../src/catalog/read-yaml.ts';

const read = (text: string) => readYaml(text, 'a.yaml');
const data = (text: string) => {
  const result = read(text);
  return 'data' in result ? result.data : result.problem;
};

test('what was typed stays what was typed', () => {
  expect(data('zip: 02134\nno: no\nday: 2026-11-21\nnumber: 1_000\nphone: 211\nyes: true\nhex: 0x1F')).toEqual({
    zip: '02134',
    no: 'no',
    day: '2026-11-21',
    number: '1_000',
    phone: '211',
    yes: 'true',
    hex: '0x1F',
  });
});

test('nothing is null', () => expect(data('a:\nb: ~\nc: null\nd: ""')).toEqual({ a: null, b: null, c: null, d: '' }));

describe('a file is refused, with its line', () => {
  test.each([
    ['an anchor used again', 'a: &x [1]\nb: *x', 2, 'anchor'],
    ['a bomb of anchors', 'a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]', 2, 'anchor'],
    ['the same key twice', 'a: 1\nb: 2\na: 3', 3, 'YAML'],
    ['a tab', 'a:\n\tb: 1', 2, 'YAML'],
    ['an open quote', 'a: "x\nb: 2', 2, 'YAML'],
    ['a colon too many', 'name: Food: now', 1, 'YAML'],
    ['a tag', 'a: !!js/function "x"', 1, 'YAML'],
  ])('%s', (_, text, line, what) => {
    expect(read(text)).toMatchObject({
      problem: { file: 'a.yaml', line, severity: 'error', what: expect.stringContaining(what) as string },
    });
  });
});

test('a merge key is no magic', () => expect(data('<<: x\n__proto__: y')).toEqual({ '<<': 'x', ['__proto__']: 'y' }));

test('the line of a value is found by its path', () => {
  const text = '# comment\nname: A\nphones:\n  - {id: a, number: 1}\n  - id: b\n    number: 2\n';
  expect(lineOf(text, ['name'])).toBe(2);
  expect(lineOf(text, ['phones', 0, 'number'])).toBe(4);
  expect(lineOf(text, ['phones', 1, 'number'])).toBe(6);
  expect(lineOf(text, ['phones', 1, 'note'])).toBe(5);
  expect(lineOf(text, ['nothing'])).toBe(1);
});
