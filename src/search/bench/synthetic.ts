import type { ServiceView } from '../../catalog/localize.ts';
import { createRandom } from './engines.ts';

/** Parts of town, to tell made-up names from each other. */
const parts = ['North', 'South', 'East', 'West', 'Hill', 'Lake', 'Harbor', 'Grove', 'Park', 'Mission', 'Valley', 'Bridge'];

/**
 * Makes a directory of any size out of a real one: the same kinds of services, under other names, numbers and places within
 * about 20 km.
 */
export function makeServices(real: readonly ServiceView[], count: number, seed = 7): ServiceView[] {
  const random = createRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const digits = (length: number) => Array.from({ length }, () => Math.floor(random() * 10)).join('');
  return Array.from({ length: count }, (_, i): ServiceView => {
    const model = pick(real);
    const name = `${pick(parts)} ${pick(real).organization.text}`;
    const partnerId = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${i}`;
    const phone = `5${digits(9)}`;
    return {
      ...model,
      partnerId,
      key: partnerId,
      name: { ...model.name, text: `${model.name.text}, ${pick(parts)}` },
      organization: { ...model.organization, text: name },
      phones: model.phones.length > 0 ? [{ type: 'voice', display: phone, href: `tel:+1${phone}` }] : [],
      places: model.places.map((place) => ({
        ...place,
        ...(place.address
          ? { address: { ...place.address, street: `${1 + Math.floor(random() * 9000)} ${pick(parts)} Street` } }
          : {}),
        ...(place.point
          ? { point: { latitude: 37.8 + (random() - 0.5) * 0.4, longitude: -122.2 + (random() - 0.5) * 0.4 } }
          : {}),
      })),
    };
  });
}
