import { readCsv } from '../catalog/read-csv.ts';
import type { Mapping } from './mapping.ts';
import type { RowWords } from './read-words.ts';
import { formatCsv } from './report.ts';

const placeFields = ['address', 'street', 'city', 'postal_code', 'latitude', 'longitude'] as const;

/**
 * Copies from a publisher's spreadsheet the columns that the mapping names, row by row. The place of a confidential row,
 * and of rows that the mapping withholds, is left empty: what is not in the repository cannot leak from it.
 * @returns the text of the spreadsheet that stands beside the mapping
 */
export function takeFacts(text: string, mapping: Mapping, words: ReadonlyMap<string, RowWords>): string {
  const { columns, rows } = readCsv(text);
  const named = new Set<string | undefined>([
    mapping.key,
    ...Object.values(mapping.columns),
    ...Object.keys(mapping.rewritten),
    ...Object.keys(mapping.unused),
    ...[...mapping.leave_out, ...mapping.withhold].map((rule) => rule.column),
  ]);
  const taken = columns.filter((column) => named.has(column));
  const lines = rows.map(({ cells }) => {
    const secret =
      words.get(cells[mapping.key] ?? '')?.written?.confidential ||
      mapping.withhold.some(({ column, values }) => values.includes(cells[column] ?? ''));
    const hidden = new Set(secret ? placeFields.map((field) => mapping.columns[field]) : []);
    return taken.map((column) => (hidden.has(column) ? '' : (cells[column] ?? '')));
  });
  return formatCsv([taken, ...lines]);
}
