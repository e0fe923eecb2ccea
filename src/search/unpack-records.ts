import {
  deliveryBits,
  type FindPlace,
  type FindRecord,
  freshnessNumbers,
  type PackedRecords,
  slugOf,
  statusNumbers,
} from './find-record.ts';
import { needIds } from '../domain/needs.ts';

const scale = 10_000;
const placeFields = 6;

/** Unfolds the records of a file. @param topics the ids of all topics, in the order of the topics file */
export function unpackRecords(packed: PackedRecords, topics: readonly string[]): FindRecord[] {
  const phones = packed.phones.split('\n');
  const names = packed.names.split('\n');
  const ages = new Map(packed.ages.map(([i, ...age]) => [i, age]));
  const states = new Map(packed.states.map(([i, ...state]) => [i, state]));
  return packed.keys
    .split('\n')
    .slice(0, packed.flags.length)
    .map((key, i): FindRecord => {
      const flags = packed.flags[i]!;
      const [youngest = -1, oldest = -1] = ages.get(i) ?? [];
      const state = states.get(i);
      const hours = packed.hours[packed.hour[i]! - 1];
      const assured = packed.dates[packed.assured[i]! - 1];
      const phone = phones[i] ?? '';
      const organization = packed.organizations[packed.organization[i]!]!;
      return {
        key: key === '' || key.startsWith('.') ? slugOf(organization) + key : key,
        name: names[i]!,
        organization,
        needs: packed.need[i]!.map((n) => needIds[n]!),
        topics: packed.topic[i]!.map((n) => topics[n]!),
        places: unpackPlaces(packed, packed.place[i]!),
        ...(phone ? { phone: unpackPhone(phone) } : {}),
        ...(hours ? { hours } : {}),
        ...(flags & 3 ? { free: (flags & 1) === 1 } : {}),
        languages: packed.language[i]!.map((n) => packed.languages[n]!),
        ...(youngest >= 0 ? { minimumAge: youngest } : {}),
        ...(oldest >= 0 ? { maximumAge: oldest } : {}),
        delivery: deliveryBits.filter((_, bit) => flags & (8 << bit)),
        noPapers: (flags & 4) !== 0,
        ...(state
          ? {
              state: {
                status: statusNumbers[state[0]!]!,
                asOf: packed.dates[state[1]!]!,
                ...(state[2]! >= 0 ? { until: packed.dates[state[2]!]! } : {}),
              },
            }
          : {}),
        freshness: freshnessNumbers[(flags >> 8) & 3]!,
        ...(assured ? { assured } : {}),
        reach: flags >> 10,
      };
    });
}

function unpackPlaces(packed: PackedRecords, flat: readonly (string | number)[]): FindPlace[] {
  return Array.from({ length: flat.length / placeFields }, (_, n): FindPlace => {
    const [lat, lon, city, flags, hour, street] = flat.slice(n * placeFields, (n + 1) * placeFields) as [
      number,
      number,
      number,
      number,
      number,
      string,
    ];
    const hours = packed.hours[hour - 1];
    return {
      latitude: (packed.origin[0] + lat) / scale,
      longitude: (packed.origin[1] + lon) / scale,
      city: packed.cities[city] ?? '',
      street,
      approximate: (flags & 1) !== 0,
      ...(flags & 6 ? { wheelchair: (flags & 2) !== 0 } : {}),
      carFree: (flags & 8) !== 0,
      ...(hours ? { hours } : {}),
    };
  });
}

/** A number as people write it and as a phone dials it, the same as `formatPhone` of the catalog gives for US numbers. */
export function unpackPhone(packed: string): { display: string; href: string } {
  const [number = ''] = packed.replace(/^sms:/, '').split(';');
  const digits = number.replace(/^\+1(?=\d{10}$)/, '');
  const href = `${packed.startsWith('sms:') ? '' : 'tel:'}${/^\d{10}(;|$)/.test(packed) ? '+1' : ''}${packed}`;
  const parts = /^(\d{3})(\d{3})(\d{4})$/.exec(digits);
  if (!parts) return { display: number, href };
  const tollFree = /^8(00|33|44|55|66|77|88)/.test(digits);
  return { display: tollFree ? `1-${parts[1]}-${parts[2]}-${parts[3]}` : `(${parts[1]}) ${parts[2]}-${parts[3]}`, href };
}
