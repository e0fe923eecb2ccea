import { join } from 'node:path';
import { contentVersion } from '../domain/content-version.ts';
import type { ContentFiles } from './content-files.ts';
import type { Problem } from './problems.ts';
import { lineOf } from './read-yaml.ts';

/**
 * Finds content folders of another shape than this code reads, by the `content_version` in their `site.yaml`. A folder
 * without that file says nothing of its shape.
 * @param current the shape that the code reads
 */
export function checkContentVersion(files: ContentFiles, current = contentVersion): Problem[] {
  return files.roots.flatMap((root) => {
    const site = files.yaml(join(root, 'site.yaml'));
    if (!site || typeof site.data !== 'object' || site.data === null) return [];
    const written = (site.data as { content_version?: unknown }).content_version ?? '0';
    // What is not a number is told by the schema of site.yaml.
    if (typeof written !== 'string' || !/^\d+$/.test(written) || Number(written) === current) return [];
    const { file } = site;
    const line = lineOf(files.text(file), ['content_version']);
    const older = Number(written) < current;
    const what = older
      ? `This content is older than the code: it has shape ${written}, the code reads shape ${current}. Type: npm run migrate`
      : `This content is newer than the code: it has shape ${written}, the code reads shape ${current}. Take the release that it was written for: npm run update`;
    const why = older
      ? 'Fields were renamed or moved since. The command does the same to your files, and keeps every word.'
      : 'The code would not know some of its fields.';
    return [{ file, line, what, why, severity: 'error' as const }];
  });
}
