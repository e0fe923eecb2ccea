import type { ServiceView } from '../catalog/localize.ts';
import type { Address } from '../domain/location.ts';
import type { NeedId } from '../domain/needs.ts';
import type { Box } from './base-map.ts';
import { isInside } from './mercator.ts';

/** One service at one place. */
export interface MapPoint {
  /** `<partner>` or `<partner>.<service>`, as on the page's `data-service`. */
  id: string;
  lat: number;
  lon: number;
  /** Its first need: what its mark looks like. */
  need: NeedId;
  name: string;
  /** The language of the name, where it is not the page's. */
  lang?: string;
  /** What people call the place. */
  place?: string;
  /** One line, as an envelope bears it: also what directions are asked for. */
  address?: string;
  /** What a phone dials, without `tel:`. */
  phone?: string;
  /** How to get there without a car, and its language, where that is not the page's. */
  way?: string;
  wayLang?: string;
  /** True where the point is only the middle of a ZIP code. */
  approximate: boolean;
}

/** A service at a mark. Address, phone and way come later, from the details file. */
export type MapService = Pick<MapPoint, 'id' | 'need' | 'name' | 'lang' | 'address' | 'phone' | 'way' | 'wayLang'>;

/** One mark: a place with the services given there, in the order of the list. */
export interface MapPlace {
  /** Latitude and longitude, to about a metre. */
  at: [lat: number, lon: number];
  approximate: boolean;
  name?: string;
  services: MapService[];
}

export interface MapData {
  places: MapPlace[];
  /** Services that are not on the map, so that the page can say how many: no place, one not to be shown, one too far. */
  notOnMap: string[];
}

export interface MapDataOptions {
  /** The language of the page. */
  lang: string;
  /**
   * The keys of services whose place must not be known. The catalog refuses to give such a place; this is the second lock.
   */
  confidential: ReadonlySet<string>;
  /** What the base map covers; what lies outside is not on the map. */
  box: Box;
}

/** The points of a list of services, grouped into marks in the order of the list. */
export function collectMapData(services: readonly ServiceView[], { lang, confidential, box }: MapDataOptions): MapData {
  const points: MapPoint[] = [];
  const notOnMap: string[] = [];
  for (const service of services) {
    const own = confidential.has(service.key)
      ? []
      : pointsOf(service, lang).filter((point) => isInside([point.lon, point.lat], box));
    if (own.length === 0) notOnMap.push(service.key);
    points.push(...own);
  }
  return { places: groupByPlace(points), notOnMap };
}

/** The points of one service: one for each of its places that has coordinates. */
export function pointsOf(service: ServiceView, lang: string): MapPoint[] {
  const [need] = service.needs;
  if (!need) return [];
  const phone = service.phones.find((candidate) => candidate.type === 'voice')?.href.replace(/^tel:/, '');
  return service.places.flatMap(({ point, approximate, name, address, transportation }): MapPoint[] => {
    if (!point) return [];
    const known = {
      lang: service.name.lang === lang ? undefined : service.name.lang,
      place: name?.text,
      address: address && onOneLine(address),
      phone,
      way: transportation?.text,
      wayLang: transportation && transportation.lang !== lang ? transportation.lang : undefined,
    };
    return [
      {
        id: service.key,
        lat: toMetre(point.latitude),
        lon: toMetre(point.longitude),
        need,
        name: service.name.text,
        approximate,
        ...withoutGaps(known),
      },
    ];
  });
}

/**
 * Joins points that stand on one spot into one mark. What is only known by its ZIP code stands apart from what is really
 * there.
 */
export function groupByPlace(points: readonly MapPoint[]): MapPlace[] {
  const places = new Map<string, MapPlace>();
  for (const { lat, lon, approximate, place: name, ...service } of points) {
    const spot = `${lat},${lon},${approximate}`;
    let place = places.get(spot);
    if (!place) {
      place = { at: [lat, lon], approximate, ...(name && !approximate ? { name } : {}), services: [] };
      places.set(spot, place);
    }
    place.services.push(service);
  }
  return [...places.values()];
}

const toMetre = (degrees: number) => Math.round(degrees * 100_000) / 100_000;

function onOneLine({ street, city, state, postal_code }: Address): string {
  return `${street}, ${city}, ${state}${postal_code ? ` ${postal_code}` : ''}`;
}

type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutGaps<T extends object>(value: T): Known<T> {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Known<T>;
}
