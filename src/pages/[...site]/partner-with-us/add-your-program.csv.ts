import { programColumns } from '../../../site/program-columns.ts';
import { sitePaths } from '../../../site/site-data.ts';

export const getStaticPaths = sitePaths;

/** An empty spreadsheet to add programs with: a heading row, which the import reads. */
export const GET = () =>
  new Response(`${programColumns.join(',')}\r\n`, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
