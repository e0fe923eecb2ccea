import type { ServiceView } from '../catalog/localize.ts';
import type { ProseEntry } from '../catalog/read-prose.ts';
import { examineLanguage, type LanguageHealth } from '../health/examine-language.ts';
import { examineListings, type ListingHealth } from '../health/examine-listings.ts';
import type { SiteData } from './make-site.ts';

const reports = new WeakMap<SiteData, ListingHealth>();

/** How the listings of a site stand, looked through once. */
export function listingHealth(site: SiteData): ListingHealth {
  const known = reports.get(site);
  if (known) return known;
  const { services, needs, data, reader } = site;
  const report = examineListings({ services, needs, notices: data.notices, today: reader.today });
  reports.set(site, report);
  return report;
}

/** How the languages of a district stand, the default one first. @param editions the district in each of its languages */
export function languageHealth(editions: readonly SiteData[]): LanguageHealth[] {
  return editions.map((site) => {
    const { strings } = site.data;
    const { pages, handouts, toolkits, stories, worksheets } = site;
    const prose: ProseEntry[] = [pages, handouts, toolkits, stories, worksheets].flatMap((list) =>
      list.map(({ entry }) => entry),
    );
    const allStrings = strings[site.reader.fallback] ?? {};
    return examineLanguage({ lang: site.lang, strings: strings[site.lang] ?? {}, allStrings, services: site.services, prose });
  });
}

/** The file in which a district says something of an organization, whether it exists already or patches a layer's. */
export const fileOf = (site: SiteData, { partnerId }: Pick<ServiceView, 'partnerId'>): string =>
  `content/districts/${site.district.id}/partners/${partnerId}.yaml`;
