import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { belowNow, readBasedOn } from './based-on.ts';
import { compareTrees, type FieldChange, seenField, speaksOf } from './compare-trees.ts';
import type { ContentFiles } from './content-files.ts';
import { findOverrides, lookedAfter, type Override } from './find-overrides.ts';
import { overlaps, patchedFields, readFields } from './read-override.ts';
import { isHiddenText } from './read-prose.ts';

/** What happened below an override since it was written. */
export type DriftState = 'changed' | 'gone' | 'appeared' | 'unnoted';

export interface Drift {
  override: Override;
  state: DriftState;
  /** The file below, by its path below the content folder. */
  below: string;
  /** Of a patch: what changed in the fields that it says otherwise. */
  fields: (FieldChange & { own: string | undefined })[];
  /** Of a text: what changed, as lines. */
  diff?: string;
  /** False where nobody can say what changed, since the old text cannot be had. */
  compared: boolean;
}

/** Gives the text that has a git hash, where it can be had. */
export type OldText = (hash: string) => string | undefined;

/**
 * What changed below the overrides of a district since they were written. A change that an override does not cover (another
 * field of the same partner) is taken over by itself, so it is no drift.
 * @throws ContentError where a record cannot be read
 */
export function findDrift(files: ContentFiles, districtId: string, oldText: OldText = () => undefined): Drift[] {
  const overrides = findOverrides(files, districtId);
  const said = (override: Override, state: DriftState, below: string): Drift => ({
    override,
    state,
    below,
    fields: [],
    compared: true,
  });
  return lookedAfter(files, districtId).flatMap(({ folder, directory }) => {
    const record = readBasedOn(files, folder);
    const own = overrides.filter((override) => override.folder === folder);
    const alone = Object.keys(record)
      .filter((path) => own.every((one) => one.path !== path) && existsSync(join(directory, path)))
      .map((path): Override => ({ folder, path, how: 'patch', file: join(directory, path), below: [] }));
    return [...own, ...alone].flatMap((override) => {
      const noted = record[override.path];
      const now = belowNow(files, override);
      if (!noted) return Object.keys(now).map((below) => said(override, 'unnoted', below));
      return [...new Set([...Object.keys(noted), ...Object.keys(now)])].flatMap((below): Drift[] => {
        const before = noted[below];
        if (before === undefined) return [said(override, 'appeared', below)];
        if (now[below] === undefined) {
          return isGone(files, override, below, oldText(before)) ? [said(override, 'gone', below)] : [];
        }
        if (now[below] === before) return [];
        const file = override.below.find(({ path }) => path === below)!.file;
        return describeChange(override, below, oldText(before), files.text(file), files.text(override.file));
      });
    });
  });
}

/** A file that is not there any more, or that said before what the patch says otherwise; not where the patch itself shrank. */
function isGone(files: ContentFiles, override: Override, below: string, before: string | undefined): boolean {
  if (files.directories(...below.split('/')).length === 0) return true;
  return before !== undefined && overlaps(files.text(override.file), before, override.path);
}

function describeChange(override: Override, below: string, before: string | undefined, now: string, own: string): Drift[] {
  const drift: Drift = { override, state: 'changed', below, fields: [], compared: before !== undefined };
  if (override.how !== 'patch' && isHiddenText(own)) return [];
  if (before === undefined) return [drift];
  if (override.how !== 'patch') return [{ ...drift, diff: diffTexts(before, now) }];
  const leaves = patchedFields(own, override.path);
  const fields = compareTrees(readFields(before, below), readFields(now, below))
    .filter(({ field }) => speaksOf(leaves, field))
    .map((change) => ({ ...change, field: seenField(change.field), own: leaves.get(change.field) }));
  return fields.length > 0 ? [{ ...drift, fields }] : [];
}

/** Two texts as lines that went (-) and came (+), each with a line around it. */
export function diffTexts(before: string, now: string): string {
  const patch = createTwoFilesPatch('before', 'now', before, now, '', '', { context: 1 });
  return patch.slice(patch.indexOf('@@')).trimEnd();
}
