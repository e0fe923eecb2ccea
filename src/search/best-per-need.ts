import { needIds } from '../domain/needs.ts';
import type { Hit } from './rank.ts';

/** Puts the best service of every need first, in the order of the needs; the others keep their order. */
export function bestPerNeed(hits: readonly Hit[]): Hit[] {
  const best = new Set(needIds.flatMap((need) => hits.find(({ record }) => record.needs[0] === need) ?? []));
  return [...best, ...hits.filter((hit) => !best.has(hit))];
}
