import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { blobId } from './blob-id.ts';
import type { ContentFiles } from './content-files.ts';
import { findOverrides, lookedAfter, type Override, recordName } from './find-overrides.ts';
import { markOrigin } from './overlay.ts';
import { parseEntry } from './parse-entry.ts';
import { ContentError } from './problems.ts';

const BasedOnSchema = z.record(
  z.string(),
  z.record(z.string(), z.string().regex(/^[0-9a-f]{40}$/, 'Expected a hash of 40 digits and letters a to f')),
);
/** For each file of the folder: the files below it, by path below the content folder, and the git hash that each had. */
export type BasedOn = Record<string, Record<string, string>>;

/**
 * Reads the record of one folder such as `districts/oakland`; empty where there is none.
 * @throws ContentError where it cannot be read
 */
export function readBasedOn(files: ContentFiles, folder: string): BasedOn {
  const path = files.directories(...folder.split('/'), recordName).at(-1);
  const read = path === undefined ? undefined : files.yaml(path);
  if (path !== undefined && !read) throw new ContentError(files.problems);
  if (!read || read.data === null) return {};
  markOrigin(read.data, read.file);
  const parsed = parseEntry(BasedOnSchema, read.data, files.text, read.file);
  if ('problems' in parsed) throw new ContentError(parsed.problems);
  return parsed.value;
}

/** What a file lies over now, as a record says it. */
export const belowNow = (files: ContentFiles, { below }: Override): Record<string, string> =>
  Object.fromEntries(below.map(({ path, file }) => [path, blobId(files.text(file))]));

/**
 * The records of a district and of its added layers, brought up to date: files that were not noted yet are noted with what
 * lies below them now, files that are gone are left out, the others stay as they are.
 * @param again files to note anew although they were noted before, as messages call them: somebody has looked at them
 * @param added layers to look after although they have no record yet, as `layers/ohio`
 * @returns the text of each record that changes, by the path of its file
 */
export function noteBasedOn(
  files: ContentFiles,
  districtId: string,
  { again = () => false, added = [] }: { again?: (file: string) => boolean; added?: readonly string[] } = {},
): Map<string, string> {
  const overrides = Map.groupBy(findOverrides(files, districtId, added), ({ folder }) => folder);
  const changed = new Map<string, string>();
  for (const { folder, directory } of lookedAfter(files, districtId, added)) {
    const known = Object.entries(readBasedOn(files, folder));
    // What lost everything below it stays noted until somebody has seen that.
    const kept = known.filter(([path]) => existsSync(join(directory, path)) && !again(files.name(join(directory, path))));
    const found = (overrides.get(folder) ?? []).map((one) => [one.path, belowNow(files, one)] as const);
    const next = { ...Object.fromEntries(found), ...Object.fromEntries(kept) };
    const path = join(directory, recordName);
    const text = formatBasedOn(next);
    const before = existsSync(path) ? files.text(files.name(path)) : undefined;
    if (text !== before && (before !== undefined || Object.keys(next).length > 0)) changed.set(path, text);
  }
  return changed;
}

const head =
  '# Which text of the layers below each file here was written against, by its git hash. Commands keep this file;\n' +
  '# "npm run doctor" compares. When you have looked at what changed: npm run doctor -- --seen\n';

/** A record as its file says it. */
export function formatBasedOn(record: BasedOn): string {
  const sorted = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.flatMap(([path, below]) => [
    `${path}:`,
    ...Object.entries(below).map(([file, hash]) => `  ${file}: ${quoteNumber(hash)}`),
  ]);
  return `${head}${lines.length > 0 ? `${lines.join('\n')}\n` : '{}\n'}`;
}

/** A hash that a YAML reader could take for a number is quoted. */
const quoteNumber = (hash: string) => (/^\d+(e\d+)?$/.test(hash) ? `'${hash}'` : hash);
