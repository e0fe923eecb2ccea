import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ContentFiles } from '../catalog/content-files.ts';
import type { Problem } from '../catalog/problems.ts';
import { PartnerSchema, normalizeFlatPartner } from '../domain/partner.ts';
import { type PartnerFile, buildPartners } from './build-partners.ts';
import { type FactSet, findMappings, readFactSet } from './read-facts.ts';
import { readKnownIds } from './read-words.ts';
import { type RowOutcome, assertNothingLost } from './report.ts';

export interface ImportRun {
  root: string;
  sets: FactSet[];
  files: PartnerFile[];
  outcomes: RowOutcome[];
  problems: Problem[];
}

/** The content folder that a mapping stands in: the nearest one above it that holds layers or districts. */
export function contentRootOf(mapping: string): string {
  for (let folder = dirname(resolve(mapping)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'layers')) || existsSync(join(folder, 'site.yaml')) || existsSync(join(folder, 'districts')))
      return folder;
    if (folder === dirname(folder))
      throw new Error(`Expected ${mapping} inside a content folder, which has layers/ or districts/.`);
  }
}

/**
 * Reads every mapping of a content folder and builds its partner files, without writing them.
 * @throws Error if a row got lost
 */
export function runImport(root: string): ImportRun {
  const files = new ContentFiles([root]);
  const known = readKnownIds(files, root);
  const problems: Problem[] = [];
  const sets = findMappings(root).flatMap((path) => {
    const read = readFactSet(files, root, path, known);
    problems.push(...read.problems);
    return read.set ?? [];
  });
  problems.push(...files.problems);
  if (problems.length > 0) return { root, sets, files: [], outcomes: [], problems };
  const result = buildPartners(sets);
  assertNothingLost(
    sets.reduce((sum, { facts }) => sum + facts.length, 0),
    result.outcomes,
  );
  return {
    root,
    sets,
    files: result.files,
    outcomes: result.outcomes,
    problems: [...result.problems, ...result.files.flatMap((file) => checkPartner(file, files.name(join(root, file.path))))],
  };
}

function checkPartner({ id, tree }: PartnerFile, file: string): Problem[] {
  const parsed = PartnerSchema.safeParse({ id, ...normalizeFlatPartner(tree) });
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({ file, at: issue.path.join('.'), what: issue.message, severity: 'error' }));
}
