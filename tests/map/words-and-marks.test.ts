import { expect, it } from 'vitest';
import { needIds } from '../../src/domain/needs.ts';
import { showPhone } from '../../src/map/client/show-phone.ts';
import { formatMiles, milesBetween } from '../../src/map/distance.ts';
import { countWords, fillWords } from '../../src/map/map-words.ts';
import { needGroups, needShapes } from '../../src/map/need-shapes.ts';
import { packSchools, unpackSchools } from '../../src/map/schools-file.ts';

it('gives every need a shape, once', () => {
  expect(Object.values(needGroups).flat().toSorted()).toEqual([...needIds].toSorted());
  expect(new Set(Object.values(needShapes)).size).toBe(Object.keys(needGroups).length);
});

it('counts as the language counts', () => {
  const words = { one: '{count} usługa', few: '{count} usługi', other: '{count} usług' };
  expect([1, 3, 7].map((count) => countWords(words, count, 'pl'))).toEqual(['1 usługa', '3 usługi', '7 usług']);
});

it('leaves a gap that it cannot fill', () => {
  expect(fillWords('{distance} from {school}', { distance: '1 mi' })).toBe('1 mi from {school}');
});

it('measures from Oakland City Hall to the Fairyland as the crow flies', () => {
  expect(milesBetween([37.8053, -122.2725], [37.8091, -122.2596])).toBeCloseTo(0.75, 1);
  expect(formatMiles(0.02, 'en')).toBe('0.1 mi');
  expect(formatMiles(12.4, 'en')).toBe('12 mi');
});

it('shows a number as people write it', () => {
  expect(['+15105550100', '+18005550100', '211', '+15105550100;ext=4'].map(showPhone)).toEqual([
    '(510) 555-0100',
    '1-800-555-0100',
    '211',
    '(510) 555-0100, 4',
  ]);
});

it('gives schools back as they were', () => {
  const [school] = unpackSchools(packSchools([{ id: 'a', name: 'A', latitude: 37.753591, longitude: -122.1860512 }]));
  expect(school).toEqual({ id: 'a', name: 'A', at: [37.75359, -122.18605] });
});
