import { statSync } from 'node:fs';
import { join } from 'node:path';
import { proseKinds } from '../domain/prose.ts';
import { vocabularySchemas } from '../domain/vocabulary.ts';
import { type ContentFiles, type LayerFolder, listNames } from './content-files.ts';
import { nearestKey } from './parse-entry.ts';
import type { Problem } from './problems.ts';

const folders = ['partners', 'notices', 'coalitions', 'links', 'vocabularies', 'i18n', 'sources', ...proseKinds];
const vocabularies = Object.keys(vocabularySchemas).map((name) => `${name}.yaml`);

/** Finds folders and vocabularies that nobody would ever read, since their name is not one of those that count. */
export function checkFolders(files: ContentFiles, stack: readonly LayerFolder[]): Problem[] {
  const inLayers = stack.flatMap((layer) => layer.directories);
  const isFolder = (path: string) => statSync(path).isDirectory();
  return [
    ...inLayers.flatMap((directory) => findUnknown(files, directory, folders, isFolder)),
    ...[...files.directories('vocabularies'), ...inLayers.map((directory) => join(directory, 'vocabularies'))].flatMap(
      (directory) => findUnknown(files, directory, vocabularies, () => true),
    ),
  ];
}

function findUnknown(
  files: ContentFiles,
  directory: string,
  known: readonly string[],
  concerns: (path: string) => boolean,
): Problem[] {
  return listNames(directory)
    .filter((name) => concerns(join(directory, name)) && !known.includes(name))
    .map((name) => {
      const near = nearestKey(name, known);
      const what = `Nothing reads "${name}" here.${near ? ` Did you mean "${near}"?` : ` Expected one of: ${known.join(', ')}.`}`;
      return { file: files.name(join(directory, name)), what, severity: 'error' };
    });
}
