import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isText, nearestText, putBack, writePatch } from './keep-change.ts';
import type { Release } from './open-release.ts';
import type { UpdatePlan } from './plan-update.ts';
import type { KeptChange } from './report.ts';

/** Copies files from one folder into another. */
export function copyFiles(from: string, to: string, paths: Iterable<string>): void {
  for (const path of paths) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(from, path), join(to, path));
  }
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/**
 * Lays a release over a prepared copy: its files come, what it no longer has goes, and what was changed here is kept below
 * `kept-changes/<release>/`, text as a patch against the nearest version that the project ever had, else the file itself.
 * @param next a folder with every file of the copy
 * @param again put changes back into the new files where they still fit
 */
export function layRelease(next: string, release: Release, plan: UpdatePlan, again: boolean): KeptChange[] {
  const own = new Map(plan.changed.map((path) => [path, readFileSync(join(next, path))]));
  for (const path of plan.remove) rmSync(join(next, path));
  copyFiles(release.folder, next, plan.write);
  return plan.changed.map((path): KeptChange => {
    const bytes = own.get(path)!;
    const newest = readFileSync(join(next, path));
    const kept = `kept-changes/${release.name}/${path}`;
    if (!isText(bytes) || !isText(newest)) {
      write(join(next, kept), bytes);
      return { path, kept, fate: 'does not fit' };
    }
    // Of versions that are equally near, the one that the copy was made from counts.
    const hashes = new Set([release.base.get(path), ...(release.ever.get(path) ?? [])]);
    const versions = [...hashes].flatMap((hash) => (hash === undefined ? [] : [release.read(hash)])).filter(isText);
    const text = bytes.toString();
    const before = nearestText(text, [...versions.map(String), newest.toString()]) ?? '';
    const patch = writePatch(path, before, text);
    write(join(next, `${kept}.patch`), patch);
    const merged = putBack(newest.toString(), patch);
    if (merged !== undefined && again) writeFileSync(join(next, path), merged);
    return { path, kept: `${kept}.patch`, fate: merged === undefined ? 'does not fit' : again ? 'put back' : 'fits' };
  });
}

/** The files in which two folders differ, of those that either has. */
export function differingFiles(root: string, next: string, copy: Iterable<string>): string[] {
  const prepared = readdirSync(next, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(next.length + 1)
        .replaceAll('\\', '/'),
    );
  return [...new Set([...copy, ...prepared])].sort().filter((path) => {
    const [before, after] = [join(root, path), join(next, path)];
    if (!existsSync(before) || !existsSync(after)) return existsSync(before) || existsSync(after);
    return !readFileSync(before).equals(readFileSync(after));
  });
}
