import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildDate, contentRoots, loadCatalog } from '../src/catalog/load.ts';
import { readPartnerTrees } from '../src/catalog/read-partner-trees.ts';
import { writeSheet } from '../src/export/write-sheet.ts';

const help = `npm run export -- --format csv --district ID [--layer ID] [--out FILE]

Writes the listings of a district's own folder as one spreadsheet, one row a service. Change it in any spreadsheet program,
then read it back: npm run import -- --sheet FILE --district ID
  --layer  the listings of a shared layer instead
  --out    the file to write; else ID.csv
`;

const { values } = parseArgs({
  options: {
    format: { type: 'string', default: 'csv' },
    district: { type: 'string' },
    layer: { type: 'string' },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const id = values.layer ?? values.district;
if (values.help || !id || values.format !== 'csv') {
  console.log(help);
  process.exit(values.help ? 0 : 1);
}
const partners = readPartnerTrees(contentRoots(), values.layer ? 'layer' : 'district', id);
const languages = values.district
  ? loadCatalog(values.district, { roots: contentRoots(), buildDate: buildDate() }).district.languages
  : ['en'];
const out = values.out ?? `${id}.csv`;
writeFileSync(out, writeSheet([...partners.values()], languages));
console.log(
  `${out}: ${partners.size} organizations. Read it back with: npm run import -- --sheet ${out} --${values.layer ? 'layer' : 'district'} ${id}`,
);
