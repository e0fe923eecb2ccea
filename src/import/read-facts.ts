import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type ContentFiles, listNames } from '../catalog/content-files.ts';
import { markOrigin } from '../catalog/overlay.ts';
import { parseEntry } from '../catalog/parse-entry.ts';
import type { Problem } from '../catalog/problems.ts';
import { type CsvRow, readCsv } from '../catalog/read-csv.ts';
import { checkColumns, checkRows } from './check-facts.ts';
import { type Mapping, MappingSchema } from './mapping.ts';
import { type KnownIds, type RowWords, readAllWords } from './read-words.ts';

/** A spreadsheet of facts with its mapping and its words, each checked by itself and against the others. */
export interface FactSet {
  /** The mapping's path inside the content folder, such as `sources/bay-navigator/mapping.yaml`; it names the set. */
  id: string;
  mapping: Mapping;
  facts: CsvRow[];
  /** The words by the key of their row. */
  words: ReadonlyMap<string, RowWords>;
}

/** Every `mapping.yaml` of a content folder: shared sources first, then those of layers and districts. */
export function findMappings(root: string): string[] {
  const found = (folder: string) => listNames(folder).map((name) => join(folder, name, 'mapping.yaml'));
  const shared = found(join(root, 'sources'));
  const own = ['layers', 'districts'].flatMap((kind) =>
    listNames(join(root, kind)).flatMap((id) => found(join(root, kind, id, 'sources'))),
  );
  return [...shared, ...own].filter((path) => existsSync(path));
}

/** Reads one mapping with its spreadsheet and its words. Nothing is given where there is a problem. */
export function readFactSet(
  files: ContentFiles,
  root: string,
  path: string,
  known: KnownIds,
): { set?: FactSet; problems: Problem[] } {
  const read = readMapping(files, path);
  if (!read.mapping) return { problems: read.problems };
  const { file, mapping } = read;
  const csvPath = join(dirname(path), mapping.file);
  if (!existsSync(csvPath)) {
    return { problems: [{ file, what: `Expected the spreadsheet ${mapping.file} beside this file.`, severity: 'error' }] };
  }
  const csvFile = files.name(csvPath);
  const { columns, rows: facts } = readCsv(files.text(csvFile));
  const { words, problems } = readAllWords(files, path, known);
  const all = [...checkColumns(mapping, columns, file, csvFile), ...problems, ...checkRows(mapping, facts, words, csvFile)];
  return all.length > 0 ? { problems: all } : { set: { id: setIdOf(root, path), mapping, facts, words }, problems: [] };
}

/** The name of a mapping in reports and in the files made from it. */
export const setIdOf = (root: string, path: string): string => relative(root, path).replaceAll('\\', '/');

/** Reads `mapping.yaml` alone. */
export function readMapping(files: ContentFiles, path: string): { file: string; mapping?: Mapping; problems: Problem[] } {
  const file = files.name(path);
  const mappingFile = files.yaml(path);
  if (!mappingFile) return { file, problems: [{ file, what: 'Expected this file, but it cannot be read.', severity: 'error' }] };
  markOrigin(mappingFile.data, file);
  const parsed = parseEntry(MappingSchema, mappingFile.data, files.text, file);
  return 'problems' in parsed ? { file, problems: parsed.problems } : { file, mapping: parsed.value, problems: [] };
}
