import { slugOf } from '../catalog/read-schools.ts';
import { type BuiltService, type Tree, compact } from './build-service.ts';
import type { BuiltPlace } from './read-place.ts';

/**
 * One partner as it is written. One service with at most one place makes a flat file. A partner that several folders
 * share is never flat, and gives its phones, website and places only to the services whose rows state them: what one
 * folder says must not spread to the services of another.
 */
export function buildPartner(services: readonly BuiltService[], shared: boolean): Tree {
  const [first] = services;
  if (!first) throw new Error('Expected at least one service');
  const { organization: name, group } = first.words;
  const allConfidential = services.every(({ words }) => words.confidential);
  const confidential = allConfidential ? { confidential: true } : {};
  const partnership = joinPartnership(services);
  if (services.length === 1 && !shared) {
    const { words, fields, phones, url, place } = first;
    const { assured_date, assured_by, sources, ...said } = fields;
    return compact({
      name,
      service_name: words.name,
      group,
      ...partnership,
      ...said,
      url,
      phones: phones.length > 0 ? phones : undefined,
      ...(place ? writePlace(place) : {}),
      ...confidential,
      assured_date,
      assured_by,
      sources,
    });
  }
  const places = sharePlaces(services, shared);
  const common = <T>(pick: (service: BuiltService) => T | undefined): T | undefined => {
    const [value, ...others] = services.map(pick);
    return !shared && others.every((other) => JSON.stringify(other) === JSON.stringify(value)) ? value : undefined;
  };
  const url = common((service) => service.url?.replace(/\/$/, ''));
  const phones = common((service) => (service.phones.length > 0 ? service.phones : undefined));
  return compact({
    name,
    group,
    ...partnership,
    url,
    phones,
    ...confidential,
    locations: places.length > 0 ? places.map(({ id, place }) => ({ id, ...writePlace(place) })) : undefined,
    services: services.map((service) => {
      const { words, fields } = service;
      const at = service.place && places.find(({ place }) => placeKey(place) === placeKey(service.place!));
      const { assured_date, assured_by, sources, ...said } = fields;
      return compact({
        id: words.service,
        name: words.name,
        ...said,
        url: url ? undefined : service.url,
        phones: phones || service.phones.length === 0 ? undefined : service.phones,
        locations: at ? [at.id] : undefined,
        confidential: words.confidential && !allConfidential ? true : undefined,
        assured_date,
        assured_by,
        sources,
      });
    }),
  });
}

const writePlace = ({ address, kind, latitude, longitude }: BuiltPlace): Tree =>
  compact({ address, kind: kind === 'mailing' ? kind : undefined, latitude, longitude });

const placeKey = ({ address, kind }: BuiltPlace) => `${slugOf(address.street)} ${slugOf(address.city)} ${kind}`;

/** The places of a partner, each once, with an id: `main` for the only one, else made from its street. */
function sharePlaces(services: readonly BuiltService[], shared: boolean): { id: string; place: BuiltPlace }[] {
  const byKey = new Map<string, BuiltPlace>();
  for (const { place } of services) {
    if (!place) continue;
    const known = byKey.get(placeKey(place));
    // What one row leaves out about a place another may give: a ZIP code, or the coordinates.
    byKey.set(placeKey(place), known ? { ...place, ...known, address: { ...place.address, ...known.address } } : place);
  }
  const places = [...byKey.values()];
  if (places.length === 1 && !shared) return [{ id: 'main', place: places[0]! }];
  const taken = new Set<string>();
  return places.map((place) => {
    const street = slugOf(place.address.street);
    const full = `${street}-${slugOf(place.address.city)}-${place.kind}`;
    const id = [street, `${street}-${slugOf(place.address.city)}`].find((one) => !taken.has(one)) ?? full;
    taken.add(id);
    return { id, place };
  });
}

/** How the organization works with schools: what all its rows say, each once. */
function joinPartnership(services: readonly BuiltService[]): Tree {
  const all = <T>(pick: (words: BuiltService['words']) => readonly T[]): T[] | undefined => {
    const found = new Map(services.flatMap(({ words }) => pick(words)).map((one) => [JSON.stringify(one), one]));
    return found.size > 0 ? [...found.values()] : undefined;
  };
  return compact({
    partnership_kinds: all((words) => words.partnership_kinds),
    service_kinds: all((words) => words.service_kinds),
    documents: all((words) => words.partnership_documents),
  });
}
