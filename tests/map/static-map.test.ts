import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { needIds } from '../../src/domain/needs.ts';
import { buildBaseMap } from '../../src/map/build-base.ts';
import { pushApart } from '../../src/map/push-apart.ts';
import { type StaticPoint, drawStaticMap } from '../../src/map/static-map.ts';

const base = buildBaseMap({
  id: 'solano',
  place: { state: 'CA', counties: ['06095'], bounds: [-122.42, 38.03, -121.59, 38.54] },
});
const school = { lat: 38.11, lon: -122.24, name: 'Vallejo High' };
const points: StaticPoint[] = Array.from({ length: 12 }, (_, i) => ({
  lat: 38.11 + Math.sin(i) * 0.03,
  lon: -122.23 + Math.cos(i * 2) * 0.03,
  need: needIds[i]!,
  label: String(i + 1),
  approximate: i % 5 === 0,
}));
const options = {
  id: 'near',
  title: 'Near <Vallejo> & "High"',
  description: 'Twelve places.',
  formatMiles: (miles: number) => `${miles} mi`,
};
const svg = drawStaticMap(base, points, { chosen: school, others: points }, options);

it('is at most 3 KB brotli with twelve points', () => {
  expect(brotliCompressSync(svg).length).toBeLessThanOrEqual(3 * 1024);
});

it('is a picture with a name and a description, and escapes them', () => {
  expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="near-title near-desc"/);
  expect(svg).toContain('<title id="near-title">Near &lt;Vallejo> &amp; &quot;High&quot;</title>');
});

it('has no style attributes, no scripts and no links', () => {
  expect(svg).not.toMatch(/ style=|<style|<script|href=|url\(/);
});

it('shows every number', () => {
  for (const { label } of points) expect(svg).toContain(`<text>${label}</text>`);
});

it('draws the whole district where there is nothing to point at', () => {
  expect(drawStaticMap(base, [], {}, options)).toContain('Fairfield');
});

it.each([
  [180, 130],
  [36, 36],
  [324, 120],
])('moves twelve marks on one spot apart, inside the picture and clear of the school (%i, %i)', (x, y) => {
  const moved = pushApart(
    Array.from({ length: 12 }, () => [x, y] as const),
    24,
    [12, 12, 348, 248],
    [[x, y]],
  );
  moved.forEach(([ax, ay], i) => {
    expect(ax >= 12 && ax <= 348 && ay >= 12 && ay <= 248).toBe(true);
    for (const [bx, by] of [...moved.slice(i + 1), [x, y] as const]) expect(Math.hypot(ax - bx, ay - by)).toBeGreaterThan(23);
  });
});
