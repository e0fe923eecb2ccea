import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatBasedOn, noteBasedOn, readBasedOn } from '../catalog/based-on.ts';
import { blobId } from '../catalog/blob-id.ts';
import { compareTrees } from '../catalog/compare-trees.ts';
import { ContentFiles } from '../catalog/content-files.ts';
import { type Drift, findDrift, type OldText } from '../catalog/find-drift.ts';
import { recordName } from '../catalog/find-overrides.ts';
import { readFields } from '../catalog/read-override.ts';
import { readContentTree } from './content-tree.ts';
import { UpdateError } from './update-error.ts';

/** What belongs to a copy, as folders below `content/`: `districts/maple-valley`, `layers/ohio`. */
export type OwnFolders = readonly string[];

const idOf = (folder: string) => folder.slice(folder.indexOf('/') + 1);
const districtsOf = (own: OwnFolders) => own.filter((folder) => folder.startsWith('districts/')).map(idOf);
const layersOf = (own: OwnFolders) => own.filter((folder) => folder.startsWith('layers/'));

/** Notes what the copy's files are based on, for those that were written without a command: nothing below has changed yet. */
export function noteBeforeUpdate(content: string, own: OwnFolders): void {
  for (const id of districtsOf(own)) {
    const noted = noteBasedOn(new ContentFiles([content]), id, { added: layersOf(own) });
    for (const [path, text] of noted) writeFileSync(path, text);
  }
}

/**
 * Runs a script of the release itself, since only it knows its shape of content and its checks.
 * @param tree the prepared copy, which holds the script
 */
export function runScript(tree: string, script: string, args: readonly string[] = [], env: Record<string, string> = {}) {
  const inherited = Object.entries(process.env).filter(([key]) => !/^(CONTENT_DIR|DISTRICT|SITE_URL|GITHUB_ACTIONS)$/.test(key));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', join('scripts', script), ...args], {
    cwd: tree,
    encoding: 'utf8',
    env: { ...Object.fromEntries(inherited), ...env },
  });
  return { passed: status === 0, printed: `${stdout}${stderr}`.trim() };
}

/**
 * Brings content to the shape that the release reads.
 * @returns what was done, in plain words; empty where nothing was
 * @throws UpdateError where it cannot be done
 */
export function migrate(tree: string, content?: string): string {
  if (!existsSync(join(tree, 'scripts/migrate.ts'))) return '';
  const { passed, printed } = runScript(tree, 'migrate.ts', [], content === undefined ? {} : { CONTENT_DIR: content });
  if (!passed) throw new UpdateError(`Your content could not follow the release:\n${printed}`);
  return /Nothing to do/.test(printed) ? '' : printed.replace(/\nNow look at the changes.*$/, '');
}

/**
 * What changed below the copy's own files by an update. Texts that only follow a new shape of content have not changed; their
 * new hash is noted.
 * @param before the content as it was, and the same brought to the new shape
 * @param oldText gives older texts by their hash
 */
export function compareContent(before: string, reshaped: string, after: string, own: OwnFolders, oldText: OldText): Drift[] {
  const was = readContentTree(before);
  const now = readContentTree(after);
  const shaped = readContentTree(reshaped);
  const hashes = new Map([...was].map(([path, text]) => [path, blobId(text)]));
  for (const folder of own) {
    const file = join(after, folder, recordName);
    if (!existsSync(file)) continue;
    const record = readBasedOn(new ContentFiles([after]), folder);
    for (const below of Object.values(record)) {
      for (const [path, hash] of Object.entries(below)) {
        const [old, current] = [shaped.get(path), now.get(path)];
        if (old === undefined || current === undefined || hashes.get(path) !== hash) continue;
        if (saysTheSame(path, old, current)) below[path] = blobId(current);
      }
    }
    const text = formatBasedOn(record);
    if (readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
  const byHash = new Map([...hashes].map(([path, hash]) => [hash, shaped.get(path)]));
  const drift = districtsOf(own).flatMap((id) =>
    findDrift(new ContentFiles([after]), id, (hash) => byHash.get(hash) ?? oldText(hash)),
  );
  // Everything was noted before the update, so what is not noted now came with it.
  return drift.map((one) => (one.state === 'unnoted' ? { ...one, state: 'appeared' } : one));
}

const saysTheSame = (path: string, old: string, current: string) =>
  old === current || (path.endsWith('.yaml') && compareTrees(readFields(old, path), readFields(current, path)).length === 0);
