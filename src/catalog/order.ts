import type { NeedId } from '../domain/needs.ts';
import type { Freshness } from '../domain/freshness.ts';
import type { ServiceView } from './localize.ts';

const freshnessRank: Record<Freshness, number> = { fresh: 0, stale: 1, unknown: 2, old: 3 };
const stateRank = { open: 0, waitlist: 1, full: 2, paused: 3, moved: 1, closed: 4 } as const;

/** The narrowest area a service names: 0 a place or ZIP, 1 a county, 2 several counties, 3 a state, 4 the country. */
export function reachOf(service: Pick<ServiceView, 'serviceAreas'>): number {
  const rank = (area: string) => (area === 'us' ? 4 : /^us-[a-z]{2}$/.test(area) ? 3 : /^us-[a-z]{2}-\d{3}$/.test(area) ? 1 : 0);
  const ranks = service.serviceAreas.map(rank);
  const least = Math.min(...ranks);
  return least === 1 && ranks.length > 1 ? 2 : least;
}

/**
 * The order of a list where nobody has said where they are: what stands first for this need, what can take people, what
 * was checked lately, what is nearer to home, what answers a phone; then by name.
 * @param need the need of the list, if it has one
 */
export function compareServices(need?: NeedId): (a: ServiceView, b: ServiceView) => number {
  const score = (s: ServiceView) => [
    need ? s.needs.indexOf(need) : 0,
    s.state ? stateRank[s.state.status] : 0,
    freshnessRank[s.freshness] >= 2 ? 1 : 0,
    reachOf(s),
    freshnessRank[s.freshness],
    s.phones.length > 0 ? 0 : 1,
  ];
  return (a, b) => {
    const [x, y] = [score(a), score(b)];
    for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return x[i]! - y[i]!;
    return a.name.text.localeCompare(b.name.text, a.name.lang) || a.key.localeCompare(b.key);
  };
}

/** Great-circle distance in metres (haversine, mean earth radius 6,371 km). */
export function distanceInMetres(a: { latitude: number; longitude: number }, b: { latitude: number; longitude: number }): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.latitude - a.latitude) * rad) / 2) ** 2 +
    Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.sin(((b.longitude - a.longitude) * rad) / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(h));
}
