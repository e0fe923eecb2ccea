import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unpackPlaces } from '../../src/map/base-map.ts';
import { buildStatesMap } from '../../src/map/build-states.ts';
import { drawStaticMap } from '../../src/map/static-map.ts';

const places = [
  { name: 'Omaha', at: [-95.94, 41.26] },
  { name: 'Grand Rapids', at: [-85.67, 42.96] },
  { name: 'Indianapolis', at: [-86.16, 39.77] },
] as const;
const draw = (named: Parameters<typeof buildStatesMap>[0]) =>
  drawStaticMap(
    buildStatesMap(named),
    named.map(({ at: [lon, lat] }, i) => ({ lat, lon, need: 'attendance-info', label: String(i + 1) })),
    {},
    { id: 'm', title: 'T', description: 'D' },
  );

test('the picture names each place below its mark and the states between', () => {
  const svg = draw(places);
  for (const name of ['Omaha', 'Grand Rapids', 'Indianapolis', 'Iowa']) expect(svg).toContain(`>${name}</text>`);
  expect(svg.match(/class="map-mark /g)).toHaveLength(3);
});

test('each state that holds a place is drawn as home, no other', () => {
  expect(buildStatesMap([places[0]]).home).toHaveLength(1);
  expect(draw([places[2]])).toContain('class="map-home"');
});

test('one place alone stands in a view of some degrees, so its state is seen', () => {
  const [west, south, east, north] = buildStatesMap([places[2]]).view;
  expect(Math.min(east - west, north - south)).toBeGreaterThan(6);
});

test('a map from coast to coast is small enough to stand in a page', () => {
  const svg = draw([...places, { name: 'Oakland', at: [-122.27, 37.8] }, { name: 'Boston', at: [-71.06, 42.36] }]);
  expect(brotliCompressSync(svg).length).toBeLessThan(4 * 1024);
  expect(unpackPlaces(buildStatesMap(places)).length).toBeGreaterThan(3);
});
