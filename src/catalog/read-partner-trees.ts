import { join } from 'node:path';
import { ContentFiles, type LayerFolder } from './content-files.ts';
import { ContentError } from './problems.ts';

/** A partner file as it stands, neither merged nor checked. */
export interface PartnerText {
  id: string;
  /** Relative to the working folder. */
  file: string;
  text: string;
  tree: Record<string, unknown>;
}

/**
 * The partner files of one layer or district, by id; of several folders of the same id the last one counts.
 * @throws ContentError where a file cannot be read
 */
export function readPartnerTrees(roots: readonly string[], kind: LayerFolder['kind'], id: string): Map<string, PartnerText> {
  const files = new ContentFiles(roots);
  const { directories } = kind === 'layer' ? files.layer(id) : files.district(id);
  const found = new Map<string, PartnerText>();
  for (const directory of directories) {
    for (const { file, id: partner, data } of files.yamlFolder(join(directory, 'partners'))) {
      if (typeof data !== 'object' || data === null) continue;
      found.set(partner, { id: partner, file, text: files.text(file), tree: data as Record<string, unknown> });
    }
  }
  if (files.problems.length > 0) throw new ContentError(files.problems);
  return found;
}
