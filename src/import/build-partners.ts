import { join } from 'node:path';
import { slugOf } from '../catalog/read-schools.ts';
import type { Problem } from '../catalog/problems.ts';
import { type BuiltPlace, type BuiltService, type Tree, buildService, compact } from './build-service.ts';
import { type FactSet, type RowWords, ruledOut } from './read-facts.ts';
import type { RowOutcome } from './report.ts';

/** A partner file to be written. */
export interface PartnerFile {
  /** Relative to the content folder: `layers/california/partners/medi-cal.yaml`. */
  path: string;
  id: string;
  tree: Tree;
  /** The mappings whose rows are in it. */
  sets: string[];
}

/** What an import makes of its rows: files, and an account of every row. */
export interface ImportResult {
  files: PartnerFile[];
  outcomes: RowOutcome[];
  problems: Problem[];
}

interface Entry {
  set: string;
  key: string;
  built: BuiltService;
  rowWords: RowWords;
}

/**
 * Joins facts and words into partner files: one for each organization and folder. Nothing is read or written.
 * @param sets all sets of a content folder, since several may give services of the same organization
 */
export function buildPartners(sets: readonly FactSet[]): ImportResult {
  const outcomes: RowOutcome[] = [];
  const groups = new Map<string, Entry[]>();
  const folders = new Map<string, Set<string>>();
  for (const { file: set, mapping, facts, words } of sets) {
    for (const row of facts) {
      const key = row.cells[mapping.key] ?? '';
      const rowWords = words.get(key);
      const leftOut = ruledOut(mapping, row.cells) ?? rowWords?.leaveOut;
      const base = { set, row: key, line: row.line };
      if (leftOut !== undefined || !rowWords?.written) {
        outcomes.push({ ...base, outcome: 'left out', detail: leftOut ?? '', lost: [] });
        continue;
      }
      const built = buildService(mapping, row, rowWords.written);
      const { partner } = rowWords.written;
      const { into } = built.destination;
      const path = join(into, 'partners', `${partner}.yaml`);
      groups.set(path, [...(groups.get(path) ?? []), { set, key, built, rowWords }]);
      folders.set(partner, (folders.get(partner) ?? new Set()).add(into));
      outcomes.push({ ...base, outcome: 'out', detail: path, lost: built.lost });
    }
  }
  const files: PartnerFile[] = [];
  const problems: Problem[] = [];
  for (const [path, entries] of groups) {
    problems.push(...checkAgreement(entries));
    const id = entries[0]!.built.words.partner;
    const shared = (folders.get(id)?.size ?? 0) > 1;
    files.push({ path, id, tree: buildPartner(entries.map(({ built }) => built), shared), sets: [...new Set(entries.map(({ set }) => set))] });
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, outcomes, problems };
}

/** Rows of one organization in one folder must call it the same, and give each service its own id and name. */
function checkAgreement(entries: readonly Entry[]): Problem[] {
  const [first, ...rest] = entries;
  if (!first) return [];
  const problems: Problem[] = [];
  const seen = new Map([[first.built.words.service, first]]);
  for (const entry of rest) {
    const { words } = entry.built;
    const report = (what: string) =>
      problems.push({ file: entry.rowWords.file, line: entry.rowWords.line(), at: entry.key, what, severity: 'error' });
    for (const field of ['organization', 'group'] as const) {
      if (words[field] !== first.built.words[field]) {
        report(`Its ${field} is "${words[field]}", but the row "${first.key}" of the same partner says "${first.built.words[field]}".`);
      }
    }
    const other = seen.get(words.service);
    if (other) report(`The row "${other.key}" is the service ${words.partner}.${words.service} already.`);
    seen.set(words.service, entry);
  }
  return problems;
}

/**
 * One partner as it is written. One service with at most one place makes a flat file. A partner that several folders
 * share is never flat, and gives its phones, website and places only to the services whose rows state them: what one
 * folder says must not spread to the services of another.
 */
function buildPartner(services: readonly BuiltService[], shared: boolean): Tree {
  const [first] = services;
  if (!first) throw new Error('Expected at least one service');
  const { organization: name, group } = first.words;
  const allConfidential = services.every(({ words }) => words.confidential);
  const confidential = allConfidential ? { confidential: true } : {};
  if (services.length === 1 && !shared) {
    const { words, fields, phones, url, place } = first;
    const { assured_date, assured_by, sources, ...said } = fields;
    return compact({
      name,
      service_name: words.name,
      group,
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
    const id = [street, `${street}-${slugOf(place.address.city)}`, `${street}-${place.kind}`].find((one) => !taken.has(one))!;
    taken.add(id);
    return { id, place };
  });
}
