import { isDeepStrictEqual } from 'node:util';
import { applyOverlay } from '../catalog/overlay.ts';
import { readYaml } from '../catalog/read-yaml.ts';
import type { PartnerTree } from '../sheet/rows.ts';
import { editYaml, listChanges } from './edit-yaml.ts';
import { formatTree, unquoteValues } from './format-tree.ts';

/** What a spreadsheet would change in a folder of partner files. */
export interface SheetChanges {
  write: { id: string; text: string }[];
  /** Files that no row speaks of. */
  unnamed: string[];
  /** The difference, for people: one line for each file, and one for each field that changes. */
  lines: string[];
}

type Tree = Record<string, unknown>;

/**
 * Compares the rows of a spreadsheet with the partner files that are there. Nothing is written.
 * @param there the text of each file by its id
 * @param whole true where a row says all that its file says; else the file keeps what the row does not speak of
 */
export function compareSheet(partners: readonly PartnerTree[], there: ReadonlyMap<string, string>, whole = true): SheetChanges {
  const changes: SheetChanges = { write: [], unnamed: [], lines: [] };
  for (const { id, tree: said } of partners) {
    const text = there.get(id);
    const read = text === undefined ? undefined : readYaml(text, `${id}.yaml`);
    if (text === undefined || !read || !('data' in read)) {
      changes.write.push({ id, text: formatTree(unquoteValues(said)) });
      changes.lines.push(`+ ${id}: new`);
      continue;
    }
    const before = read.data as Tree;
    if (!whole && 'services' in before !== 'services' in said) {
      changes.lines.push(`! ${id}: left as it is, since the file and the spreadsheet count its services otherwise`);
      continue;
    }
    const tree = whole ? said : (applyOverlay(before, said, '') as Tree);
    if (isDeepStrictEqual(before, tree)) continue;
    changes.write.push({ id, text: editYaml(text, before, tree) });
    changes.lines.push(`~ ${id}`, ...listChanges(before, tree).map((c) => `    ${c.path}: ${c.before} → ${c.after}`));
  }
  const named = new Set(partners.map(({ id }) => id));
  changes.unnamed = [...there.keys()].filter((id) => !named.has(id)).sort();
  return changes;
}
