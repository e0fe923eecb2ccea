import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/catalog/read-prose.ts';
import { examineSmallSite } from './write-tree.ts';

const text = (title: string, more = '') => `---\ntitle: ${title}\nsummary: S\n${more}---\n\nBody of ${title}.\n`;
const about = (files: Record<string, string>) => {
  const { catalog, problems } = examineSmallSite(files);
  const entries = catalog?.prose.filter((entry) => entry.id === 'about') ?? [];
  return { problems, told: entries.map((entry) => [entry.wanted, entry.lang, entry.data.title, entry.outdated]) };
};

describe('of the texts of one page', () => {
  test('the higher one wins, and the translation below it is outdated', () => {
    expect(about({}).told).toEqual([
      ['en', 'en', 'About Bayview', false],
      ['es', 'en', 'About Bayview', true],
    ]);
  });
  test('the district may bring its own translation', () => {
    expect(about({ 'districts/bayview/pages/about/es.mdx': text('Acerca de Bayview') }).told).toEqual([
      ['en', 'en', 'About Bayview', false],
      ['es', 'es', 'Acerca de Bayview', false],
    ]);
  });
  test('a translation takes over the facts, not who has read it', () => {
    const files = {
      'districts/bayview/pages/about/en.mdx': text('A', 'reviewed: "2026-01-02"\nsources: [{name: S}]\n'),
      'districts/bayview/pages/about/es.mdx': text('B'),
    };
    const spanish = examineSmallSite(files).catalog?.prose.find((entry) => entry.wanted === 'es');
    expect(spanish?.data).toMatchObject({ title: 'B', sources: [{ name: 'S' }] });
    expect(spanish?.data).not.toHaveProperty('reviewed');
  });
  test('a page in one language only is shown in that one', () => {
    const { catalog } = examineSmallSite({ 'districts/bayview/pages/solo/es.mdx': text('Solo') });
    const solo = catalog?.prose.filter((entry) => entry.id === 'solo').map((entry) => [entry.wanted, entry.lang]);
    expect(solo).toEqual([
      ['en', 'es'],
      ['es', 'es'],
    ]);
  });
});

describe('a fault of a text is told with its line', () => {
  test('in the front matter', () => {
    expect(about({ 'districts/bayview/pages/about/en.mdx': text('A', 'reviewed: "2026-02-30"\n') }).problems).toEqual([
      'districts/bayview/pages/about/en.mdx:4 reviewed: Expected a day that exists, as year-month-day such as 2026-03-14, but found 2026-02-30.',
    ]);
  });
  test('once, where the languages share it', () => {
    const files = {
      'districts/bayview/pages/about/en.mdx': text('A', 'sources: [{nmae: S}]\n'),
      'districts/bayview/pages/about/es.mdx': text('B'),
    };
    expect([...new Set(about(files).problems.map((problem) => problem.split(' ')[0]))]).toEqual([
      'districts/bayview/pages/about/en.mdx:4',
    ]);
  });
  test('in YAML that cannot be read', () => {
    expect(about({ 'districts/bayview/pages/about/es.mdx': '---\ntitle: "open\n---\n' }).problems[0]).toMatch(
      /about\/es\.mdx:\d /,
    );
  });
  test('where a text stands beside the folder of its languages', () => {
    expect(about({ 'districts/bayview/pages/welcome.mdx': text('W') }).problems).toEqual([
      'districts/bayview/pages/welcome.mdx: Expected one folder for each text, with a file for each language. Move this to welcome/en.mdx.',
    ]);
  });
});

test('front matter is split off, with the line on which the body begins', () => {
  expect(splitFrontMatter('---\na: 1\nb: 2\n---\nBody')).toEqual({ frontMatter: 'a: 1\nb: 2', body: 'Body', bodyLine: 5 });
  expect(splitFrontMatter('Body')).toEqual({ frontMatter: '', body: 'Body', bodyLine: 1 });
});
