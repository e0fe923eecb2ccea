import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fontFolder, typstFolder } from '../src/build/paper/draw-pool.ts';
import { drawPdf } from '../src/build/paper/draw-pdf.ts';
import { planPacket } from '../src/build/paper/plan-packet.ts';
import { readPaperSites } from '../src/build/paper/read-sites.ts';
import { buildDate } from '../src/catalog/load.ts';
import { publishedDistricts, siteAddress } from '../src/site/address.ts';

const help = `npm run packet -- [--district ID] [--lang es] [--school ID] [--handouts a,b] [--need food,housing]

Makes one booklet with a cover, its contents and page numbers. Every id is the last part of the address of its page.
  --district  of which district; else the first that this copy publishes
  --lang      in which language; else the district's first
  --school    begins with the sheet of this school, and lists what is near it
  --handouts  which handouts follow, in this order
  --need      which lists of services stand at the end
  --title     what stands on the cover
  --a4        on A4 paper; else on Letter
  --large     in letters of 18 points
  --out       the file to write; else packet.pdf
`;

/** The largest letters that make the fewest pages, so that no page holds a last line alone. */
const sizesOf = (large: boolean) =>
  large ? { sizes: [18], tight: [18], saves: true } : { sizes: [10.5, 10, 9.75], tight: [9.75], saves: true };

/** More pages than this are a mistake. */
const mostPages = 200;
const listOf = (text = '') =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

try {
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
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(help);
  else {
    const { ids, single } = publishedDistricts();
    const { site: origin, base } = siteAddress();
    const district = values.district ?? ids[0] ?? '';
    const sites = readPaperSites({ ids: [district], single, base, today: buildDate() });
    const order = { ...values, handouts: listOf(values.handouts), needs: listOf(values.need) };
    const { source, parts } = planPacket(order, sites, origin);
    const compiler = NodeCompiler.create({ workspace: typstFolder, fontArgs: [{ fontPaths: [fontFolder] }] });
    const { pdf, pages, faults } = drawPdf(compiler, { source, file: values.out, mostPages, ...sizesOf(values.large) });
    if (!pdf) throw new Error(faults.map(({ what }) => what).join('\n'));
    writeFileSync(values.out, pdf);
    console.log(`${values.out}: ${parts} parts, ${pages} pages, ${Math.round(pdf.length / 1000)} KB`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
