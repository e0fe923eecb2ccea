import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type BaseMap, type Box, packLine, unpackLine, unpackPlaces } from '../../src/map/base-map.ts';
import { buildBaseMap } from '../../src/map/build-base.ts';
import { project } from '../../src/map/mercator.ts';

const districts: { id: string; counties: string[]; bounds: Box }[] = [
  { id: 'oakland', counties: ['06001'], bounds: [-122.36, 37.69, -122.11, 37.89] },
  { id: 'solano', counties: ['06095'], bounds: [-122.42, 38.03, -121.59, 38.54] },
];

const build = ({ id, counties, bounds }: (typeof districts)[number]) =>
  buildBaseMap({ id, place: { state: 'CA', counties, bounds: [...bounds] as [number, number, number, number] } });

const isFilled = (base: BaseMap, areas: number[][], [x, y]: readonly [number, number]) =>
  areas.some((packed) => {
    let inside = false;
    const ring = unpackLine(packed, base.box);
    ring.forEach(([ax, ay], i) => {
      const [bx, by] = ring.at(i - 1)!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
    return inside;
  });

describe.each(districts)('the base map of $id', (district) => {
  const base = build(district);

  it('is at most 6 KB brotli', () => {
    expect(brotliCompressSync(JSON.stringify(base)).length).toBeLessThanOrEqual(6 * 1024);
  });

  it('stays inside its box', () => {
    const [west, south, east, north] = base.box;
    const step = 0.0002;
    const shapes = [...base.land, ...base.home, ...base.borders].flatMap((packed) => unpackLine(packed, base.box));
    for (const [x, y] of [...shapes, ...unpackPlaces(base).map(({ at }) => at)]) {
      expect(x).toBeGreaterThanOrEqual(west - step);
      expect(x).toBeLessThanOrEqual(east + step);
      expect(y).toBeGreaterThanOrEqual(south - step);
      expect(y).toBeLessThanOrEqual(north + step);
    }
  });

  it('has names that do not touch at the zoom where they appear', () => {
    const names = unpackPlaces(base);
    names.forEach((a, i) => {
      for (const b of names.slice(i + 1)) {
        const zoom = Math.max(a.zoom, b.zoom);
        const [ax, ay] = project(a.at, zoom);
        const [bx, by] = project(b.at, zoom);
        const width = ((a.name.length + b.name.length) / 2) * 7;
        expect(Math.abs(ax - bx) >= width || Math.abs(ay - by) >= 18, `${a.name} and ${b.name}`).toBe(true);
      }
    });
  });
});

it('draws the bay as water and the town as land of the home county', () => {
  const base = build(districts[0]!);
  expect(isFilled(base, base.home, [-122.2, 37.8])).toBe(true);
  expect(isFilled(base, base.land, [-122.33, 37.76])).toBe(false);
  expect(isFilled(base, base.land, [-122.44, 37.76])).toBe(true);
  expect(isFilled(base, base.home, [-122.44, 37.76])).toBe(false);
});

it('names a county that is not there, and the file to mend', () => {
  expect(() => build({ ...districts[0]!, counties: ['99999'] })).toThrow(/oakland\/district\.yaml.*99999/);
});

it('gives a line back as it was, to 11 metres', () => {
  const box: Box = [-122.5, 37.5, -122, 38];
  const line = [
    [-122.4321, 37.7654],
    [-122.1, 37.9],
    [-122.3, 37.6],
  ] as const;
  unpackLine(packLine(line, box), box).forEach(([x, y], i) => {
    expect(x).toBeCloseTo(line[i]![0], 4);
    expect(y).toBeCloseTo(line[i]![1], 4);
  });
});
