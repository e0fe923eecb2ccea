import MiniSearch from 'minisearch';
import type { ServiceView } from '../../catalog/localize.ts';
import { fold } from '../fold.ts';
import { type Finder } from '../rank.ts';
import type { Engine } from './relevance.ts';

/** The texts of a service's page that the other engines search; labels are those of its needs and topics. */
export interface PlainRecord {
  id: number;
  name: string;
  organization: string;
  description: string;
  labels: string;
}

const fields = ['name', 'organization', 'description', 'labels'];

export function toPlainRecords(services: readonly ServiceView[], labelOf: (id: string) => string): PlainRecord[] {
  return services.map((service, id) => ({
    id,
    name: service.name.text,
    organization: service.organization.text,
    description: [service.description?.text, service.eligibility?.text].filter(Boolean).join(' '),
    labels: [...service.needs, ...service.topics].map(labelOf).join(', '),
  }));
}

/** Waypost's own search. @param now the moment that counts, so that runs agree */
export function createOwnEngine(finder: Finder, lang: string, now: { date: string; minutes: number }): Engine {
  return { name: 'Waypost', search: ({ query }) => finder.ask(query, { lang, now }).hits.map((hit) => hit.id) };
}

/** MiniSearch with prefix and fuzzy matching, accents folded, and no vocabulary. */
export function createMiniSearchEngine(records: readonly PlainRecord[]): Engine {
  const index = new MiniSearch({ fields, processTerm: (term) => fold(term) });
  index.addAll(records);
  const options = { prefix: true, fuzzy: 0.2, boost: { name: 2 } };
  return { name: 'MiniSearch', search: ({ query }) => index.search(query, options).map(({ id }) => id as number) };
}

/** Fuse.js as its guide sets it up. @returns undefined where it is not installed */
export async function createFuseEngine(records: readonly PlainRecord[]): Promise<Engine | undefined> {
  const fuse = await import('fuse.js').catch(() => undefined);
  if (!fuse) return undefined;
  const index = new fuse.default(records, { keys: fields, ignoreLocation: true, threshold: 0.4 });
  return { name: 'Fuse.js', search: ({ query }) => index.search(query).map(({ item }) => item.id) };
}

/** Every record in an order made by chance; the same at each run. */
export function createRandomEngine(count: number, seed = 1): Engine {
  const random = createRandom(seed);
  return {
    name: 'Random order',
    search: () => {
      const ids = Array.from({ length: count }, (_, id) => id);
      for (let i = ids.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [ids[i], ids[j]] = [ids[j]!, ids[i]!];
      }
      return ids;
    },
  };
}

/** Numbers from 0 to 1 that are the same at each run (mulberry32, public domain). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
