import type { Topology } from 'topojson-specification';
import type { LonLat } from './base-map.ts';

/**
 * Gets a nation's outlines ready for a town: takes out points that change nothing, and rounds the corners. The outlines are
 * drawn for whole states; close up, sharp corners look like a fault, round ones like what they are: a sketch. Neighbours
 * share arcs, so their outlines still fit.
 * @param tolerance degrees by which a line may move
 * @param radius degrees by which a corner is rounded; short sides get less
 * @returns the topology with plain coordinates instead of quantized ones
 */
export function smoothArcs<T extends Topology>(topology: T, tolerance: number, radius: number): T {
  const [scaleX, scaleY] = topology.transform?.scale ?? [1, 1];
  const [moveX, moveY] = topology.transform?.translate ?? [0, 0];
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const line = arc.map((position): LonLat => {
      [x, y] = topology.transform ? [x + position[0]!, y + position[1]!] : [position[0]!, position[1]!];
      return [x * scaleX + moveX, y * scaleY + moveY];
    });
    return roundCorners(simplifyLine(line, tolerance), radius).map(([longitude, latitude]) => [longitude, latitude]);
  });
  const { transform: _, ...rest } = topology;
  return { ...rest, arcs } as unknown as T;
}

/** Leaves out points nearer to the line than a tolerance (Douglas and Peucker 1973). The ends always stay. */
export function simplifyLine(line: readonly LonLat[], tolerance: number): LonLat[] {
  if (line.length < 3) return [...line];
  const [first, last] = [line[0]!, line.at(-1)!];
  let [farthest, index] = [0, 0];
  for (let i = 1; i < line.length - 1; i++) {
    const distance = distanceToSegment(line[i]!, first, last);
    if (distance > farthest) [farthest, index] = [distance, i];
  }
  if (farthest <= tolerance) return [first, last];
  return [...simplifyLine(line.slice(0, index + 1), tolerance), ...simplifyLine(line.slice(index), tolerance).slice(1)];
}

function distanceToSegment([x, y]: LonLat, [ax, ay]: LonLat, [bx, by]: LonLat): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}

/** Each corner becomes three points of a quadratic curve; the ends stay. No point moves further than half the radius. */
export function roundCorners(line: readonly LonLat[], radius: number): LonLat[] {
  return line.flatMap((corner, i) => {
    const [before, after] = [line[i - 1], line[i + 1]];
    if (!before || !after) return [corner];
    const [from, to] = [towards(corner, before, radius), towards(corner, after, radius)];
    const middle: LonLat = [(from[0] + 2 * corner[0] + to[0]) / 4, (from[1] + 2 * corner[1] + to[1]) / 4];
    return [from, middle, to];
  });
}

function towards([x, y]: LonLat, [otherX, otherY]: LonLat, radius: number): LonLat {
  const length = Math.hypot(otherX - x, otherY - y);
  const share = length === 0 ? 0 : Math.min(radius / length, 0.4);
  return [x + (otherX - x) * share, y + (otherY - y) * share];
}
