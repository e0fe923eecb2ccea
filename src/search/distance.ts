import type { FindPlace } from './find-record.ts';

/** Where the reader looks from. Degrees, WGS 84. */
export interface Origin {
  latitude: number;
  longitude: number;
}

/** Metres along the ground between two points near each other (equirectangular; within 0.1 % below 100 km). */
export function metresBetween(a: Origin, b: Origin): number {
  const rad = Math.PI / 180;
  const x = (b.longitude - a.longitude) * rad * Math.cos(((a.latitude + b.latitude) / 2) * rad);
  const y = (b.latitude - a.latitude) * rad;
  return 6_371_000 * Math.hypot(x, y);
}

/** The place of a service that is nearest to the reader; the first one where the reader's place is unknown. */
export function nearestPlace(places: readonly FindPlace[], from?: Origin): { place: FindPlace; metres?: number } | undefined {
  if (!from) return places[0] && { place: places[0] };
  let nearest: { place: FindPlace; metres: number } | undefined;
  for (const place of places) {
    const metres = metresBetween(from, place);
    if (!nearest || metres < nearest.metres) nearest = { place, metres };
  }
  return nearest;
}
