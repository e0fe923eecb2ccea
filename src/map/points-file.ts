import type { NeedId } from '../domain/needs.ts';
import type { MapPlace, MapService } from './map-data.ts';

/**
 * The marks of a page as they travel: one list for each column, as alike things compress best side by side. `lat` to
 * `services` have an entry for each place, the others one for each service, place after place.
 */
export interface PointsFile {
  needs: NeedId[];
  /** Steps of 1/100,000 degree from the place before. */
  lat: number[];
  lon: number[];
  /** The numbers of the places that are only the middle of a ZIP code. */
  approximate: number[];
  /** What people call a place, by its number. */
  place: Record<number, string>;
  /** How many services. */
  services: number[];
  id: string[];
  need: number[];
  name: string[];
  /** The language of a name, by its service's number, where it is not the page's. */
  lang: Record<number, string>;
}

/** What only an opened mark needs, in the order of the services of the points file; 0 where nobody says. */
export interface DetailsFile {
  address: (string | 0)[];
  phone: (string | 0)[];
  /** How to get there without a car, and its language where that is not the page's, by the service's number. */
  way: Record<number, string>;
  wayLang: Record<number, string>;
}

const steps = 100_000;

/** Packs places into the file that opens the map and the one that an opened mark asks for. */
export function packPlaces(places: readonly MapPlace[]): { points: PointsFile; details: DetailsFile } {
  const services = places.flatMap((place) => place.services);
  const needs = [...new Set(services.map((service) => service.need))];
  const numbered = <T>(list: readonly T[], read: (item: T) => string | undefined) =>
    Object.fromEntries(list.map((item, i) => [i, read(item)] as const).filter((pair): pair is [number, string] => !!pair[1]));
  return {
    points: {
      needs,
      lat: packSteps(places.map(({ at }) => at[0])),
      lon: packSteps(places.map(({ at }) => at[1])),
      approximate: places.flatMap(({ approximate }, i) => (approximate ? [i] : [])),
      place: numbered(places, ({ name }) => name),
      services: places.map((place) => place.services.length),
      id: services.map(({ id }) => id),
      need: services.map(({ need }) => needs.indexOf(need)),
      name: services.map(({ name }) => name),
      lang: numbered(services, ({ lang }) => lang),
    },
    details: {
      address: services.map(({ address }) => address ?? 0),
      phone: services.map(({ phone }) => phone ?? 0),
      way: numbered(services, ({ way }) => way),
      wayLang: numbered(services, ({ wayLang }) => wayLang),
    },
  };
}

/** The reverse, without the details. */
export function unpackPlaces(file: PointsFile): MapPlace[] {
  const [lat, lon] = [unpackSteps(file.lat), unpackSteps(file.lon)];
  const approximate = new Set(file.approximate);
  let next = 0;
  return file.services.map((count, i) => {
    const services: MapService[] = [];
    for (const end = next + count; next < end; next++) {
      const service: MapService = { id: file.id[next]!, need: file.needs[file.need[next]!]!, name: file.name[next]! };
      const lang = file.lang[next];
      services.push(lang ? { ...service, lang } : service);
    }
    const place: MapPlace = { at: [lat[i]!, lon[i]!], approximate: approximate.has(i), services };
    const name = file.place[i];
    return name ? { ...place, name } : place;
  });
}

/** Writes the details into the services of places that came from the same build. */
export function addDetails(places: readonly MapPlace[], { address, phone, way, wayLang }: DetailsFile): void {
  places
    .flatMap((place) => place.services)
    .forEach((service, i) => {
      if (address[i]) service.address = address[i];
      if (phone[i]) service.phone = phone[i];
      if (way[i]) service.way = way[i];
      if (wayLang[i]) service.wayLang = wayLang[i];
    });
}

function packSteps(degrees: readonly number[]): number[] {
  const whole = degrees.map((value) => Math.round(value * steps));
  return whole.map((value, i) => value - (whole[i - 1] ?? 0));
}

function unpackSteps(packed: readonly number[]): number[] {
  let sum = 0;
  return packed.map((step) => (sum += step) / steps);
}
