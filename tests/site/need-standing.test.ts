import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import type { District } from '../../src/domain/district.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { listStandings, listWanted } from '../../src/site/need-standing.ts';

const today = '2026-11-21';
const { partners: all, schools, ...data } = loadCatalog('oakland', { roots: ['content'], buildDate: today });
/** Without the only one that helps with attendance. */
const partners = all.filter(({ id }) => id !== 'oakland-unified-office');
const siteWith = (canvassed: District['canvassed']) =>
  makeSite(
    { data: { ...data, district: { ...data.district, canvassed } }, partners, schools, pages: [], handouts: [] },
    { lang: 'en', single: false, base: '/', today },
  );
const stateOf = (canvassed: District['canvassed'], id: string) =>
  listStandings(siteWith(canvassed)).find(({ need }) => need.id === id);

test('what nobody has listed is a gap only where the district has looked for it everywhere', () => {
  expect(stateOf({}, 'attendance-info')).toMatchObject({ state: 'none' });
  expect(stateOf({ food: '2026-10-01' }, 'attendance-info')).toMatchObject({ state: 'none' });
  expect(stateOf({ 'attendance-info': '2026-10-01' }, 'attendance-info')).toMatchObject({
    state: 'gap',
    canvassed: '2026-10-01',
  });
});

test('what is listed is never a gap, and each organization counts once', () => {
  const food = stateOf({ food: '2026-10-01' }, 'food')!;
  expect(food.state).toBe('listed');
  const ids = [...food.here, ...food.elsewhere].map(({ partnerId }) => partnerId);
  expect(ids.length).toBe(new Set(ids).size);
});

test('a partner is asked for what has fewer than three organizations here, the fewest first', () => {
  const wanted = listWanted(siteWith({}), ['food', 'school-supplies', 'attendance-info']);
  expect(wanted.map(({ need }) => need.id)).toEqual(['attendance-info', 'school-supplies']);
});
