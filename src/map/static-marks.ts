import type { NeedId } from '../domain/needs.ts';
import { groupOfNeed, needShapes } from './need-shapes.ts';
import type { Spot } from './push-apart.ts';

/** One decimal is a tenth of a pixel. */
export const round = (value: number) => Math.round(value * 10) / 10;

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** An SVG path in whole units, each step from the last. */
export function pathOf(line: readonly Spot[], closed: boolean): string {
  const [first, ...rest] = line.map(([x, y]): Spot => [Math.round(x), Math.round(y)]);
  if (!first || rest.length === 0) return '';
  let [lastX, lastY] = first;
  let path = `M${lastX} ${lastY}l`;
  for (const [x, y] of rest) {
    if (x === lastX && y === lastY) continue;
    path += `${path.endsWith('l') ? '' : ' '}${x - lastX} ${y - lastY}`;
    [lastX, lastY] = [x, y];
  }
  return path.endsWith('l') ? '' : path + (closed ? 'z' : '');
}

/** A need's shape with a number in it, and a line to the true spot where it had to move. */
export function drawMark(point: { need: NeedId; label: string; approximate?: boolean }, at: Spot, spot: Spot): string {
  const group = groupOfNeed(point.need);
  const [x, y] = [round(at[0]), round(at[1])];
  const moved = Math.hypot(at[0] - spot[0], at[1] - spot[1]) > 6;
  const leader = moved ? `<path class="map-leader" d="M${round(spot[0])} ${round(spot[1])}L${x} ${y}"/>` : '';
  const classes = `map-mark group-${group}${point.approximate ? ' is-approximate' : ''}`;
  return `${leader}<g class="${classes}" transform="translate(${x} ${y})"><path d="${needShapes[group]}"/><text>${escapeText(point.label)}</text></g>`;
}

/** The other schools: quiet dots, drawn as strokes of no length with round ends. */
export function drawOthers(spots: readonly Spot[]): string {
  return `<path class="map-schools" d="${spots.map(([x, y]) => `M${round(x)} ${round(y)}h0`).join('')}"/>`;
}

/** The chosen school: a ring with a dot, and its name where it covers nothing (the page's heading has it too). */
export function drawSchool(at: Spot, name: string, width: number, height: number, taken: readonly Spot[]): string {
  const [x, y] = at;
  const half = (name.length * 6.8) / 2;
  const places: Spot[] = [
    [x, y + 20],
    [x, y - 20],
    [x + half + 16, y],
    [x - half - 16, y],
  ];
  const free = places.find(
    ([cx, cy]) =>
      [cx - half, width - half - cx, cy - 8, height - 24 - cy].every((room) => room > 2) &&
      taken.every(([tx, ty]) => Math.abs(tx - cx) > half + 16 || Math.abs(ty - cy) > 19),
  );
  const label = free
    ? `<text class="map-school-name" x="${round(free[0])}" y="${round(free[1])}">${escapeText(name)}</text>`
    : '';
  const circle = (radius: number) => `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}"/>`;
  return `<g class="map-chosen">${circle(9)}${circle(4)}${label}</g>`;
}

const lengths = [0.25, 0.5, 1, 2, 5, 10, 20, 50];
/** Metres to a pixel at the equator at zoom 0, with 256-pixel tiles. */
const metresPerPixel = 156_543.034;
const metresPerMile = 1609.344;

/** A line of a round length, in the bottom corner. */
export function drawScale(
  format: (miles: number) => string,
  zoom: number,
  latitude: number,
  width: number,
  height: number,
): string {
  const perMile = metresPerMile / ((metresPerPixel * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom);
  const miles = lengths.findLast((length) => length * perMile <= width * 0.28);
  if (miles === undefined) return '';
  const length = round(miles * perMile);
  return `<g class="map-scale"><path d="M8 ${height - 14}v6h${length}v-6"/><text x="12" y="${height - 13}">${escapeText(format(miles))}</text></g>`;
}
