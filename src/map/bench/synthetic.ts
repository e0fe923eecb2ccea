import { needIds } from '../../domain/needs.ts';
import type { MapPlace } from '../map-data.ts';

/** Places that do not exist, round some towns of Oakland's map, the same in every run. */
export function makePlaces(count: number): MapPlace[] {
  let seed = 11;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const towns = Array.from({ length: 12 }, () => [37.6 + random() * 0.35, -122.4 + random() * 0.4] as const);
  const toMetre = (degrees: number) => Math.round(degrees * 100_000) / 100_000;
  return Array.from({ length: count }, (_, i) => {
    const [lat, lon] = towns[i % towns.length]!;
    const spread = () => (random() + random() - 1) * 0.08;
    const need = needIds[i % needIds.length]!;
    return {
      at: [toMetre(lat + spread()), toMetre(lon + spread())],
      approximate: i % 5 === 0,
      services: [{ id: `place-${i}`, need, name: `Help with ${need}, number ${i}` }],
    };
  });
}
