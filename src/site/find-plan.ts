import { formatPhone } from '../catalog/localize.ts';
import type { StringTree } from '../catalog/load.ts';
import type { PageSetup, StringsFile } from '../client/find/setup.ts';
import { localeOf } from '../i18n/locale.ts';
import type { FindPlan } from '../search/find-files.ts';
import type { NeedId } from '../domain/needs.ts';
import type { Guide, GuidesFile } from '../search/guides.ts';
import { listZips } from '../search/list-zips.ts';
import { nameFile, planFind } from '../search/plan-find.ts';
import { menderOf } from './listing-change.ts';
import { mapWordsOf } from './map-words.ts';
import type { SiteData } from './site-data.ts';

interface SitePlan extends FindPlan {
  /** The strings that the results need. */
  strings: StringTree;
  /** Names of all files. */
  pageFiles: PageSetup['files'];
}

const plans = new WeakMap<SiteData, SitePlan>();

/** The strings that a box without results needs. */
const boxStrings = ['suggestions', 'kinds'];
/** Those of what stands around the results: they are fetched after them. */
const laterStrings = [
  'text',
  'copy',
  'copied',
  'guides',
  'searchPages',
  'pages',
  'noPages',
  'beyond',
  'offline',
  'near',
  'filters',
  'none',
];

/** What search fetches for a site, made once a build. */
export function findPlanOf(site: SiteData): SitePlan {
  let plan = plans.get(site);
  if (!plan) {
    const { district, lang, services, schools, data, reader } = site;
    const zips = listZips(district.place.bounds);
    const found = planFind({ district, lang, services, vocabularies: data.vocabularies, schools, zips, today: reader.today });
    const strings = site.t.branch('find.live');
    const later: StringsFile = { strings: pickStrings(strings, (key) => laterStrings.includes(key)), map: mapWordsOf(site) };
    const guides: GuidesFile = { guides: listGuides(site) };
    const [laterFile, guidesFile] = [toFile('s', later), toFile('g', guides)];
    plan = {
      ...found,
      files: [...found.files, laterFile, guidesFile],
      strings: pickStrings(strings, (key) => !laterStrings.includes(key)),
      pageFiles: { ...found.setup.files, strings: laterFile.name, guides: guidesFile.name },
    };
    plans.set(site, plan);
  }
  return plan;
}

const pickStrings = (strings: StringTree, isWanted: (key: string) => boolean): StringTree =>
  Object.fromEntries(Object.entries(strings).filter(([key]) => isWanted(key)));

function toFile(letter: string, content: unknown): { name: string; text: string } {
  const text = JSON.stringify(content);
  return { name: nameFile(letter, text), text };
}

/** Handouts first: most are for families. */
function listGuides({ handouts, stories, toolkits, worksheets, pages }: SiteData): Guide[] {
  const guide = (
    folder: string,
    { id, data }: { id: string; data: { title: string; summary: string } },
    needs: readonly NeedId[] = [],
  ) => ({
    path: `${folder}${id}/`,
    title: data.title,
    summary: data.summary,
    needs,
  });
  return [
    ...handouts.map(({ entry }) => guide('handouts/', entry, entry.data.needs)),
    ...stories.map(({ entry }) => guide('stories/', entry)),
    ...toolkits.map(({ entry }) => guide('toolkits/', entry)),
    ...worksheets.map(({ entry }) => guide('worksheets/', entry)),
    ...pages.map(({ entry }) => guide('', entry)),
  ];
}

/**
 * What a page with the search box holds for it, as a script element's text.
 * @param page `box` where only suggestions are drawn, `find` where results are
 */
export function findSetupOf(site: SiteData, page: 'box' | 'find'): string {
  const { district, lang, href, say, reader } = site;
  const plan = findPlanOf(site);
  const setup: PageSetup = {
    ...plan.setup,
    ...(page === 'find' ? plan.page : {}),
    files: plan.pageFiles,
    locale: localeOf(lang),
    base: href('/api/find/'),
    links: {
      home: href('/'),
      find: href('/find/'),
      need: href('/needs/*/'),
      topic: href('/topics/*/'),
      partner: href('/partners/*/'),
      list: href('/my-list/'),
      pagefind: href('/pagefind/', reader.fallback),
      worker: href('/sw.js', reader.fallback),
    },
    lines: district.helplines.map(({ id, name, when, phone }) => ({
      id,
      name: say(name),
      when: say(when),
      ...formatPhone(phone),
    })),
    report: menderOf(district),
    staleAfterDays: reader.staleAfterDays,
    strings: pickStrings(plan.strings, (key) => page === 'find' || boxStrings.includes(key)),
  };
  return JSON.stringify(setup).replaceAll('<', '\\u003c');
}
