import type { Box, LonLat } from './base-map.ts';

type Side = 0 | 1 | 2 | 3;
const sides: readonly Side[] = [0, 1, 2, 3];

const isWithin = (point: LonLat, box: Box, side: Side) => {
  const value = side % 2 === 0 ? point[0] : point[1];
  return side < 2 ? value >= box[side] : value <= box[side];
};

function crossing(a: LonLat, b: LonLat, box: Box, side: Side): LonLat {
  const edge = box[side];
  if (side % 2 === 0) return [edge, a[1] + ((b[1] - a[1]) * (edge - a[0])) / (b[0] - a[0])];
  return [a[0] + ((b[0] - a[0]) * (edge - a[1])) / (b[1] - a[1]), edge];
}

/**
 * Cuts an area to a box (Sutherland and Hodgman 1974). Parts that fall apart stay joined along the box's edge, which is
 * out of sight; so fill the result, but do not stroke it.
 * @param ring closed or open
 * @returns an open ring; empty where nothing is inside
 */
export function clipRing(ring: readonly LonLat[], box: Box): LonLat[] {
  let points = [...ring];
  for (const side of sides) {
    const cut: LonLat[] = [];
    points.forEach((point, i) => {
      const before = points.at(i - 1)!;
      const inside = isWithin(point, box, side);
      if (inside !== isWithin(before, box, side)) cut.push(crossing(before, point, box, side));
      if (inside) cut.push(point);
    });
    points = cut;
  }
  return points;
}

/** Cuts a line to a box (Liang and Barsky 1984): the pieces that are inside, in order. */
export function clipLine(line: readonly LonLat[], box: Box): LonLat[][] {
  const pieces: LonLat[][] = [];
  let open: LonLat[] | undefined;
  for (let i = 1; i < line.length; i++) {
    const part = clipSegment(line[i - 1]!, line[i]!, box);
    if (!part) {
      open = undefined;
      continue;
    }
    const [from, to, leaves] = part;
    if (!open) pieces.push((open = [from]));
    open.push(to);
    if (leaves) open = undefined;
  }
  return pieces;
}

function clipSegment(a: LonLat, b: LonLat, box: Box): [from: LonLat, to: LonLat, leaves: boolean] | undefined {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [start, end] = [0, 1];
  for (const side of sides) {
    const change = (side % 2 === 0 ? dx : dy) * (side < 2 ? -1 : 1);
    const room = (side % 2 === 0 ? box[side] - a[0] : box[side] - a[1]) * (side < 2 ? -1 : 1);
    if (change === 0 && room < 0) return undefined;
    if (change < 0) start = Math.max(start, room / change);
    if (change > 0) end = Math.min(end, room / change);
  }
  if (start > end) return undefined;
  const along = (t: number): LonLat => [a[0] + t * dx, a[1] + t * dy];
  return [start === 0 ? a : along(start), end === 1 ? b : along(end), end < 1];
}
