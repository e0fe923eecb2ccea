import type { District } from '../domain/district.ts';
import { type NeedId, needIds } from '../domain/needs.ts';
import type { ServiceView } from '../catalog/localize.ts';

/** How many services answer a need. */
export interface NeedCount {
  need: NeedId;
  services: number;
  /** With a place to go to. */
  placed: number;
  /** With a place inside the district's own box, or an address that has no point yet. */
  local: number;
  /** Local, and with a phone. */
  callable: number;
  withPhone: number;
  /** With opening hours, the service's own or a place's. */
  withHours: number;
}

/** Fewer local places than this is a gap that a page asks its readers about. */
export const fewestLocalPlaces = 3;

/**
 * Counts services by need. A service with two needs counts under both.
 * @param bounds the district's box in degrees: west, south, east, north
 */
export function countServices(services: readonly ServiceView[], bounds: District['place']['bounds']): NeedCount[] {
  const isLocal = (service: ServiceView) => hasPlaceInside(service, bounds);
  return needIds.map((need) => {
    const answering = services.filter(({ needs }) => needs.includes(need));
    const count = (test: (service: ServiceView) => boolean) => answering.filter(test).length;
    return {
      need,
      services: answering.length,
      placed: count(({ places }) => places.length > 0),
      local: count(isLocal),
      callable: count((service) => isLocal(service) && service.phones.length > 0),
      withPhone: count(({ phones }) => phones.length > 0),
      withHours: count(({ schedules, places }) => schedules.length > 0 || places.some((place) => place.schedules.length > 0)),
    };
  });
}

/** Whether one can go to a service inside a box. */
export function hasPlaceInside(
  { places }: Pick<ServiceView, 'places'>,
  [west, south, east, north]: District['place']['bounds'],
): boolean {
  return places.some(({ point, address }) =>
    // An address whose point nobody has found yet still is a place that the district listed.
    point
      ? point.latitude >= south && point.latitude <= north && point.longitude >= west && point.longitude <= east
      : address !== undefined,
  );
}

/** A table of needs by district for a terminal; `*` marks a need with fewer than three local places. */
export function formatCounts(districts: readonly { id: string; counts: readonly NeedCount[] }[]): string {
  const columns = ['services', 'placed', 'local', 'phone', 'hours'];
  const lines = needIds.map((need) => {
    const cells = districts.flatMap(({ counts }) => {
      const count = counts.find((one) => one.need === need);
      if (!count) return columns.map(() => '');
      const local = `${count.local < fewestLocalPlaces ? '*' : ''}${count.local}`;
      return [count.services, count.placed, local, count.withPhone, count.withHours].map(String);
    });
    return [need, ...cells];
  });
  const head = [
    ['', ...districts.flatMap(({ id }) => [id, '', '', '', ''])],
    ['need', ...districts.flatMap(() => columns)],
  ];
  const written = [...head, ...lines].map(
    ([first = '', ...cells]) => first.padEnd(17) + cells.map((cell) => cell.padStart(9)).join(''),
  );
  return [...written, `* fewer than ${fewestLocalPlaces} places in the district`].join('\n');
}
