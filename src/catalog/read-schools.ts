import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SchoolSchema, SchoolsMapSchema, type School } from '../domain/school.ts';
import type { Source } from '../domain/source.ts';
import type { ContentFiles, LayerFolder } from './content-files.ts';
import { markOrigin } from './overlay.ts';
import { parseEntry } from './parse-entry.ts';
import type { Problem } from './problems.ts';
import { type CsvRow, readCsv } from './read-csv.ts';

/** The schools of a district, in the order of their names, and where they come from. */
export interface Schools {
  schools: School[];
  sources: Source[];
}

/**
 * Reads `schools.csv` and its contacts as the state publishes them, through the map that stands beside them. Rows that
 * the state does not mark as open are left out.
 */
export function readSchools(files: ContentFiles, folder: LayerFolder): Schools & { problems: Problem[] } {
  const problems: Problem[] = [];
  const path = folder.directories.map((directory) => join(directory, 'schools.map.yaml')).findLast((p) => existsSync(p));
  if (!path) return { schools: [], sources: [], problems };
  const mapFile = files.yaml(path);
  if (!mapFile) return { schools: [], sources: [], problems };
  markOrigin(mapFile.data, mapFile.file);
  const parsed = parseEntry(SchoolsMapSchema, mapFile.data, files.text, mapFile.file);
  if ('problems' in parsed) return { schools: [], sources: [], problems: parsed.problems };
  const map = parsed.value;

  const read = (name: string, columns: readonly (string | undefined)[]): { file: string; rows: CsvRow[] } => {
    const full = join(dirname(path), name);
    const file = files.name(full);
    if (!existsSync(full)) {
      problems.push({ file: mapFile.file, what: `Expected the file ${file}, which this map names.`, severity: 'error' });
      return { file, rows: [] };
    }
    const { columns: found, rows } = readCsv(files.text(file));
    for (const column of columns) {
      if (column !== undefined && !found.includes(column)) {
        problems.push({
          file,
          line: 1,
          what: `Expected a column "${column}", which ${mapFile.file} names. Found: ${found.join(', ')}.`,
          severity: 'error',
        });
      }
    }
    return { file, rows };
  };

  const { columns } = map;
  const { file, rows } = read(map.file, Object.values(columns));
  const contacts = new Map<string, CsvRow['cells']>();
  if (map.contacts) {
    for (const { cells } of read(map.contacts.file, Object.values(map.contacts.columns)).rows) {
      contacts.set(cells[map.contacts.columns.code] ?? '', cells);
    }
  }
  if (problems.length > 0) return { schools: [], sources: [], problems };

  const open = rows.filter(({ cells }) => !columns.status || !map.active || cells[columns.status] === map.active);
  const takenIds = new Map<string, number>();
  const schools = open.flatMap(({ line, cells }): School[] => {
    const cell = (column: string | undefined) => (column ? cells[column] || undefined : undefined);
    const code = cell(columns.code) ?? '';
    const name = cell(columns.name) ?? '';
    const contact = contacts.get(code) ?? {};
    const contactCell = (column: string | undefined) => (column ? contact[column] || undefined : undefined);
    const website = contactCell(map.contacts?.columns.url);
    const slug = slugOf(name);
    const taken = takenIds.get(slug) ?? 0;
    takenIds.set(slug, taken + 1);
    const result = SchoolSchema.safeParse({
      id: taken === 0 ? slug : `${slug}-${code.slice(-4)}`,
      code,
      name,
      school_district: cell(columns.school_district),
      address: {
        street: cell(columns.street),
        city: cell(columns.city),
        state: cell(columns.state),
        postal_code: cell(columns.postal_code),
      },
      grades: cell(columns.grades),
      level: cell(columns.level),
      latitude: Number(cell(columns.latitude)),
      longitude: Number(cell(columns.longitude)),
      phone: contactCell(map.contacts?.columns.phone),
      url: website ? (/^https?:/.test(website) ? website : `https://${website}`) : undefined,
      contact_date: contactCell(map.contacts?.columns.date),
    });
    if (result.success) return [result.data];
    for (const issue of result.error.issues) {
      problems.push({ file, line, at: `${name || code} ${issue.path.join('.')}`, what: issue.message, severity: 'error' });
    }
    return [];
  });
  schools.sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return { schools, sources: [map.source, ...(map.contacts ? [map.contacts.source] : [])], problems };
}

/** A name as part of an address: `José Ortega` becomes `jose-ortega`. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
