import { distanceInMetres, compareServices } from '../catalog/order.ts';
import type { ServiceView } from '../catalog/localize.ts';
import type { Point } from '../catalog/place-locations.ts';
import { needIds } from '../domain/needs.ts';

/** How many services a file holds at most, so that the first answer costs the same in a directory of any size. */
export const neighbourhoodSize = 300;

/** Where a service without a place stands when one of each topic is chosen: before what is farther than a bus ride. */
const metresWithoutPlace = 5000;
/** How much farther than its distance a listing counts that nobody has checked for years, or that takes nobody. */
const metresOld = 4000;
const metresUnavailable = 20_000;

/**
 * Chooses the services for a place: of every topic the best one, then in turns of every need the next best, until the file is
 * full. Without a place, best is the district's order; with one, the nearest comes first.
 * @param services all services of a district in one language
 * @returns at most `size` of them, in the order in which they came
 */
export function chooseNeighbourhood(services: readonly ServiceView[], near?: Point, size = neighbourhoodSize): ServiceView[] {
  if (services.length <= size) return [...services];
  const metres = new Map(near ? services.map((service) => [service, metresTo(service, near)]) : []);
  const byDistance = (a: ServiceView, b: ServiceView) => metres.get(a)! - metres.get(b)! || (a.key < b.key ? -1 : 1);
  const queues = needIds.map((need) => {
    const ofNeed = services.filter((service) => service.needs.includes(need)).sort(compareServices(need));
    if (!near) return ofNeed;
    const isPlaced = (service: ServiceView) => service.places.some((place) => place.point);
    const byPlace = (a: ServiceView, b: ServiceView) =>
      Math.sign(a.needs.indexOf(need) - b.needs.indexOf(need)) || byDistance(a, b);
    return interleave(
      ofNeed.filter(isPlaced).sort(byPlace),
      ofNeed.filter((service) => !isPlaced(service)),
    );
  });
  const ordered = [...services].sort(near ? byDistance : compareServices());
  const chosen = new Set<ServiceView>();
  const seenTopics = new Set<string>();
  for (const service of ordered) {
    if (chosen.size >= size) break;
    if (service.topics.every((topic) => seenTopics.has(topic))) continue;
    for (const topic of service.topics) seenTopics.add(topic);
    chosen.add(service);
  }
  while (chosen.size < size && queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) {
      let next = queue.shift();
      while (next && chosen.has(next)) next = queue.shift();
      if (next && chosen.size < size) chosen.add(next);
    }
  }
  return services.filter((service) => chosen.has(service));
}

/** Two of the first list, then one of the second, in turns. */
function interleave<T>(first: readonly T[], second: readonly T[]): T[] {
  const mixed: T[] = [];
  for (let i = 0, j = 0; i < first.length || j < second.length; i += 2, j++)
    mixed.push(...first.slice(i, i + 2), ...second.slice(j, j + 1));
  return mixed;
}

function metresTo(service: ServiceView, near: Point): number {
  const points = service.places.flatMap((place) => place.point ?? []);
  const nearest = points.length > 0 ? Math.min(...points.map((point) => distanceInMetres(near, point))) : metresWithoutPlace;
  const takesNobody = service.state !== undefined && ['full', 'paused', 'closed'].includes(service.state.status);
  return nearest + (service.freshness === 'old' ? metresOld : 0) + (takesNobody ? metresUnavailable : 0);
}
