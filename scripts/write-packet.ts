import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fontFolder, typstFolder } from '../src/build/paper/draw-pool.ts';
import { drawPdf } from '../src/build/paper/draw-pdf.ts';
import { readPaperSites } from '../src/build/paper/read-sites.ts';
import { buildDate } from '../src/catalog/load.ts';
import { ContentError } from '../src/catalog/problems.ts';
import { needIds } from '../src/domain/needs.ts';
import { type Handout, schoolSheetId } from '../src/handout/handout.ts';
import { writePacket } from '../src/handout/typst/write-packet.ts';
import { publishedDistricts, siteAddress } from '../src/site/address.ts';
import { makePalettes } from '../src/brand/palette.ts';
import { makePaperContext } from '../src/site/paper-context.ts';
import { readHandout } from '../src/site/read-handout.ts';

/*
 * Makes a booklet with page numbers:
 * npm run packet -- --district ID [--lang es] [--school ID] [--handouts a,b] [--need food,housing] [--title …] [--a4] [--large] [--out FILE]
 */
const { values } = parseArgs({
  options: {
    district: { type: 'string' },
    lang: { type: 'string' },
    school: { type: 'string' },
    handouts: { type: 'string' },
    need: { type: 'string' },
    title: { type: 'string' },
    a4: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    out: { type: 'string', default: 'packet.pdf' },
  },
});

const listOf = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
const stop = (text: string): never => {
  console.error(text);
  process.exit(1);
};

const { ids, single } = publishedDistricts();
const [district = ids[0] ?? ''] = listOf(values.district);
const { site: origin, base } = siteAddress();
const sites = readPaperSites({ ids: [district], single, base, today: buildDate() });
const lang = values.lang ?? sites[0]?.site.lang ?? 'en';
const site =
  sites.find((candidate) => candidate.site.lang === lang)?.site ??
  stop(`${district} has no paper in "${lang}". There is: ${sites.map((s) => s.site.lang).join(', ')}.`);
const school = values.school
  ? (site.schools.find(({ id }) => id === values.school) ??
    stop(`There is no school "${values.school}" in ${district}. Its id is the last part of its page's address.`))
  : undefined;
const context = makePaperContext(site, origin, school);

const wanted = [...(school ? [schoolSheetId] : []), ...listOf(values.handouts)];
const texts = wanted.map((id): Handout => {
  const found = site.handouts.find(({ entry }) => entry.id === id);
  if (!found) return stop(`There is no handout "${id}". There is: ${site.handouts.map(({ entry }) => entry.id).join(', ')}.`);
  const { handout, problems } = readHandout(found.entry);
  if (problems.length > 0) throw new ContentError(problems);
  return handout;
});
const lists = listOf(values.need).map((id): Handout => {
  const need =
    site.needs.find((candidate) => candidate.id === id) ?? stop(`There is no need "${id}". There is: ${needIds.join(', ')}.`);
  const blocks: Handout['tree']['blocks'] = [{ type: 'resource-list', by: { need: need.id }, count: 12, line: 1 }];
  return {
    id: `need-${id}`,
    title: need.label,
    summary: need.explanation,
    lang,
    awaitsReader: false,
    sources: [],
    tree: { blocks, notes: [] },
    file: id,
  };
});
const all = [...texts, ...lists];
if (all.length === 0) stop('Choose what goes in: --school ID, --handouts a,b or --need food,housing.');

const { brand, short_name } = site.district;
const source = writePacket(values.title ?? site.t('handout.packetTitle'), all, context, {
  paper: values.a4 ? 'a4' : 'letter',
  large: values.large,
  color: makePalettes(brand).light['brand-strong'],
  lines: [school?.name ?? site.say(short_name)],
});
const compiler = NodeCompiler.create({ workspace: typstFolder, fontArgs: [{ fontPaths: [fontFolder] }] });
const { pdf, pages, faults } = drawPdf(compiler, { source, file: values.out, mostPages: 200, sizes: [] });
if (!pdf) stop(faults.map(({ what }) => what).join('\n'));
else {
  writeFileSync(values.out, pdf);
  console.log(`${values.out}: ${all.length} parts, ${pages} pages, ${Math.round(pdf.length / 1000)} KB`);
}
