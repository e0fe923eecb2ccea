import { join } from 'node:path';
import type { Problem } from '../catalog/problems.ts';
import { buildPartner } from './build-partner.ts';
import { type BuiltService, type Tree, buildService } from './build-service.ts';
import { ruledOut } from './check-facts.ts';
import type { FactSet } from './read-facts.ts';
import type { RowWords } from './read-words.ts';
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
  for (const { id: set, mapping, facts, words } of sets) {
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
    files.push({
      path,
      id,
      tree: buildPartner(
        entries.map(({ built }) => built),
        shared,
      ),
      sets: [...new Set(entries.map(({ set }) => set))],
    });
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
        report(
          `Its ${field} is "${words[field]}", but the row "${first.key}" of the same partner says "${first.built.words[field]}".`,
        );
      }
    }
    const other = seen.get(words.service);
    if (other) report(`The row "${other.key}" is the service ${words.partner}.${words.service} already.`);
    seen.set(words.service, entry);
  }
  return problems;
}
