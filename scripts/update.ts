import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadSite } from '../src/catalog/load.ts';
import { ContentError } from '../src/catalog/problems.ts';
import { formatUpdate } from '../src/update/report.ts';
import { GitError } from '../src/update/git.ts';
import { runUpdate } from '../src/update/run-update.ts';
import { UpdateError } from '../src/update/update-error.ts';

const help = `npm run update -- [--from ADDRESS] [--release NAME] [--plan]

Takes a release of the project into this copy. What is yours stays: your districts and layers, content/site.yaml, private/.
Files that you changed elsewhere are replaced, and your change is kept as a patch below kept-changes/. docs/update.md tells more.
  --from      an address for git, or a folder; else updates_from in content/site.yaml, else repository in package.json
  --release   a tag such as v1.2.0, a branch or a commit; else the newest tag
  --base      for a folder without history: the folder of the release that this copy was made from
  --plan      only say what would be done
  --put-back  put your changes back into the new files where they still fit
  --leave     a folder that is not to be touched; may be given again
  --force     although changes are not committed
  --template  where from, if nothing else says
  --report    also write the report into this file
  --form      the same as one JSON object, as a form gives it
`;

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    release: { type: 'string' },
    base: { type: 'string' },
    plan: { type: 'boolean' },
    'put-back': { type: 'boolean' },
    leave: { type: 'string', multiple: true },
    force: { type: 'boolean' },
    report: { type: 'string' },
    template: { type: 'string' },
    form: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}
try {
  const form = values.form === undefined ? {} : (JSON.parse(values.form) as Record<string, unknown>);
  const text = (name: 'from' | 'release' | 'base') => values[name] ?? (String(form[name] ?? '') || undefined);
  const ticked = (name: 'plan' | 'put-back') => values[name] ?? String(form[name]) === 'true';
  const outcome = runUpdate(
    process.cwd(),
    {
      from: text('from') ?? usualSource(),
      release: text('release'),
      base: text('base'),
      planOnly: ticked('plan'),
      putBack: ticked('put-back'),
      force: values.force ?? false,
      leave: values.leave ?? [],
    },
    console.log,
  );
  const report = formatUpdate(outcome);
  console.log(`\n${report}`);
  if (values.report) writeFileSync(values.report, report);
} catch (error) {
  if (!(error instanceof UpdateError || error instanceof GitError || error instanceof ContentError)) throw error;
  console.error(['✗ ' + error.message.trim(), 'Nothing was changed.'].join('\n'));
  process.exitCode = 1;
}

/** Where updates come from when nobody says. */
function usualSource(): string {
  const told = loadSite(['content']).updates_from;
  if (told) return told;
  const file: { repository?: string | { url?: string } } = existsSync('package.json')
    ? (JSON.parse(readFileSync('package.json', 'utf8')) as object)
    : {};
  const named = typeof file.repository === 'string' ? file.repository : file.repository?.url;
  if (named) return named.replace(/^git\+/, '');
  if (values.template) return values.template;
  throw new UpdateError(
    'Expected to know where updates come from. Write updates_from: and the address of the project that this copy was made of into content/site.yaml, or type --from and the address.',
  );
}
