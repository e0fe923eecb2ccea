import type { Understanding } from '../../search/query.ts';
import type { FindData } from './find-data.ts';

/** A need or topic to offer while one types. */
export interface Suggestion {
  kind: 'need' | 'topic';
  id: string;
  label: string;
}

const most = 4;
/** A meaning with less than this share of the best one's weight is not offered. */
const meant = 0.45;
/** A word says at least this much before anything is offered for it. */
const least = 0.5;

/** The needs and topics that a query may mean: exact topics first, then their needs. */
export function suggest(data: FindData, { needs, topics }: Understanding): Suggestion[] {
  const strongest = Math.max(needs[0]?.score ?? 0, topics[0]?.score ?? 0);
  if (strongest < least) return [];
  const offered = (kind: Suggestion['kind'], meanings: Understanding['needs'], limit: number) =>
    meanings
      .filter(({ score }) => score >= meant * strongest)
      .slice(0, limit)
      .flatMap(({ id }): Suggestion[] => {
        const label = data.labels.get(`${kind}:${id}`);
        return label === undefined ? [] : [{ kind, id, label }];
      });
  const all = [...offered('topic', topics, 2), ...offered('need', needs, 2)];
  const labels = new Set<string>();
  return all.filter(({ label }) => !labels.has(label) && labels.add(label)).slice(0, most);
}
