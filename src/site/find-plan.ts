import { formatPhone } from '../catalog/localize.ts';
import type { StringTree } from '../catalog/load.ts';
import type { PageSetup } from '../client/find/setup.ts';
import { localeOf } from '../i18n/format.ts';
import type { FindPlan } from '../search/find-files.ts';
import { listZips } from '../search/list-zips.ts';
import { planFind } from '../search/plan-find.ts';
import { menderOf } from './listing-change.ts';
import type { SiteData } from './site-data.ts';

const plans = new WeakMap<SiteData, FindPlan>();

/** What search fetches for a site, made once a build. */
export function findPlanOf(site: SiteData): FindPlan {
  let plan = plans.get(site);
  if (!plan) {
    const { district, lang, services, schools, data, reader } = site;
    const zips = listZips(district.place.bounds);
    plan = planFind({ district, lang, services, vocabularies: data.vocabularies, schools, zips, today: reader.today });
    plans.set(site, plan);
  }
  return plan;
}

/** The strings that a box without results needs. */
const boxStrings = ['suggestions', 'kinds'];

/**
 * What a page with the search box holds for it, as a script element's text.
 * @param page `box` where only suggestions are drawn, `find` where results are
 */
export function findSetupOf(site: SiteData, page: 'box' | 'find'): string {
  const { district, lang, href, say, data, reader } = site;
  const live = (language: string) => ((data.strings[language]?.['find'] as StringTree | undefined)?.['live'] ?? {}) as StringTree;
  const strings = mergeStrings(live(reader.fallback), live(lang));
  const setup: PageSetup = {
    ...findPlanOf(site).setup,
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
    strings: Object.fromEntries(Object.entries(strings).filter(([key]) => page === 'find' || boxStrings.includes(key))),
  };
  return JSON.stringify(setup).replaceAll('<', '\\u003c');
}

/** What is not translated yet stands in the default language. */
function mergeStrings(below: StringTree, above: StringTree): StringTree {
  const merged: StringTree = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const lower = below[key];
    merged[key] = typeof value === 'object' && typeof lower === 'object' ? mergeStrings(lower, value) : value;
  }
  return merged;
}
