import { localizePartner, type Reader, type ServiceView } from '../catalog/localize.ts';
import type { Catalog } from '../catalog/load.ts';
import { compareServices } from '../catalog/order.ts';
import type { ProseEntry } from '../catalog/read-prose.ts';
import type { District } from '../domain/district.ts';
import { type NeedId, needIds } from '../domain/needs.ts';
import type { Notice } from '../domain/notice.ts';
import type { Partner } from '../domain/partner.ts';
import type { Coalition, Link, ProseKind } from '../domain/prose.ts';
import type { School } from '../domain/school.ts';
import { type LanguageTag, pickText, type Text } from '../domain/text.ts';
import { directionOf, isolate } from '../i18n/locale.ts';
import { createTranslate, type Translate } from '../i18n/translate.ts';

/** What a district says of itself, with its words and lists. */
export type DistrictData = Pick<Catalog, 'district' | 'vocabularies' | 'notices' | 'schoolSources' | 'strings'>;

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

/** A piece of prose with the id of its entry in Astro's collection. */
export interface ProseView<K extends ProseKind> {
  id: string;
  entry: ProseEntry<K>;
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
  /** A text in the reader's language; one that is not translated keeps its own direction by isolates. */
  say: (text: Text) => string;
  /** The address of a page, below the district's root: `href('/needs/food/')`. @param lang another language of the site */
  href: (path: string, lang?: LanguageTag) => string;
  services: readonly ServiceView[];
  byPartner: ReadonlyMap<string, readonly ServiceView[]>;
  needs: readonly NeedView[];
  topics: readonly TopicView[];
  schools: readonly School[];
  data: DistrictData;
  /** Notices of today and of later days. */
  notices: readonly Notice[];
  pages: readonly ProseView<'pages'>[];
  handouts: readonly ProseView<'handouts'>[];
  /** Modules in the order of their series. */
  toolkits: readonly ProseView<'toolkits'>[];
  stories: readonly ProseView<'stories'>[];
  worksheets: readonly ProseView<'worksheets'>[];
  coalitions: readonly Coalition[];
  links: readonly Link[];
  /** Organizations as they are written, for what no listing says: kinds of partnership, documents. */
  partners: readonly Partner[];
}

/** What a site is made of: one district's catalog, however it was read. */
export interface SiteParts {
  data: DistrictData;
  partners: readonly Partner[];
  schools: readonly School[];
  pages: readonly ProseView<'pages'>[];
  handouts: readonly ProseView<'handouts'>[];
  toolkits?: readonly ProseView<'toolkits'>[];
  /** Left out by paper, which draws none of these. */
  stories?: readonly ProseView<'stories'>[];
  worksheets?: readonly ProseView<'worksheets'>[];
  coalitions?: readonly Coalition[];
  links?: readonly Link[];
}

export interface SitePlace {
  lang: LanguageTag;
  /** True where one district stands at the root. */
  single: boolean;
  /** The path that every address begins with, ending in a slash. */
  base: string;
  /** ISO day that counts as today. */
  today: string;
}

/** One district in one language. Pure: pages, paper and scripts make it from what each of them has read. */
export function makeSite(parts: SiteParts, { lang, single, base, today }: SitePlace): SiteData {
  const { data, partners, schools, pages, handouts } = parts;
  const { district } = data;
  const fallback = district.languages[0] ?? lang;
  const prefixOf = (wanted: LanguageTag) => [single ? '' : district.id, wanted === fallback ? '' : wanted].filter(Boolean);
  const reader: Reader = { lang, fallback, today, staleAfterDays: district.stale_after_days };
  const services = partners.flatMap((partner) => localizePartner(partner, reader)).sort(compareServices());
  const dir = directionOf(lang);
  const say = (text: Text) => {
    const picked = pickText(text, lang, fallback);
    const direction = directionOf(picked.lang);
    return direction === dir ? picked.text : isolate(picked.text, direction);
  };
  const wordsOf = (language: LanguageTag) => ({ lang: language, tree: data.strings[language] ?? {} });
  const ofLanguage = <K extends ProseKind>(list: readonly ProseView<K>[]) => list.filter(({ entry }) => entry.wanted === lang);
  return {
    district,
    lang,
    dir,
    param: prefixOf(lang).join('/') || undefined,
    t: createTranslate(wordsOf(lang), wordsOf(fallback)),
    reader,
    say,
    href: (path, wanted = lang) =>
      `${base}${prefixOf(wanted)
        .map((part) => `${part}/`)
        .join('')}${path.replace(/^\//, '')}`,
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
    schools,
    data,
    notices: data.notices.filter((notice) => today <= notice.until),
    pages: ofLanguage(pages),
    handouts: ofLanguage(handouts),
    toolkits: inOrder(ofLanguage(parts.toolkits ?? [])),
    // A person may have agreed to be shown until a day.
    stories: ofLanguage(parts.stories ?? []).filter(({ entry }) => (entry.data.consent?.until ?? today) >= today),
    worksheets: inOrder(ofLanguage(parts.worksheets ?? [])),
    coalitions: parts.coalitions ?? [],
    links: parts.links ?? [],
    partners,
  };
}

/** The lowest number first; what has none stands last. */
function inOrder<K extends 'toolkits' | 'worksheets'>(list: readonly ProseView<K>[]): ProseView<K>[] {
  return list.toSorted((a, b) => (a.entry.data.order ?? Infinity) - (b.entry.data.order ?? Infinity) || a.id.localeCompare(b.id));
}

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
