import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countFilters } from '../../src/search/count-filters.ts';
import { applyFilters, isUnfiltered } from '../../src/search/filters.ts';
import { makeFinder, now } from './oakland.ts';
import { anyState } from './any-state.ts';

const finder = makeFinder('en');
const from = { latitude: 37.78, longitude: -122.22 };

test('every count is the length of the list that its choice gives', () => {
  const { hits } = finder.ask('', { lang: 'en', now, from });
  fc.assert(
    fc.property(anyState, ({ filters }) => {
      const counts = countFilters(hits, filters);
      for (const [need, count] of counts.needs) expect(applyFilters(hits, { ...filters, need })).toHaveLength(count);
      for (const [flag, count] of counts.flags)
        expect(applyFilters(hits, { ...filters, flags: [...filters.flags, flag] })).toHaveLength(count);
      for (const [language, count] of counts.languages) expect(applyFilters(hits, { ...filters, language })).toHaveLength(count);
      for (const [way, count] of counts.ways) expect(applyFilters(hits, { ...filters, way })).toHaveLength(count);
      for (const flag of filters.flags) expect(counts.flags.get(flag)).toBe(applyFilters(hits, filters).length);
      if (filters.need) expect(counts.needs.get(filters.need)).toBe(applyFilters(hits, filters).length);
    }),
    { numRuns: 60 },
  );
});

test('a distance hides no service that has no place', () => {
  const { hits } = finder.ask('', { lang: 'en', now, from });
  const within = applyFilters(hits, { flags: [], within: 1 });
  expect(within.filter((hit) => !hit.place)).toEqual(hits.filter((hit) => !hit.place));
  expect(within.every((hit) => hit.metres === undefined || hit.metres <= 1610)).toBe(true);
});

test('nothing typed and nothing chosen lists every service', () => {
  const { hits } = finder.ask('  ', { lang: 'en', now });
  expect(applyFilters(hits, { flags: [] })).toHaveLength(finder.records.length);
  expect(isUnfiltered({ flags: [] })).toBe(true);
});
