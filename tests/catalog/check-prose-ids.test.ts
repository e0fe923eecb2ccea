import { expect, test } from 'vitest';
import { examineSmallSite } from './write-tree.ts';

const folder = 'districts/bayview';
const words = (name: string, ids: string[]) => ({
  [`vocabularies/${name}.yaml`]: `terms:\n${ids.map((id) => `  - {id: ${id}, label: "L"}\n`).join('')}`,
});
const lists = {
  ...words('audiences', ['families', 'health-care']),
  ...words('series', ['start']),
  ...words('strategies', ['campaign']),
  ...words('partnership-kinds', ['summer']),
};
const prose = (lines: string) => `---\ntitle: T\nsummary: S\n${lines}---\n\nBody.\n`;
const problemsOf = (files: Record<string, string>) => examineSmallSite({ ...lists, ...files }).problems;

test('ids in the front matter of prose that exist are fine', () => {
  const files = {
    [`${folder}/toolkits/a/en.mdx`]: prose(
      'audience: families\nalso_for: [health-care]\nseries: start\nworksheets: [w]\nhandouts: [h]\n',
    ),
    [`${folder}/worksheets/w/en.mdx`]: prose('audience: families\ntoolkits: [a]\n'),
    [`${folder}/handouts/h/en.mdx`]: prose('audience: families\n'),
    [`${folder}/stories/s/en.mdx`]: prose(
      'place: P\nlead: L\nstrategies: [campaign]\npartnership_kinds: [summer]\nsources: [{name: S}]\n',
    ),
  };
  expect(problemsOf(files)).toEqual([]);
});

test.each([
  ['an audience', 'toolkits', 'audience: familys\n', ':4 audience: There is no audience "familys". Did you mean "families"?'],
  [
    'another audience',
    'toolkits',
    'audience: families\nalso_for: [health-cra]\n',
    ':5 also_for: There is no audience "health-cra". Did you mean "health-care"?',
  ],
  [
    'a series',
    'toolkits',
    'audience: families\nseries: stop\n',
    ':5 series: There is no series "stop". The list is in content/vocabularies/series.yaml.',
  ],
  [
    'a worksheet',
    'toolkits',
    'audience: families\nworksheets: [w]\n',
    ':5 worksheets: There is no worksheet "w". The list is in the folders worksheets/ of the layers and the district.',
  ],
  [
    'a handout',
    'toolkits',
    'audience: families\nhandouts:\n  - h\n',
    ':6 handouts: There is no handout "h". The list is in the folders handouts/ of the layers and the district.',
  ],
  [
    'a toolkit',
    'worksheets',
    'audience: families\ntoolkits: [t]\n',
    ':5 toolkits: There is no toolkit "t". The list is in the folders toolkits/ of the layers and the district.',
  ],
  [
    'a strategy',
    'stories',
    'place: P\nlead: L\nsources: [{name: S}]\nstrategies: [campagin]\n',
    ':7 strategies: There is no strategy "campagin". Did you mean "campaign"?',
  ],
  [
    'a kind',
    'stories',
    'place: P\nlead: L\nsources: [{name: S}]\npartnership_kinds: [sumer]\n',
    ':7 partnership_kinds: There is no kind of partnership "sumer". Did you mean "summer"?',
  ],
])('%s that does not exist is told once, with its line', (_, kind, lines, what) => {
  const file = `${folder}/${kind}/a/en.mdx`;
  const files = { [file]: prose(lines), [`${folder}/${kind}/a/es.mdx`]: prose('') };
  expect(problemsOf(files)).toEqual([`${file}${what}`]);
});

test('a coalition names partners that are listed', () => {
  const file = `${folder}/coalitions/c.yaml`;
  const text = 'name: C\nkind: other\nsources: [{name: S}]\npartners:\n  - harbor-pantry\n  - harbour-pantry\n';
  expect(problemsOf({ [file]: text })).toEqual([
    `${file}:6 partners: There is no partner "harbour-pantry". Did you mean "harbor-pantry"?`,
  ]);
});

test('a partner names kinds of partnership that exist', () => {
  const file = `${folder}/partners/harbor-pantry.yaml`;
  const problems = problemsOf({ [file]: 'partnership_kinds: [sumer]\n' });
  expect(problems).toEqual([`${file}:1 There is no kind of partnership "sumer". Did you mean "summer"?`]);
});
