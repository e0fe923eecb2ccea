import { parse } from 'csv-parse/sync';

/** One row of a spreadsheet, with the line on which it begins. */
export interface CsvRow {
  line: number;
  cells: Record<string, string>;
}

/**
 * Reads a CSV file with a header. Cells are trimmed; a byte order mark, quoted line breaks and empty lines are fine.
 * @throws Error naming the line where the file is not CSV
 */
export function readCsv(text: string): { columns: string[]; rows: CsvRow[] } {
  let columns: string[] = [];
  // With one kind of line end, the parser counts lines right inside quotes too.
  const records = parse(text.replace(/\r\n?/g, '\n'), {
    bom: true,
    columns: (header: string[]) => (columns = header.map((name) => name.trim())),
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    info: true,
    raw: true,
  }) as unknown as { info: { lines: number }; raw: string; record: Record<string, string> }[];
  const rows = records.map(({ info, raw, record }) => ({ line: info.lines - raw.trim().split('\n').length + 1, cells: record }));
  return { columns, rows };
}
