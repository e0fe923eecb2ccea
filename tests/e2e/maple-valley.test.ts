import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { mapleLogo } from '../setup/maple-valley.ts';

/*
 * A district in another state, made by the command from spreadsheets and built without a change to the code.
 */

const folder = inject('dist').maple;
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(html|json|xml|txt|svg|webmanifest|ics|csv|css|js)$/.test(name),
);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

const californian =
  /\bCalifornia|CalFresh|Medi-Cal|CalWORKs|CalKIDS|CalRx|Covered CA|Bay Area|\bOakland|Solano|Alameda|\bAC Transit|\bBART\b|Clipper card|Family PACT|\bCDE\b/i;

const isForStaff = /^(admin|(es\/)?staff)\//;
const sampleNames = /^(Oakland|Solano)$/i;

test('its site names no program or place of California', () => {
  expect(texts.length).toBeGreaterThan(200);
  const found = texts.flatMap((name) => {
    // Code may name what it was tested with, and the guide gives the samples' names as examples; what families read may not.
    const match = name.endsWith('.js') ? null : californian.exec(read(name));
    if (match && isForStaff.test(name) && sampleNames.test(match[0])) return [];
    return match ? [`${name}: ${match[0]}`] : [];
  });
  expect(found).toEqual([]);
});

test('it stands at the root, in both languages, with its name, colours, shape and logo', () => {
  for (const [page, title] of [
    ['index.html', 'Maple Valley family help'],
    ['es/index.html', 'Ayuda para familias de Maple Valley'],
  ] as const) {
    expect(read(page)).toContain(`<title>${title}</title>`);
    expect(read(page)).toContain('--brand:#7a1f2b');
    expect(read(page)).toContain('--radius:1.1rem');
    expect(read(page)).toContain('src="/brand/logo.svg"');
  }
  expect(read('brand/logo.svg')).toBe(mapleLogo);
  expect(JSON.parse(read('es/site.webmanifest'))).toMatchObject({
    name: 'Ayuda para familias de Maple Valley',
    lang: 'es',
    start_url: '/es/',
  });
});

test('other websites may frame its embed pages in both languages, and no others', () => {
  const refused = read('_headers')
    .split('\n\n')
    .flatMap((rule) => (rule.includes('frame-ancestors') ? rule.trim().split('\n', 1) : []));
  expect(refused).toEqual(expect.arrayContaining(['/', '/needs/*', '/es/needs/*']));
  expect(refused.filter((path) => path?.includes('embed'))).toEqual([]);
  expect(read('web.config')).toContain('<location path="embed">');
});

test('its thirty partners and two schools have pages, and say that they are examples', () => {
  const partners = readdirSync(join(folder, 'partners')).filter((id) => id.startsWith('example-'));
  expect(partners).toHaveLength(30);
  expect(readdirSync(join(folder, 'schools'))).toEqual(expect.arrayContaining(['maple-valley-elementary', 'maple-valley-high']));
  for (const id of partners) expect(read(`es/partners/${id}/index.html`)).toContain('Ejemplo');
});
