import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { examineCatalog } from '../../src/catalog/load.ts';

export const today = '2026-11-21';
export const smallSite = 'tests/sites/small';

/** Writes a content folder for one test and takes it away after it. */
export function writeTree(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'waypost-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

/**
 * Lays files over the small site, as a copy of the project lays its own content over the built-in one.
 * @returns the catalog of Bayview and each problem as `file:line what`, files relative to the folder laid on top
 */
export function examineSmallSite(files: Record<string, string> = {}) {
  const root = writeTree(files);
  const { catalog, problems } = examineCatalog('bayview', { roots: [root, smallSite], buildDate: today });
  const told = problems.map((p) => `${p.file.replace(`${root}/`, '')}:${p.line ?? ''} ${p.at ? `${p.at}: ` : ''}${p.what}`);
  return { catalog, problems: told };
}

/** A new partner of Bayview as a file, with what a test changes. */
export const partnerFile = (lines: string) => `name: New Group
phones: [{number: "510-635-3690"}]
needs: [food]
service_areas: [us-ca-001]
sources: [{name: "Its own page"}]
${lines}`;
