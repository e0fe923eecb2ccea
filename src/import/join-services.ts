import { slugOf } from '../catalog/read-schools.ts';
import { compact, type Tree } from './build-service.ts';

/** One row of somebody else's spreadsheet, read. */
export interface ConvertedRow {
  organization: string;
  id?: string;
  service: Tree;
  place?: Tree;
  phones: Tree[];
  url?: string;
  email?: string;
  group?: string;
  confidential: boolean;
}

/** One service makes a flat file; several have their own places, phones and pages. */
export function joinServices(rows: readonly ConvertedRow[]): Tree {
  const [first] = rows as [ConvertedRow, ...ConvertedRow[]];
  const shared = {
    name: first.organization,
    group: rows.find((row) => row.group)?.group,
    email: rows.find((row) => row.email)?.email,
  };
  if (rows.length === 1) {
    const { name, ...said } = first.service;
    return compact({
      ...shared,
      service_name: JSON.stringify(name) === JSON.stringify(first.organization) ? undefined : name,
      ...said,
      url: first.url,
      phones: first.phones.length > 0 ? first.phones : undefined,
      ...first.place,
      confidential: first.confidential || undefined,
    });
  }
  const keys = [...new Set(rows.flatMap(({ place }) => (place ? [JSON.stringify(place)] : [])))];
  const taken = new Set<string>();
  const services = rows.map(({ service, place, phones, url, confidential }) => {
    const name = service['name'];
    const text = typeof name === 'string' ? name : Object.values(name as Record<string, string>)[0]!;
    const base = slugOf(text).slice(0, 60).replace(/-+$/, '') || 'service';
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    return compact({
      id,
      ...service,
      url,
      phones: phones.length > 0 ? phones : undefined,
      locations: place ? [`place-${keys.indexOf(JSON.stringify(place)) + 1}`] : undefined,
      confidential: confidential || undefined,
    });
  });
  const locations = keys.map((key, index) => ({ id: `place-${index + 1}`, ...(JSON.parse(key) as Tree) }));
  return compact({ ...shared, locations: locations.length > 0 ? locations : undefined, services });
}
