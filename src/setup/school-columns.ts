import { findHeaderLine } from '../import/find-header.ts';
import { formatTree } from '../import/format-tree.ts';
import { formatCsv } from '../import/report.ts';
import { mendZip } from '../import/table-place.ts';
import { readCsv } from '../catalog/read-csv.ts';
import { slugOf } from '../catalog/read-schools.ts';
import { writeName } from './write-name.ts';

const names = {
  code: ['code', 'school code', 'school id', 'id', 'irn', 'nces id', 'ncessch', 'cdscode', 'building irn'],
  name: ['name', 'school', 'school name', 'building', 'building name'],
  school_district: ['district', 'school district', 'district name', 'lea', 'lea name'],
  street: ['street', 'address', 'street address', 'address 1'],
  city: ['city', 'town'],
  state: ['state', 'st'],
  postal_code: ['zip', 'zip code', 'zipcode', 'postal code'],
  grades: ['grades', 'grade span', 'gradespan'],
  level: ['level', 'school level', 'schoollevel', 'type'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lon', 'lng', 'long'],
  phone: ['phone', 'telephone', 'phone number'],
  url: ['website', 'url', 'web'],
} as const;
type SchoolColumn = keyof typeof names;
const required = ['name', 'street', 'city', 'postal_code', 'latitude', 'longitude'] as const;

/** Which column holds what, by the words of the header. */
function findColumns(columns: readonly string[]): Record<SchoolColumn, string | undefined> {
  const plain = (column: string) =>
    column
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const found = (Object.keys(names) as SchoolColumn[]).map((key) => [
    key,
    columns.find((column) => (names[key] as readonly string[]).includes(plain(column))),
  ]);
  return Object.fromEntries(found) as Record<SchoolColumn, string | undefined>;
}

/**
 * Reads a list of schools into `schools.csv`, its map and, where it has phones, `school-contacts.csv`, with our own column
 * names. What the list does not say of itself (the state, the district) is filled in; a row without a place is left out.
 * @param source who published the list
 */
export function takeSchools(
  text: string,
  { source, state, district }: { source: string; state: string; district: string },
): { files: Map<string, string>; report: string[] } | { problem: string } {
  const { columns, rows } = readCsv(
    text,
    findHeaderLine(text, (cells) => required.every((key) => findColumns(cells)[key])),
  );
  const found = findColumns(columns);
  const missing = required.filter((key) => !found[key]);
  if (missing.length > 0) {
    return { problem: `Expected columns for ${missing.join(', ')}. Found: ${columns.filter(Boolean).join(', ')}.` };
  }
  const report = (Object.keys(found) as SchoolColumn[]).flatMap((key) => (found[key] ? [`  ${found[key]} → ${key}`] : []));
  const used = new Set(Object.values(found));
  report.push(...columns.filter((column) => column !== '' && !used.has(column)).map((column) => `  ${column} → not read`));

  const kept = [
    'code',
    'name',
    'school_district',
    'street',
    'city',
    'state',
    'postal_code',
    'grades',
    'level',
    'latitude',
    'longitude',
  ] as const;
  const fill: Partial<Record<SchoolColumn, string>> = { state, school_district: district };
  const schools = rows.flatMap(({ cells, line }) => {
    const cell = (key: SchoolColumn) => (found[key] && cells[found[key]]) || fill[key] || '';
    const name = writeName(cell('name'));
    if (name !== cell('name')) report.push(`  ${cell('name')}: written as ${name}`);
    const row = {
      ...Object.fromEntries(kept.map((key) => [key, cell(key)])),
      name,
      postal_code: mendZip(cell('postal_code'), cell('state')),
      code: cell('code') || slugOf(cell('name')),
    };
    const numbers = [cell('latitude'), cell('longitude')].every((value) => /^-?\d+(\.\d+)?$/.test(value) && Number(value) !== 0);
    if (numbers && required.every((key) => cell(key) !== '')) return [{ row, phone: cell('phone'), url: cell('url') }];
    report.push(
      `  Line ${line}, ${cell('name') || 'a school without a name'}: left out, since its address or its place on the map is missing.`,
    );
    return [];
  });
  const contacts = schools.filter(({ phone }) => phone !== '');
  const map = {
    source: { name: source },
    columns: Object.fromEntries(kept.filter((key) => !['grades', 'level'].includes(key) || found[key]).map((key) => [key, key])),
    ...(contacts.length > 0
      ? { contacts: { source: { name: source }, columns: { code: 'code', phone: 'phone', url: 'url' } } }
      : {}),
  };
  const files = new Map([
    [
      'schools.csv',
      formatCsv([[...kept], ...schools.map(({ row }) => kept.map((key) => (row as Record<string, string>)[key] ?? ''))]),
    ],
    ['schools.map.yaml', `# Which columns of the files beside this one hold what.\n${formatTree(map)}`],
  ]);
  if (contacts.length > 0) {
    files.set(
      'school-contacts.csv',
      formatCsv([['code', 'phone', 'url'], ...contacts.map(({ row, phone, url }) => [row.code, phone, url])]),
    );
  }
  return { files, report: [`${schools.length} of ${rows.length} schools read.`, ...report] };
}
