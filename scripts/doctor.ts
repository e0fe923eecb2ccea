import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { noteBasedOn } from '../src/catalog/based-on.ts';
import { ContentFiles } from '../src/catalog/content-files.ts';
import { buildDate, contentRoots } from '../src/catalog/load.ts';
import { ContentError } from '../src/catalog/problems.ts';
import { examineDistrict } from '../src/doctor/examine-district.ts';
import { formatFindings, needsDecision } from '../src/doctor/format-findings.ts';
import { publishedDistricts } from '../src/site/address.ts';
import { readBlob } from '../src/update/git.ts';

const help = `npm run doctor -- [--district ID] [--all] [--seen [FILE …]]

Says what to look at: what is broken, what changed below files of yours since they were written, old listings, what is over,
what is not translated, what may be there twice. Ends with 1 where something is broken or changed below, else with 0.
  --district  only this one; else all that content/site.yaml names
  --all       every finding, not only the first of each kind
  --seen      you have looked at what changed below: note the present state, of the files named, else of all
`;

const { values, positionals } = parseArgs({
  options: {
    district: { type: 'string' },
    all: { type: 'boolean', default: false },
    seen: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
if (values.help) {
  console.log(help);
  process.exit(0);
}
try {
  const roots = contentRoots();
  const districts = values.district ? [values.district] : publishedDistricts().ids;
  if (values.seen) {
    const files = positionals.map((name) => relative('.', name));
    const again = (file: string) => files.length === 0 || files.includes(file);
    const noted = districts.flatMap((id) => [...noteBasedOn(new ContentFiles(roots), id, { again })]);
    for (const [path, text] of noted) {
      writeFileSync(path, text);
      console.log(`Written: ${relative('.', path)}`);
    }
    if (noted.length === 0) console.log('There was nothing new to note.');
  } else {
    for (const id of districts) {
      const findings = examineDistrict(new ContentFiles(roots), id, buildDate(), (hash) => readBlob(hash));
      console.log(`${formatFindings(id, findings, values.all)}\n`);
      if (needsDecision(findings)) process.exitCode = 1;
    }
  }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
