import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PartnerFile } from './build-partners.ts';
import { formatTree, mark } from './format-tree.ts';

const header = (sets: readonly string[]) =>
  `${mark} from ${sets.join(' and ')}. Change it there.\n# To keep changes made here, delete these two lines: the import then leaves this file alone.\n`;

/** The text of a partner file: stable order, short lists on one line, ZIP codes and clock times quoted. */
export function formatPartner({ tree, sets }: Pick<PartnerFile, 'tree' | 'sets'>): string {
  return `${header(sets)}\n${formatTree(tree)}`;
}

/** What writing would change: paths relative to the content folder. */
export interface PendingChanges {
  write: { path: string; text: string }[];
  /** Files that an import made and no row gives any more. */
  remove: string[];
  /** Files that stand at a row's place without the import's mark: they are left alone. */
  keptByHand: string[];
}

/**
 * Compares the files of an import with what is there.
 * @param only the mappings whose files may change; undefined for all
 */
export function comparePartners(root: string, files: readonly PartnerFile[], only?: ReadonlySet<string>): PendingChanges {
  const changes: PendingChanges = { write: [], remove: [], keptByHand: [] };
  const concerned = (sets: readonly string[]) => !only || sets.some((set) => only.has(set));
  for (const file of files) {
    if (!concerned(file.sets)) continue;
    const text = formatPartner(file);
    const there = existsSync(join(root, file.path)) ? readFileSync(join(root, file.path), 'utf8') : undefined;
    if (there === text) continue;
    if (there !== undefined && !there.startsWith(mark)) changes.keptByHand.push(file.path);
    else changes.write.push({ path: file.path, text });
  }
  const made = new Set(files.map(({ path }) => path));
  for (const path of partnerPaths(root)) {
    if (made.has(path)) continue;
    const firstLine = readFileSync(join(root, path), 'utf8').split('\n', 1)[0] ?? '';
    if (firstLine.startsWith(mark) && concerned(setsOf(firstLine))) changes.remove.push(path);
  }
  return changes;
}

const setsOf = (firstLine: string) =>
  firstLine
    .slice(mark.length + ' from '.length)
    .replace(/\. Change.*$/, '')
    .split(' and ');

function partnerPaths(root: string): string[] {
  return ['layers', 'districts'].flatMap((kind) => {
    const folder = join(root, kind);
    return existsSync(folder)
      ? readdirSync(folder).flatMap((id) => {
          const partners = join(folder, id, 'partners');
          return existsSync(partners) ? readdirSync(partners).map((name) => join(kind, id, 'partners', name)) : [];
        })
      : [];
  });
}

export function applyChanges(root: string, { write, remove }: PendingChanges): void {
  for (const { path, text } of write) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const path of remove) rmSync(join(root, path));
}
