import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ContentFiles, listNames } from '../catalog/content-files.ts';
import { markOrigin } from '../catalog/overlay.ts';
import { nearestKey, parseEntry } from '../catalog/parse-entry.ts';
import type { Problem } from '../catalog/problems.ts';
import { type CsvRow, readCsv } from '../catalog/read-csv.ts';
import { lineOf } from '../catalog/read-yaml.ts';
import { LeftOutRowSchema, type Mapping, MappingSchema, type WrittenRow, WrittenRowSchema } from './mapping.ts';

/** A spreadsheet of facts with its mapping and its words, each checked by itself and against the others. */
export interface FactSet {
  /** The mapping's file, relative to the working folder; it names the set in reports. */
  file: string;
  mapping: Mapping;
  facts: CsvRow[];
  /** The words by the key of their row. */
  words: ReadonlyMap<string, RowWords>;
}

export interface RowWords {
  file: string;
  /** The line on which the row begins; looked up only where there is a problem. */
  line: () => number;
  leaveOut?: string;
  written?: WrittenRow;
}

/** Ids that words may use. Undefined: the vocabulary is not there, so they cannot be checked. */
export interface KnownIds {
  topics: ReadonlySet<string> | undefined;
  groups: ReadonlySet<string> | undefined;
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

/** The ids of topics and partner groups in every vocabulary under `root`. */
export function readKnownIds(files: ContentFiles, root: string): KnownIds {
  const folders = [
    root,
    ...['layers', 'districts'].flatMap((kind) => listNames(join(root, kind)).map((id) => join(root, kind, id))),
  ].map((folder) => join(folder, 'vocabularies'));
  const ids = (name: string) => {
    const terms = folders.flatMap((folder) => {
      const data = files.yaml(join(folder, name))?.data as { terms?: { id?: string }[] } | undefined;
      return Array.isArray(data?.terms) ? data.terms.flatMap((term) => term.id ?? []) : [];
    });
    return terms.length > 0 ? new Set(terms) : undefined;
  };
  return { topics: ids('topics.yaml'), groups: ids('partner-groups.yaml') };
}

/** Reads one mapping with its spreadsheet and its words. Nothing is given where there is a problem. */
export function readFactSet(files: ContentFiles, path: string, known: KnownIds): { set?: FactSet; problems: Problem[] } {
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
  return all.length > 0 ? { problems: all } : { set: { file, mapping, facts, words }, problems: [] };
}

/** Reads `mapping.yaml` alone. */
export function readMapping(files: ContentFiles, path: string): { file: string; mapping?: Mapping; problems: Problem[] } {
  const file = files.name(path);
  const mappingFile = files.yaml(path);
  if (!mappingFile) return { file, problems: [{ file, what: 'Expected this file, but it cannot be read.', severity: 'error' }] };
  markOrigin(mappingFile.data, file);
  const parsed = parseEntry(MappingSchema, mappingFile.data, files.text, file);
  return 'problems' in parsed ? { file, problems: parsed.problems } : { file, mapping: parsed.value, problems: [] };
}

/** Reads the `words/*.yaml` beside a mapping. */
export function readAllWords(files: ContentFiles, mappingPath: string, known: KnownIds) {
  const words = new Map<string, RowWords>();
  const problems = files
    .yamlFolder(join(dirname(mappingPath), 'words'))
    .flatMap((wordsFile) => readWords(files, wordsFile, known, words));
  return { words, problems };
}

/** Every column is accounted for, and every column named is there. */
function checkColumns(mapping: Mapping, columns: readonly string[], file: string, csvFile: string): Problem[] {
  const used = [
    mapping.key,
    ...Object.values(mapping.columns),
    ...Object.keys(mapping.rewritten),
    ...Object.keys(mapping.unused),
    ...mapping.leave_out.map((rule) => rule.column),
    ...mapping.withhold.map((rule) => rule.column),
  ].filter((column) => column !== undefined);
  const missing = [...new Set(used)].filter((column) => !columns.includes(column));
  const extra = columns.filter((column) => !used.includes(column));
  return [
    ...missing.map((column): Problem => ({
      file: csvFile,
      line: 1,
      what: `Expected a column "${column}", which ${file} names. Found: ${columns.join(', ')}.`,
      severity: 'error',
    })),
    ...extra.map((column): Problem => ({
      file,
      what: `The column "${column}" of ${mapping.file} is not named here. Add it under columns, or under unused with the reason.`,
      why: 'An import must not lose anything silently.',
      severity: 'error',
    })),
  ];
}

function readWords(
  files: ContentFiles,
  { file, data }: { file: string; data: unknown },
  known: KnownIds,
  words: Map<string, RowWords>,
): Problem[] {
  const rows = (data as { rows?: unknown } | null)?.rows;
  if (!Array.isArray(rows)) return [{ file, line: 1, what: 'Expected a list under "rows:".', severity: 'error' }];
  markOrigin(data, file);
  return rows.flatMap((tree: unknown, index): Problem[] => {
    const row = (tree as { row?: string } | null)?.row;
    const line = () => lineOf(files.text(file), ['rows', index]);
    if (typeof row !== 'string') return [{ file, line: line(), what: 'Expected row: with the key of a row.', severity: 'error' }];
    const earlier = words.get(row);
    if (earlier) {
      return [{ file, line: line(), what: `"${row}" stands in ${earlier.file} already. Take one of them out.`, severity: 'error' }];
    }
    const named = (problems: Problem[]) => problems.map((p) => ({ ...p, at: `${row}${p.at ? `: ${p.at}` : ''}` }));
    const place = { file, line };
    words.set(row, place);
    if ('leave_out' in (tree as object)) {
      const parsed = parseEntry(LeftOutRowSchema, tree, files.text, file);
      if ('problems' in parsed) return named(parsed.problems);
      words.set(row, { ...place, leaveOut: parsed.value.leave_out });
      return [];
    }
    const parsed = parseEntry(WrittenRowSchema, tree, files.text, file);
    if ('problems' in parsed) return named(parsed.problems);
    words.set(row, { ...place, written: parsed.value });
    const unknown = (kind: string, id: string, ids: ReadonlySet<string>, path: (string | number)[]): Problem => {
      const near = nearestKey(id, [...ids]);
      return {
        file,
        line: lineOf(files.text(file), ['rows', index, ...path]),
        at: row,
        what: `There is no ${kind} "${id}".${near ? ` Did you mean "${near}"?` : ''}`,
        severity: 'error',
      };
    };
    const { topics, group } = parsed.value;
    return [
      ...topics.flatMap((id, i) => (known.topics && !known.topics.has(id) ? [unknown('topic', id, known.topics, ['topics', i])] : [])),
      ...(known.groups && !known.groups.has(group) ? [unknown('partner group', group, known.groups, ['group'])] : []),
    ];
  });
}

/** The reason of the mapping's rules for leaving a row out, if one holds. */
export function ruledOut(mapping: Mapping, cells: CsvRow['cells']): string | undefined {
  for (const { column, values } of mapping.leave_out) {
    const why = values[cells[column] ?? ''];
    if (why !== undefined) return why;
  }
  return undefined;
}

/** Each row is ruled out or has words, each words row has its row, and every row that enters has somewhere to go. */
function checkRows(mapping: Mapping, facts: readonly CsvRow[], words: ReadonlyMap<string, RowWords>, csvFile: string): Problem[] {
  const problems: Problem[] = [];
  const keys = new Map<string, number>();
  for (const { line, cells } of facts) {
    const key = cells[mapping.key] ?? '';
    const at = { file: csvFile, line, severity: 'error' as const };
    const rowWords = words.get(key);
    const seen = keys.get(key);
    keys.set(key, line);
    if (ruledOut(mapping, cells) !== undefined) {
      if (rowWords) problems.push({ ...at, what: `${rowWords.file} has words for "${key}", but the mapping leaves it out.` });
      continue;
    }
    if (key === '') problems.push({ ...at, what: `Expected something in the column "${mapping.key}".` });
    else if (seen !== undefined) problems.push({ ...at, what: `"${key}" stands in line ${seen} already.` });
    else if (!rowWords) {
      problems.push({
        ...at,
        what: `"${key}" has no words yet. Write it in words/*.yaml, or say there why it is left out (leave_out:).`,
      });
    }
    if (mapping.columns.area && mapping.areas && !mapping.areas[cells[mapping.columns.area] ?? '']) {
      const area = cells[mapping.columns.area];
      problems.push({ ...at, what: `The mapping does not know the area "${area}". Add it under areas, or under leave_out.` });
    }
  }
  for (const [key, { file, line }] of words) {
    if (keys.has(key)) continue;
    const near = nearestKey(key, [...keys.keys()]);
    problems.push({ file, line: line(), at: key, what: `There is no such row in ${csvFile}.${near ? ` Did you mean "${near}"?` : ''}`, severity: 'error' });
  }
  return problems;
}
