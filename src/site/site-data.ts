import { getCollection } from 'astro:content';
import { buildDate } from '../catalog/load.ts';
import { publishedDistricts } from './address.ts';
import { makeSite, type SiteData } from './make-site.ts';

export type { NeedView, ProseView, SiteData, TopicView } from './make-site.ts';

/** True where one district stands at the root, without a chooser. */
export const isSingle = (): boolean => publishedDistricts().single;

let sites: Promise<SiteData[]> | undefined;

/** Every district in every language of its own; the collections are read once a build. */
export function getSites(): Promise<SiteData[]> {
  if (import.meta.env.DEV) return readSites();
  return (sites ??= readSites());
}

/** `getStaticPaths` for a page that every site has once. */
export async function sitePaths() {
  return (await getSites()).map((site) => ({ params: { site: site.param } }));
}

/** The path that every address begins with, ending in a slash. */
export const baseUrl = import.meta.env.BASE_URL.endsWith('/') ? import.meta.env.BASE_URL : `${import.meta.env.BASE_URL}/`;

async function readSites(): Promise<SiteData[]> {
  const [districts, partners, schools, pages, handouts, toolkits, stories, worksheets, coalitions, links] = await Promise.all([
    getCollection('districts'),
    getCollection('partners'),
    getCollection('schools'),
    getCollection('pages'),
    getCollection('handouts'),
    getCollection('toolkits'),
    getCollection('stories'),
    getCollection('worksheets'),
    getCollection('coalitions'),
    getCollection('links'),
  ]);
  return districts.flatMap(({ id, data }) => {
    const inside = <E extends { id: string }>(entries: readonly E[]) => entries.filter((entry) => entry.id.startsWith(`${id}/`));
    const prose = <D>(entries: readonly { id: string; data: D }[]) => inside(entries).map((e) => ({ id: e.id, entry: e.data }));
    const parts = {
      data,
      partners: inside(partners).map((entry) => entry.data),
      schools: inside(schools).map((entry) => entry.data),
      pages: prose(pages),
      handouts: prose(handouts),
      toolkits: prose(toolkits),
      stories: prose(stories),
      worksheets: prose(worksheets),
      coalitions: inside(coalitions).map((entry) => entry.data),
      links: inside(links).map((entry) => entry.data),
    };
    return data.district.languages.map((lang) =>
      makeSite(parts, { lang, single: isSingle(), base: baseUrl, today: buildDate() }),
    );
  });
}

/** How many listings stand on one page of a long list. */
export const pageSize = 60;

/** The numbers of the pages that a list fills: 1, 2 …; an empty list fills one. */
export function listPages(items: readonly unknown[]): number[] {
  return Array.from({ length: Math.max(1, Math.ceil(items.length / pageSize)) }, (_, index) => index + 1);
}
