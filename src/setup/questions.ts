import type { Typed } from './answers.ts';

/** One thing to ask; its flag gives the answer beforehand. */
export interface Question {
  flag: string;
  ask: string;
  /** What is taken where the answer is empty, as the person sees it. */
  usual?: string;
  required?: boolean;
}

/** What `npm run new-district` asks, in this order. Each is also a flag, and a field of the form. */
export const questions: readonly Question[] = [
  { flag: 'name', ask: 'The name of the district, such as Maple Valley Schools', required: true },
  { flag: 'state', ask: 'The state, such as OH', required: true },
  { flag: 'county', ask: 'The county it lies in (several with commas)', required: true },
  { flag: 'languages', ask: "The site's languages, the main one first, such as en, es", usual: 'en, es' },
  { flag: 'color', ask: 'The main colour, as # and six digits', usual: '#1f5c4d' },
  { flag: 'accent', ask: 'The colour of urgent words', usual: '#a34700' },
  { flag: 'logo', ask: 'The file of the logo, SVG or PNG', usual: 'none' },
  { flag: 'email', ask: 'Where families write when a listing is wrong', usual: 'nowhere yet' },
  { flag: 'contact', ask: 'The office, as: office | Maple Valley Schools | 440-555-0100', usual: 'none yet' },
  { flag: 'partners', ask: 'The spreadsheet (CSV) of partners', usual: 'none yet' },
  { flag: 'schools', ask: 'The spreadsheet (CSV) of schools', usual: 'none yet' },
];

/** Flags that are not asked for: what follows by itself unless said. */
export const moreFlags: Readonly<Record<string, string>> = {
  id: 'The last part of addresses; else made from the name',
  'short-name': 'Its name in a sentence, such as Maple Valley',
  title: 'The name of the site',
  tagline: 'One sentence under the name',
  place: 'The town, where partners serve it alone',
  timezone: "Its time zone, where it is not the state's usual one",
  shape: 'soft, round or square',
  extends: 'The layers below it, the lowest first; else base, united-states and its state',
  source: "Who made the partners' spreadsheet; else the district",
  'schools-source': "Who published the schools' spreadsheet; else the district",
  url: 'The address of the site, when it has one',
};

/** Flags without a value. */
export const switches: Readonly<Record<string, string>> = {
  'state-layer': "Also make the state's layer, if there is none",
  example: 'Say on every page that this is an example',
  'keep-site': 'Leave content/site.yaml as it is: the other districts stay published',
};

/** Texts that may be given in each language, as `--name-es`. */
export const translatedFlags = ['name', 'title', 'tagline'] as const;

/** The help that `--help` prints. */
export function describeFlags(): string {
  const line = (flag: string, text: string) => `  --${flag.padEnd(15)} ${text}`;
  return [
    'npm run new-district -- [flags]',
    '',
    'Makes the folder of a new district from your answers. It asks for what the flags leave out, and fetches nothing.',
    '',
    ...questions.map(({ flag, ask, usual }) => line(flag, `${ask}${usual ? ` (else ${usual})` : ''}`)),
    ...Object.entries({ ...moreFlags, ...switches }).map(([flag, text]) => line(flag, text)),
    '',
    `  --${translatedFlags.join(', --')} also take a language: --name-es "Escuelas de Maple Valley"`,
    '  --partners and --contact may be given several times.',
    '  --form takes the same as JSON, as a form gives it.',
  ].join('\n');
}

/** What is still to ask. */
export const openQuestions = (typed: Typed): Question[] => questions.filter(({ flag }) => typed[flag] === undefined);

/** Asks for the name in each further language, once the languages are known. */
export function nameQuestions(typed: Typed): Question[] {
  const [, ...others] = (typed['languages'] ?? 'en, es').split(/[\s,;]+/).filter(Boolean);
  const nameOf = new Intl.DisplayNames('en', { type: 'language' });
  return others
    .map((lang) => ({ flag: `name-${lang}`, ask: `Its name in ${nameOf.of(lang) ?? lang}`, usual: 'none yet' }))
    .filter(({ flag }) => typed[flag] === undefined);
}
