/** What somebody types, and the need that should come of it. */
export interface BenchQuery {
  query: string;
  language: string;
  expected: string;
  kind: string;
}

/** Reads a table of queries: `query`, `language`, `expected_category`, `kind`, with a header, tab-separated. */
export function parseQueries(text: string): BenchQuery[] {
  const [header = '', ...lines] = text.trim().split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
    return { query: cell('query'), language: cell('language'), expected: cell('expected_category'), kind: cell('kind') };
  });
}
