import type { Drift } from '../catalog/find-drift.ts';
import { formatDrift } from '../catalog/format-drift.ts';
import type { UpdatePlan } from './plan-update.ts';

/** A file that was changed here, outside the own folders, and what became of the change. */
export interface KeptChange {
  path: string;
  /** Where it is kept. */
  kept: string;
  fate: 'put back' | 'fits' | 'does not fit';
}

export interface UpdateOutcome {
  release: string;
  /** Versions of the copy before and after. */
  versions: [before: string, after: string];
  plan: UpdatePlan;
  kept: readonly KeptChange[];
  /** What the migrations printed; empty where there was none. */
  migrated: string;
  drift: readonly Drift[];
  /** What the check says of the result, or undefined where it has to be run later. */
  check: { passed: boolean; printed: string } | undefined;
  /** Whether packages changed, so that `npm ci` has to be run. */
  packages: boolean;
  /** Whether nothing was written. */
  planOnly: boolean;
}

const most = 30;
const code = (text: string) => `\`${text}\``;

/** Paths as a list; many in one folder, such as a whole sample district, as one line. */
function bullets(paths: readonly string[]): string[] {
  const folders = Map.groupBy(paths, (path) => path.split('/').slice(0, 3).join('/'));
  const lines = [...folders].flatMap(([folder, inside]) =>
    inside.length > 5 ? [`- ${code(`${folder}/`)} (${inside.length} files)`] : inside.map((path) => `- ${code(path)}`),
  );
  return [...lines.slice(0, most), ...(lines.length > most ? [`- … and ${lines.length - most} more`] : [])];
}
const block = (text: string) => ['```', text.replaceAll('```', "'''").trimEnd(), '```'];
const fates: Record<KeptChange['fate'], string> = {
  'put back': 'put back into the new file',
  fits: 'still fits the new file: decide whether to put it back',
  'does not fit': 'no longer fits the new file: look at both',
};

/** What an update did, in plain words, as Markdown for a pull request and for the eye. */
export function formatUpdate(outcome: UpdateOutcome): string {
  const { plan, kept, drift, check, release, versions, planOnly } = outcome;
  const section = (title: string, intro: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`## ${title}`, '', ...(intro ? [intro, ''] : []), ...lines, ''];
  const nothing = plan.write.length + plan.remove.length === 0;
  const lists = [
    ...section(
      'Changed here, outside your folders',
      'The release brings its own file. Your change is kept as a patch, so that you can decide; git has the old file as well.',
      kept.map(({ path, kept: where, fate }) => `- ${code(path)} → ${code(where)}: ${fates[fate]}${advice(path)}`),
    ),
    ...section(
      'Changed below what you say otherwise',
      'Your file counts, so the site does not show these changes. Look whether yours still holds; then `npm run doctor -- --seen`.',
      drift.flatMap((one) => {
        const [head = '', ...lines] = formatDrift(one, `content/${one.override.folder}/${one.override.path}`).split('\n    ');
        return [`- ${code(head)}: ${lines[0] ?? ''}`, ...(lines.length > 1 ? ['', ...block(lines.slice(1).join('\n')), ''] : [])];
      }),
    ),
    ...section('Your content follows the code', '', outcome.migrated ? block(outcome.migrated) : []),
    ...section('Gone from the release, but changed here: left where they are', '', bullets(plan.outlived)),
    ...section('Added here, outside your folders: left where they are', '', bullets(plan.added)),
    ...section('Taken away here: not brought back', '', bullets(plan.leftAway)),
    ...section('Taken away here: brought back, since the code needs them', '', bullets(plan.broughtBack)),
    ...section(
      'Not touched this time',
      'A workflow may not change workflows. Take these files from the release by hand, or see docs/update.md.',
      bullets(plan.left),
    ),
    ...section(
      'The release has something of the same name',
      'Yours counts. To have both, give yours another name.',
      bullets(plan.sameName),
    ),
    ...section('Yours: not touched', '', bullets(plan.own)),
  ];
  return [
    `# ${planOnly ? 'What an update would do' : 'Update'}: ${release}`,
    '',
    nothing
      ? `Your copy is already as ${release} has it.`
      : `${versions[0] === versions[1] ? '' : `From version ${versions[0]} to ${versions[1]}. `}${plan.write.length} files are new or replaced, ${plan.remove.length} are taken away.`,
    '',
    ...(check === undefined
      ? []
      : check.passed
        ? ['The check of the result finds no mistake.', '']
        : ['**The check of the result finds mistakes. Mend them before you merge.**', '', ...block(check.printed), '']),
    ...lists,
    ...(planOnly ? ['Nothing was written.'] : nothing ? [] : [nextStep(outcome.packages)]),
    '',
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

const nextStep = (packages: boolean) =>
  `Now: ${packages ? '`npm ci`, then ' : ''}\`npm run check\` and \`npm run build\`; look at the site, then commit. To undo: \`git checkout . && git clean -fd\`.`;

/** Where a change of shared content belongs, so that no update meets it again. */
function advice(path: string): string {
  const inLayer =
    /^content\/(?:layers\/[^/]+|districts\/[^/]+)?\/?((?:partners|handouts|toolkits|stories|worksheets|pages|links|coalitions|vocabularies|i18n)\/.+)$/.exec(
      path,
    );
  return inLayer ? `. To keep it for good, say it in ${code(`content/districts/<yours>/${inLayer[1]!}`)}` : '';
}
