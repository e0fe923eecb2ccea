import type { ServiceView } from '../catalog/localize.ts';
import { distanceInMetres } from '../catalog/order.ts';
import type { Point } from '../catalog/place-locations.ts';

export interface NearService {
  service: ServiceView;
  /** Metres from the school to the nearest of its places; undefined where it has no place. */
  distance?: number;
}

/** What a listing nobody has checked for years is set back by: it stays on the page, below what is known to be there. */
const oldPenaltyMetres = 5_000;
/** Beyond this a place is no longer near a school. */
const nearMetres = 30_000;
/** For how far away a place counts that is in the school's own town, but at no known point. */
const sameTownMetres = 8_000;

/** Metres from a point to the nearest place of a service. */
export function distanceTo(service: ServiceView, from: Point): number | undefined {
  const distances = service.places.flatMap(({ point }) => (point ? [distanceInMetres(from, point)] : []));
  return distances.length > 0 ? Math.min(...distances) : undefined;
}

/** A school, as far as its surroundings go. */
export interface Surroundings extends Point {
  address?: { city: string };
}

/**
 * The services to show for one need on a school's page: the nearest places, then one that needs no trip. A place in the
 * school's town that is at no known point is among them, without a distance.
 * @param services those of the need, best first
 */
export function nearestFor(services: readonly ServiceView[], from: Surroundings, count = 3): NearService[] {
  const open = services.filter((service) => !service.state || !['closed', 'paused'].includes(service.state.status));
  const placed = open
    .flatMap((service) => {
      const distance = distanceTo(service, from);
      const away = distance ?? (isInTown(service, from) ? sameTownMetres : Infinity);
      if (away > nearMetres) return [];
      const doubtful = service.freshness === 'old' || service.freshness === 'unknown' || service.phones.length === 0;
      return { service, distance, rank: away + (doubtful ? oldPenaltyMetres : 0) };
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ service, distance }) => (distance === undefined ? { service } : { service, distance }));
  const remote = open.find((service) => service.places.length === 0 && service.phones.length > 0);
  return remote ? [...placed, { service: remote }] : placed;
}

const isInTown = ({ places }: ServiceView, { address }: Surroundings): boolean =>
  address !== undefined && places.some((place) => place.address?.city.toLowerCase() === address.city.toLowerCase());
