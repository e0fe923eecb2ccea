import type { FileHashes } from './plan-update.ts';

/** What one commit changed: the new hash of each path, null where the file went. */
export interface CommitChanges {
  commit: string;
  changes: ReadonlyMap<string, string | null>;
}

/**
 * The commit that a copy was made from, told by its files alone, since a copy made from a template shares no history: the one
 * of which the copy has the most files unchanged and misses the fewest. Of several, the newest.
 * @param line commits, the oldest first, each with what it changed against the one before
 */
export function findBase(copy: FileHashes, line: readonly CommitChanges[]): { commit: string; score: number } | undefined {
  const worth = (path: string, hash: string | null | undefined): number => {
    if (hash === null || hash === undefined) return 0;
    const here = copy.get(path);
    return here === hash ? 1 : here === undefined ? -1 : 0;
  };
  const tree = new Map<string, string | null>();
  let score = 0;
  let best: { commit: string; score: number } | undefined;
  for (const { commit, changes } of line) {
    for (const [path, hash] of changes) {
      score += worth(path, hash) - worth(path, tree.get(path));
      tree.set(path, hash);
    }
    if (!best || score >= best.score) best = { commit, score };
  }
  return best;
}

/**
 * Reads what `git log --raw -z --no-abbrev --no-renames --format=%x01%H` prints.
 * @returns one item for each commit and, of a merge, for each parent it is compared with
 */
export function parseRawLog(text: string): CommitChanges[] {
  return text
    .split('\u0001')
    .slice(1)
    .map((part) => {
      const [commit = '', ...fields] = part.split('\0').map((field) => field.replace(/^\n+/, ''));
      const changes = new Map<string, string | null>();
      const told = fields.filter((field) => field !== '');
      for (let i = 0; i + 1 < told.length; i += 2) {
        const [, mode = '', , hash = ''] = told[i]!.slice(1).split(' ');
        changes.set(told[i + 1]!, mode === '000000' ? null : hash);
      }
      return { commit: commit.slice(0, 40), changes };
    });
}
