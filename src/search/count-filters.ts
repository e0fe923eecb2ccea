import { needIds, type NeedId } from '../domain/needs.ts';
import { applyFilters, type Filters, type Flag, flags, type Way, ways } from './filters.ts';
import type { Hit } from './rank.ts';

/** How many hits there would be with one more choice, by choice. */
export interface FilterCounts {
  needs: Map<NeedId, number>;
  flags: Map<Flag, number>;
  languages: Map<string, number>;
  ways: Map<Way, number>;
}

/**
 * Counts, for every choice, the hits that would remain if it were chosen in the place of what is chosen of its kind. The
 * count of a choice that is on is the number of hits on the list.
 */
export function countFilters(hits: readonly Hit[], filters: Filters): FilterCounts {
  const count = (changed: Filters) => applyFilters(hits, changed).length;
  const languages = new Set(hits.flatMap(({ record }) => record.languages));
  return {
    needs: new Map(needIds.map((need) => [need, count({ ...filters, need })])),
    flags: new Map(flags.map((flag) => [flag, count({ ...filters, flags: [...new Set([...filters.flags, flag])] })])),
    languages: new Map([...languages].map((language) => [language, count({ ...filters, language })])),
    ways: new Map(ways.map((way) => [way, count({ ...filters, way })])),
  };
}
