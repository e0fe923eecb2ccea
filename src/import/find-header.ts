import { parse } from 'csv-parse/sync';
import { delimiterOf } from '../catalog/read-csv.ts';

/** Titles and empty lines above a table, at most; further down begins the table itself. */
const mostLines = 20;

/**
 * Finds the row that names the columns, where a title, a date or empty lines stand above it.
 * @param names whether a row's cells name what must be there
 * @returns the line on which it begins; 1 where no row does
 */
export function findHeaderLine(text: string, names: (cells: readonly string[]) => boolean): number {
  const records = parse(text.replace(/\r\n?/g, '\n'), {
    bom: true,
    trim: true,
    to: mostLines,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    info: true,
    raw: true,
  }) as unknown as { info: { lines: number }; raw: string; record: string[] }[];
  const header = records.find(({ record }) => names(record));
  return header ? header.info.lines - header.raw.trim().split('\n').length + 1 : 1;
}
