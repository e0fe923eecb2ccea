import type { BenchQuery } from './queries.ts';

/** Answers a query with the numbers of records, best first. */
export interface Engine {
  name: string;
  search(query: BenchQuery): Promise<readonly number[]> | readonly number[];
}

/** How well an engine did on some queries; shares from 0 to 1. */
export interface Relevance {
  queries: number;
  /** A service of the expected need is among the first three; is the first. */
  top3: number;
  top1: number;
  /** Mean of 1 / position of the first service of the expected need; 0 where there is none. */
  mrr: number;
  /** Nothing at all is found. */
  none: number;
}

/** Measures an engine, for all queries and by group. @param needsOf the needs of the record of that number, in the site that the query is asked of @param groupsOf the groups that a query counts for */
export async function measureRelevance(
  engine: Engine,
  queries: readonly BenchQuery[],
  needsOf: (query: BenchQuery, id: number) => readonly string[],
  groupsOf: (query: BenchQuery) => readonly string[],
): Promise<Map<string, Relevance>> {
  const positions = new Map<string, number[]>();
  for (const query of queries) {
    const found = await engine.search(query);
    const at = found.findIndex((id) => needsOf(query, id).includes(query.expected));
    const position = found.length === 0 ? 0 : at < 0 ? Infinity : at + 1;
    for (const group of groupsOf(query)) positions.set(group, [...(positions.get(group) ?? []), position]);
  }
  return new Map([...positions].map(([group, all]) => [group, summarize(all)]));
}

/** @param positions of the first right answer from 1; 0 where nothing was found, Infinity where only wrong ones were */
function summarize(positions: readonly number[]): Relevance {
  const share = (test: (position: number) => boolean) => positions.filter(test).length / positions.length;
  return {
    queries: positions.length,
    top3: share((p) => p >= 1 && p <= 3),
    top1: share((p) => p === 1),
    mrr: positions.reduce((sum, p) => sum + (p >= 1 ? 1 / p : 0), 0) / positions.length,
    none: share((p) => p === 0),
  };
}
