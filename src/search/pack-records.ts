import type { PlaceView, ServiceView } from '../catalog/localize.ts';
import { reachOf } from '../catalog/order.ts';
import { needIds } from '../domain/needs.ts';
import { deliveryBits, freshnessNumbers, type PackedRecords, slugOf, statusNumbers } from './find-record.ts';
import type { OpeningHours } from './opening-hours.ts';
import { toOpeningHours } from './to-opening-hours.ts';

/** Gives each different value a number, in the order of first sight. */
class Table<T> {
  readonly values: T[] = [];
  #numbers = new Map<string, number>();

  number(value: T): number {
    const key = JSON.stringify(value);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.values.push(value) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }
}

/** Coordinates keep four decimals of a degree: eleven metres. */
const scale = 10_000;

export interface PackOptions {
  lang: string;
  /** How many services the district lists. */
  total: number;
  /** A point that all coordinates are counted from. */
  origin: { latitude: number; longitude: number };
  /** The ids of all topics, in the order of the topics file. */
  topics: readonly string[];
}

/**
 * Packs services for the phone.
 * @param services the services of one file
 */
export function packRecords(services: readonly ServiceView[], { lang, total, origin, topics }: PackOptions): PackedRecords {
  const [languages, cities, organizations, dates, hours] = [
    new Table<string>(),
    new Table<string>(),
    new Table<string>(),
    new Table<string>(),
    new Table<OpeningHours>(),
  ];
  const zero: [number, number] = [Math.round(origin.latitude * scale), Math.round(origin.longitude * scale)];
  const hoursNumber = (known: OpeningHours | undefined) => (known ? hours.number(known) + 1 : 0);
  const packPlace = (place: PlaceView, service: ServiceView): (string | number)[] => {
    if (!place.point) return [];
    const wheelchair = place.wheelchair === undefined ? 0 : place.wheelchair ? 2 : 4;
    return [
      Math.round(place.point.latitude * scale) - zero[0],
      Math.round(place.point.longitude * scale) - zero[1],
      place.address ? cities.number(place.address.city) : -1,
      (place.approximate ? 1 : 0) + wheelchair + (place.transportation ? 8 : 0),
      hoursNumber(hoursOf(service, place)),
      place.address?.street ?? '',
    ];
  };
  return {
    lang,
    total,
    origin: zero,
    keys: services.map(packKey).join('\n'),
    names: services.map((s) => s.name.text).join('\n'),
    organization: services.map((s) => organizations.number(s.organization.text)),
    need: services.map((s) => s.needs.map((id) => needIds.indexOf(id))),
    topic: services.map((s) => s.topics.map((id) => topics.indexOf(id))),
    phones: services
      .map((s) => packPhone((s.phones.find((p) => p.type === 'voice') ?? s.phones.find((p) => p.type === 'text'))?.href ?? ''))
      .join('\n'),
    place: services.map((s) => s.places.flatMap((place) => packPlace(place, s))),
    hour: services.map((s) => hoursNumber(hoursOf(s))),
    language: services.map((s) => s.languages.map((tag) => languages.number(tag))),
    flags: services.map(packFlags),
    ages: services.flatMap(({ minimumAge, maximumAge }, i): [number, number, number][] =>
      minimumAge === undefined && maximumAge === undefined ? [] : [[i, minimumAge ?? -1, maximumAge ?? -1]],
    ),
    states: services.flatMap(({ state }, i): [number, number, number, number][] =>
      state
        ? [[i, statusNumbers.indexOf(state.status), dates.number(state.asOf), state.until ? dates.number(state.until) : -1]]
        : [],
    ),
    assured: services.map((s) => (s.assuredDate ? dates.number(s.assuredDate) + 1 : 0)),
    languages: languages.values,
    cities: cities.values,
    organizations: organizations.values,
    dates: dates.values,
    hours: hours.values,
  };
}

/** The hours of a service (at a place). Those of a listing that nobody has checked for years say nothing. */
export function hoursOf(service: ServiceView, place?: PlaceView): OpeningHours | undefined {
  if (service.freshness === 'old') return undefined;
  if (service.schedules.length > 0 || !place) return toOpeningHours(service.schedules, service.holidays);
  return toOpeningHours(place.schedules, [...place.holidays, ...service.holidays]);
}

/** `<partner>.<service>`, without the partner's part where the organization's name tells it. */
function packKey({ key, partnerId, organization }: ServiceView): string {
  return slugOf(organization.text) === partnerId ? key.slice(partnerId.length) : key;
}

/** A `tel:` or `sms:` link without what every number of the country shares. */
function packPhone(href: string): string {
  return href.replace(/^tel:/, '').replace(/^\+1(?=\d{10}(;|$))/, '');
}

function packFlags(service: ServiceView): number {
  const free = service.free === undefined ? 0 : service.free ? 1 : 2;
  const papers = service.requiredDocuments?.length === 0 ? 4 : 0;
  const delivery = service.delivery.reduce((bits, kind) => bits + (8 << deliveryBits.indexOf(kind)), 0);
  return free + papers + delivery + (freshnessNumbers.indexOf(service.freshness) << 8) + (reachOf(service) << 10);
}
