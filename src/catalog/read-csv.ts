import { parse } from 'csv-parse/sync';

/** One row of a spreadsheet, with the line on which it begins. */
export interface CsvRow {
  line: number;
  cells: Record<string, string>;
}

/** What stands between cells: a comma, or what spreadsheet programs write and copy instead. */
export function delimiterOf(text: string): string {
  const most = (mark: string) => Math.max(...text.split('\n', 20).map((line) => line.split(mark).length));
  return most(',') > 1 ? ',' : most('\t') > 1 ? '\t' : most(';') > 1 ? ';' : ',';
}

/**
 * Reads a CSV file with a header. Cells are trimmed; a byte order mark, quoted line breaks and empty lines are fine.
 * @param firstLine the line that names the columns; what stands above is left out
 * @throws Error naming the line where the file is not CSV
 */
export function readCsv(text: string, firstLine = 1): { columns: string[]; rows: CsvRow[] } {
  let columns: string[] = [];
  // With one kind of line end, the parser counts lines right inside quotes too.
  const records = parse(text.replace(/\r\n?/g, '\n'), {
    bom: true,
    columns: (header: string[]) => (columns = header.map((name) => name.trim())),
    trim: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    from_line: firstLine,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    info: true,
    raw: true,
  }) as unknown as { info: { lines: number }; raw: string; record: Record<string, string> }[];
  const rows = records.map(({ info, raw, record }) => ({ line: info.lines - raw.trim().split('\n').length + 1, cells: record }));
  return { columns, rows };
}
