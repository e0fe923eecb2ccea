import { getCollection } from 'astro:content';
import { localizePartner, type Reader, type ServiceView } from '../catalog/localize.ts';
import { buildDate } from '../catalog/load.ts';
import { compareServices } from '../catalog/order.ts';
import type { DistrictData } from '../content.config.ts';
import type { ProseEntry } from '../catalog/read-prose.ts';
import type { District } from '../domain/district.ts';
import { type NeedId, needIds } from '../domain/needs.ts';
import type { Notice } from '../domain/notice.ts';
import type { School } from '../domain/school.ts';
import { type LanguageTag, pickText, type Text } from '../domain/text.ts';
import { directionOf } from '../i18n/format.ts';
import { createTranslate, type Translate } from '../i18n/translate.ts';
import { publishedDistricts } from './address.ts';

export interface NeedView {
  id: NeedId;
  label: string;
  explanation: string;
  icon: string;
  /** Services that answer it, best first; the need may be their second or third. */
  services: readonly ServiceView[];
}

export interface TopicView {
  id: string;
  label: string;
  explanation: string;
  needs: readonly NeedId[];
  services: readonly ServiceView[];
}

/** One district in one language, ready for its pages. */
export interface SiteData {
  district: District;
  lang: LanguageTag;
  dir: 'ltr' | 'rtl';
  /** The route's `site` part: `es`, `oakland`, `oakland/es`; undefined for the default language of a single district. */
  param: string | undefined;
  t: Translate;
  reader: Reader;
  /** A text in the reader's language, without the language it is really in. */
  say: (text: Text) => string;
  /** The address of a page, below the district's root: `href('/needs/food/')`. @param lang another language of the site */
  href: (path: string, lang?: LanguageTag) => string;
  services: readonly ServiceView[];
  byPartner: ReadonlyMap<string, readonly ServiceView[]>;
  needs: readonly NeedView[];
  topics: readonly TopicView[];
  schools: readonly School[];
  data: DistrictData;
  /** Notices of today, those for every page first. */
  notices: readonly Notice[];
  pages: readonly { id: string; entry: ProseEntry<'pages'> }[];
}

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

async function readSites(): Promise<SiteData[]> {
  const single = isSingle();
  const [districts, partners, schools, pages] = await Promise.all([
    getCollection('districts'),
    getCollection('partners'),
    getCollection('schools'),
    getCollection('pages'),
  ]);
  return districts.flatMap(({ id, data }) => {
    const inside = (entry: { id: string }) => entry.id.startsWith(`${id}/`);
    const [fallback] = data.district.languages;
    return data.district.languages.map((lang): SiteData => {
      const param = [single ? '' : id, lang === fallback ? '' : lang].filter(Boolean).join('/') || undefined;
      const today = buildDate();
      const reader: Reader = { lang, fallback: fallback ?? lang, today, staleAfterDays: data.district.stale_after_days };
      const services = partners
        .filter(inside)
        .flatMap((entry) => localizePartner(entry.data, reader))
        .sort(compareServices());
      const say = (text: Text) => pickText(text, lang, reader.fallback).text;
      const prefix = (wanted: LanguageTag) => [single ? '' : id, wanted === fallback ? '' : wanted].filter(Boolean).map((p) => `${p}/`).join('');
      return {
        district: data.district,
        lang,
        dir: directionOf(lang),
        param,
        t: createTranslate(data.strings[lang] ?? {}, data.strings[reader.fallback] ?? {}, lang),
        reader,
        say,
        href: (path, wanted = lang) => `${baseUrl}${prefix(wanted)}${path.replace(/^\//, '')}`,
        services,
        byPartner: Map.groupBy(services, (service) => service.partnerId),
        needs: viewNeeds(data, services, say),
        topics: data.vocabularies.topics.map((topic) => ({
          id: topic.id,
          label: say(topic.label),
          explanation: topic.explanation ? say(topic.explanation) : '',
          needs: topic.needs,
          services: services.filter((s) => s.topics.includes(topic.id)).sort(compareServices(topic.needs[0])),
        })),
        schools: schools.filter(inside).map((entry) => entry.data),
        data,
        notices: data.notices.filter((notice) => notice.from <= today && today <= notice.until),
        pages: pages.flatMap((entry) => (inside(entry) && entry.data.wanted === lang ? [{ id: entry.id, entry: entry.data }] : [])),
      };
    });
  });
}

/** The path that every address begins with, ending in a slash. */
export const baseUrl = import.meta.env.BASE_URL.endsWith('/') ? import.meta.env.BASE_URL : `${import.meta.env.BASE_URL}/`;

function viewNeeds(data: DistrictData, services: readonly ServiceView[], say: (text: Text) => string): NeedView[] {
  return needIds.flatMap((id) => {
    const term = data.vocabularies.needs.find((need) => need.id === id);
    if (!term) return [];
    return {
      id,
      label: say(term.label),
      explanation: term.explanation ? say(term.explanation) : '',
      icon: term.icon,
      services: services.filter((service) => service.needs.includes(id)).sort(compareServices(id)),
    };
  });
}

/** How many listings stand on one page of a long list. */
export const pageSize = 60;

/** The numbers of the pages that a list fills: 1, 2 …; an empty list fills one. */
export function listPages(items: readonly unknown[]): number[] {
  return Array.from({ length: Math.max(1, Math.ceil(items.length / pageSize)) }, (_, index) => index + 1);
}
