import { nearestKey } from '../catalog/parse-entry.ts';
import type { Problem } from '../catalog/problems.ts';
import type { CsvRow } from '../catalog/read-csv.ts';
import type { Mapping } from './mapping.ts';
import type { RowWords } from './read-words.ts';

/** The reason of the mapping's rules for leaving a row out, if one holds. */
export function ruledOut(mapping: Mapping, cells: CsvRow['cells']): string | undefined {
  for (const { column, values } of mapping.leave_out) {
    const why = values[cells[column] ?? ''];
    if (why !== undefined) return why;
  }
  return undefined;
}

/** Every column is accounted for, and every column named is there. */
export function checkColumns(mapping: Mapping, columns: readonly string[], file: string, csvFile: string): Problem[] {
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

/** Each row is ruled out or has words, each words row has its row, and every row that enters has somewhere to go. */
export function checkRows(
  mapping: Mapping,
  facts: readonly CsvRow[],
  words: ReadonlyMap<string, RowWords>,
  csvFile: string,
): Problem[] {
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
    problems.push({
      file,
      line: line(),
      at: key,
      what: `There is no such row in ${csvFile}.${near ? ` Did you mean "${near}"?` : ''}`,
      severity: 'error',
    });
  }
  return problems;
}
