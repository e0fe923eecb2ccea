import { dirname, join } from 'node:path';
import { type ContentFiles, listNames } from '../catalog/content-files.ts';
import { markOrigin } from '../catalog/overlay.ts';
import { nearestKey, parseEntry } from '../catalog/parse-entry.ts';
import type { Problem } from '../catalog/problems.ts';
import { lineOf } from '../catalog/read-yaml.ts';
import { LeftOutRowSchema, type WrittenRow, WrittenRowSchema } from './words.ts';

/** What `words/*.yaml` say of one row: that it is left out, or its words. */
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

/** Reads the `words/*.yaml` beside a mapping. */
export function readAllWords(files: ContentFiles, mappingPath: string, known: KnownIds) {
  const words = new Map<string, RowWords>();
  const problems = files
    .yamlFolder(join(dirname(mappingPath), 'words'))
    .flatMap((wordsFile) => readWords(files, wordsFile, known, words));
  return { words, problems };
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
      return [
        { file, line: line(), what: `"${row}" stands in ${earlier.file} already. Take one of them out.`, severity: 'error' },
      ];
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
      ...topics.flatMap((id, i) =>
        known.topics && !known.topics.has(id) ? [unknown('topic', id, known.topics, ['topics', i])] : [],
      ),
      ...(known.groups && !known.groups.has(group) ? [unknown('partner group', group, known.groups, ['group'])] : []),
    ];
  });
}
