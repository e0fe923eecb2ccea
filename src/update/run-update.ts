import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadSite } from '../catalog/load.ts';
import { compareContent, migrate, noteBeforeUpdate, runScript } from './follow-content.ts';
import { readBlob } from './git.ts';
import { openRelease, type ReleaseQuestion, readVersion } from './open-release.ts';
import { planUpdate } from './plan-update.ts';
import { copyFiles, differingFiles, layRelease } from './prepare-tree.ts';
import { addIgnored, readCopy, uncommitted } from './read-copy.ts';
import type { UpdateOutcome } from './report.ts';
import { swapFiles, undoCutOff } from './swap-files.ts';
import { UpdateError } from './update-error.ts';

export interface UpdateOptions extends ReleaseQuestion {
  /** Only say what would be done. */
  planOnly?: boolean;
  /** Although there are changes that are not committed. */
  force?: boolean;
  /** Put changes made outside the own folders back into the new files where they still fit. */
  putBack?: boolean;
  /** Folders that are not to be touched. */
  leave?: readonly string[];
}

/**
 * Takes a release into a copy. Everything is prepared in `.cache/update` first; the copy's files change at the end, all or
 * none.
 * @param root the copy's folder
 * @param say told what is being done
 * @throws UpdateError with nothing changed
 */
export function runUpdate(root: string, options: UpdateOptions, say: (line: string) => void = () => {}): UpdateOutcome {
  const work = join(root, '.cache', 'update');
  const aside = join(root, '.cache', 'update-undo');
  if (undoCutOff(root, aside)) say('An update that was cut off has been undone.');
  const listed = readCopy(root);
  const dirty = uncommitted(root);
  if (dirty.length > 0 && !options.force && !options.planOnly) {
    const shown = dirty.slice(0, 8).map((line) => `  ${line}`);
    throw new UpdateError(
      `Some changes are not committed, so there would be no way back:\n${shown.join('\n')}\nCommit them, or type --force.`,
    );
  }
  rmSync(work, { recursive: true, force: true });
  try {
    say(`Getting the release from ${options.from} …`);
    const release = openRelease(options, listed, work);
    const copy = addIgnored(root, listed, release.files);
    const { districts: published } = loadSite([join(root, 'content')]);
    const plan = planUpdate({ ...release, copy, release: release.files, published, leave: options.leave ?? [] });
    say(`Preparing ${release.name}: ${plan.write.length} files are new or replaced, ${plan.remove.length} are taken away …`);

    const next = join(work, 'next');
    const [was, shaped] = [join(work, 'was'), join(work, 'shaped')];
    const own = plan.own.filter((path) => /^content\/(districts|layers)\//.test(path)).map((path) => path.slice(8));
    copyFiles(root, next, copy.keys());
    noteBeforeUpdate(join(next, 'content'), own);
    for (const folder of [was, shaped]) cpSync(join(next, 'content'), folder, { recursive: true });
    const kept = layRelease(next, release, plan, options.putBack ?? false);
    const migrated = migrate(next);
    if (migrated) migrate(next, shaped);
    const drift = compareContent(was, shaped, join(next, 'content'), own, (hash) => readBlob(hash, root));

    const packages = !same(root, next, 'package-lock.json');
    if (!packages) say('Checking the result …');
    const checks = !packages && existsSync(join(next, 'scripts/check-content.ts'));
    const check = checks ? runScript(next, 'check-content.ts') : undefined;
    const outcome: UpdateOutcome = {
      ...{
        release: release.name,
        versions: [readVersion(root), readVersion(next)],
        plan,
        kept,
        migrated,
        drift,
        check,
        packages,
      },
      planOnly: options.planOnly ?? false,
    };
    if (!options.planOnly) {
      mkdirSync(aside, { recursive: true });
      swapFiles(root, next, differingFiles(root, next, copy.keys()), aside);
    }
    return outcome;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const same = (root: string, next: string, path: string) =>
  existsSync(join(root, path)) &&
  existsSync(join(next, path)) &&
  readFileSync(join(root, path)).equals(readFileSync(join(next, path)));
