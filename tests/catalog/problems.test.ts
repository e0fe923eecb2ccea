import { expect, test } from 'vitest';
import { ContentError, formatProblems, type Problem } from '../../src/catalog/problems.ts';

const problems: Problem[] = [
  { file: 'b.yaml', line: 2, what: 'Second.', severity: 'warning' },
  { file: 'a.yaml', line: 9, at: 'name', what: 'Ninth is 100% wrong.', why: 'Nobody finds it.', severity: 'error' },
  { file: 'a.yaml', what: 'Whole file.', severity: 'error' },
];

test('problems are told in the order of files and lines, with a count', () => {
  expect(formatProblems(problems).split('\n')).toEqual([
    '✗ a.yaml',
    '    Whole file.',
    '✗ a.yaml:9',
    '    name: Ninth is 100% wrong.',
    '    Why: Nobody finds it.',
    '! b.yaml:2',
    '    Second.',
    '2 errors, 1 warning.',
  ]);
});

test('in CI each is an annotation of its line', () => {
  expect(formatProblems(problems, 'annotations').split('\n')).toContain(
    '::error file=a.yaml,line=9::name: Ninth is 100%25 wrong. Nobody finds it.',
  );
});

test('the error that stops a build carries them all', () => {
  expect(new ContentError(problems).problems).toBe(problems);
  expect(new ContentError(problems).message).toContain('2 errors, 1 warning.');
});
