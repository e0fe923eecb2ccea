import { expect, inject, test } from 'vitest';
import { type BuiltPage, findElements, readPages, textOf } from './built-site.ts';

const pages = readPages(inject('dist').pseudo, { CONTENT_DIR: 'tests/sites/pseudo' });
const pageOf = (local: string) => pages.find((page) => page.local === local && page.lang === 'en')!;
const changesOf = (page: BuiltPage) =>
  findElements(page, (e) => e.name === 'li' && e.attribs['data-service'] !== undefined).map((e) => [
    e.attribs['data-service'],
    textOf(e).replace(/[⟦⟧]/g, ''),
  ]);

test('the page of an edition lists what has changed since, the newest first', () => {
  const told = changesOf(pageOf('/editions/2026-10/'));
  expect(told.map(([key, text]) => `${key}: ${text!.split(' · ')[0]}`)).toEqual([
    'everything.full: New hours',
    'everything.paused: Paused',
    'plain: Moved',
    'everything.full: New number',
  ]);
  expect(told.at(-1)![1]).toContain('Change note');
  expect(told.at(-1)![1]).toContain('(510) 635-3000');
  expect(told.find(([key]) => key === 'plain')![1]).toContain('30 Oak Street');
});

test('the page of a newer edition leaves out what its paper knows already', () => {
  const of = (edition: string) => changesOf(pageOf(`/editions/${edition}/`)).map(([, text]) => text!);
  expect(of('2026-11').join()).not.toContain('New number');
  expect(of('2026-11').join()).toContain('New hours');
  expect(of('2025-04').join()).not.toContain('Moved long ago');
  expect(of('2025-03').at(-1)).toContain('Moved long ago');
});

test('a listing tells what has changed lately', () => {
  const [list] = findElements(pageOf('/partners/everything/'), (e) => e.attribs['class']?.split(' ')[0] === 'changes');
  expect(textOf(list!).replace(/[⟦⟧]/g, '')).toBe('New hours · November 5, 2026 New number · October 2, 2026 Change note');
});
