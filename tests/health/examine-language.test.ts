import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { localizePartner } from '../../src/catalog/localize.ts';
import type { ProseEntry } from '../../src/catalog/read-prose.ts';
import { examineLanguage } from '../../src/health/examine-language.ts';

const { partners } = loadCatalog('oakland', { roots: ['content'], buildDate: '2026-11-21' });
const [partner] = partners.filter(({ services }) => services.some(({ description }) => typeof description === 'object'));
const servicesIn = (lang: string) =>
  localizePartner(partner!, { lang, fallback: 'en', today: '2026-11-21', staleAfterDays: 365 });
const text = (id: string, more: Partial<Omit<ProseEntry<'pages'>, 'data'>>, awaits = false) =>
  ({
    ...{ kind: 'pages', id, wanted: 'es', lang: 'es', outdated: false, file: '', words: 0, ...more },
    data: { title: id, summary: id, sources: [], awaits_native_reader: awaits },
  }) as ProseEntry;
const allStrings = { a: 'A', b: { one: '1', other: '2' }, c: { d: 'D' } };
const examine = (prose: ProseEntry[] = []) =>
  examineLanguage({ lang: 'es', strings: { a: 'A' }, allStrings, services: servicesIn('es'), prose });

test('words that are missing are counted, the plural forms of one as one', () => {
  expect(examine().strings).toEqual({ total: 3, missing: 2 });
});

test('a listing is translated where its name and description are', () => {
  expect(examine().listings.translated).toBe(examine().listings.total);
  const other = examineLanguage({ lang: 'vi', strings: {}, allStrings, services: servicesIn('vi'), prose: [] });
  expect(other.listings.translated).toBe(0);
});

test('a text waits for a reader, is missing, or is older than what it translates', () => {
  const report = examine([
    text('waits', {}, true),
    text('read', {}),
    text('missing', { lang: 'en' }, true),
    text('outdated', { lang: 'en', outdated: true }),
  ]);
  const ids = (list: readonly ProseEntry[]) => list.map(({ id }) => id);
  expect([ids(report.awaiting), ids(report.missing), ids(report.outdated), report.texts]).toEqual([
    ['waits'],
    ['missing'],
    ['outdated'],
    4,
  ]);
});
