import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Journal {
  /** Paths that are replaced or taken away: their old files stand in the folder beside the journal. */
  old: string[];
  /** Paths that were not there before. */
  fresh: string[];
}

/**
 * Puts files of a prepared tree into a folder, all or none: the old ones are set aside first, and set back if anything fails.
 * A run that is cut off is undone by the next one, with `undoCutOff`.
 * @param next the prepared tree
 * @param paths what changes; a path that the prepared tree does not have is taken away
 * @param aside a folder for the old files, on the same disk
 */
export function swapFiles(root: string, next: string, paths: readonly string[], aside: string): void {
  const journal: Journal = {
    old: paths.filter((path) => isFile(join(root, path))),
    fresh: paths.filter((path) => !isFile(join(root, path))),
  };
  mkdirSync(aside, { recursive: true });
  for (const path of journal.old) copy(join(root, path), join(aside, 'old', path));
  writeFileSync(join(aside, 'journal.json'), JSON.stringify(journal));
  const [come, go] = [paths.filter((path) => isFile(join(next, path))), paths.filter((path) => !isFile(join(next, path)))];
  try {
    // What goes first: a folder may come where a file was.
    for (const path of go) removeFile(root, path);
    for (const path of come) {
      const part = join(aside, 'part');
      copy(join(next, path), part);
      mkdirSync(dirname(join(root, path)), { recursive: true });
      renameSync(part, join(root, path));
    }
  } catch (error) {
    undoCutOff(root, aside);
    throw error;
  }
  rmSync(aside, { recursive: true });
}

/**
 * Sets everything back as it was before a swap that was cut off.
 * @returns whether there was one
 */
export function undoCutOff(root: string, aside: string): boolean {
  const file = join(aside, 'journal.json');
  if (!existsSync(file)) return false;
  const { old, fresh } = JSON.parse(readFileSync(file, 'utf8')) as Journal;
  for (const path of fresh) removeFile(root, path);
  for (const path of old) copy(join(aside, 'old', path), join(root, path));
  rmSync(aside, { recursive: true });
  return true;
}

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { force: true });
}

/** Takes a file away, and the folders that are empty then. */
function removeFile(root: string, path: string): void {
  if (!isFile(join(root, path))) return;
  rmSync(join(root, path));
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(root, folder));
    } catch {
      return;
    }
  }
}
