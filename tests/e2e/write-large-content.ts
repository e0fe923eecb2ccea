import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

/** More than a neighbourhood file holds. */
export const largeCount = 700;
const syllables = ['bar', 'del', 'fim', 'gor', 'hul', 'jas', 'kem', 'lod', 'mur', 'nev'];
const kinds = [
  { needs: ['food'], topics: ['food-pantry'] },
  { needs: ['health'], topics: ['clinic'] },
  { needs: ['jobs'], topics: [] },
  { needs: ['clothing'], topics: [] },
];

/** A made-up name, different for each number below a thousand. */
const nameOf = (i: number) =>
  [Math.floor(i / 100), Math.floor(i / 10) % 10, i % 10]
    .map((digit) => syllables[digit])
    .join('')
    .replace(/^./, (c) => c.toUpperCase());

/** Writes a district of many services, evenly over its box. */
export function writeLargeContent(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync('tests/sites/pseudo', folder, { recursive: true });
  const file = join(folder, 'districts', 'pseudo', 'district.yaml');
  const district = parse(readFileSync(file, 'utf8')) as { helplines: object[] };
  // Those that urgent words lead to.
  const lines = ['211', '911', '988', 'child-abuse', 'domestic-violence', 'poison', 'runaway'];
  district.helplines = lines.map((id) => ({ id, name: id, when: 'Now', phone: '211', source: { name: 'A source' } }));
  writeFileSync(file, stringify(district));
  const partners = join(folder, 'districts', 'pseudo', 'partners');
  rmSync(partners, { recursive: true });
  mkdirSync(partners);
  for (let i = 0; i < largeCount; i++) {
    const name = nameOf(i);
    const partner = {
      name: `${name} House`,
      address: { street: `${i + 1} Oak Street`, city: 'Oakland', state: 'CA', postal_code: '94601' },
      latitude: 37.7 + ((i * 7) % 190) / 1000,
      longitude: -122.35 + ((i * 13) % 240) / 1000,
      ...kinds[i % kinds.length],
      service_areas: ['us-ca-001'],
      sources: [{ name: 'A source' }],
    };
    writeFileSync(join(partners, `${name.toLowerCase()}-house.yaml`), stringify(partner));
  }
}
