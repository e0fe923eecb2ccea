import type { ProseKind } from '../domain/prose.ts';
import type { LanguageTag } from '../domain/text.ts';
import type { ProseView, SiteData } from './make-site.ts';

/** A module that is the page of an audience is called `partner-<audience>`. */
const audiencePrefix = 'partner-';
/** Words a minute: an adult who reads with care, in either language. */
const wordsPerMinute = 200;

/** The audience whose page a module is; undefined for any other module. */
export function audienceOf(site: SiteData, module: string): string | undefined {
  const id = module.startsWith(audiencePrefix) ? module.slice(audiencePrefix.length) : '';
  return site.data.vocabularies.audiences.find((audience) => audience.id === id)?.id;
}

/** The module that is the page of an audience, where somebody has written it. */
export function moduleOf(site: SiteData, audience: string): ProseView<'toolkits'> | undefined {
  return site.toolkits.find(({ entry }) => entry.id === `${audiencePrefix}${audience}`);
}

/** The address of a module below the district's root. */
export function pathOfModule(site: SiteData, module: string): string {
  const audience = audienceOf(site, module);
  return audience ? `/partner-with-us/${audience}/` : `/toolkits/${module}/`;
}

export interface SeriesView {
  id: string;
  label: string;
  explanation: string;
  /** In order. */
  modules: readonly ProseView<'toolkits'>[];
}

/** Every series that has a module, and at the end, without a name, the modules that are in none. */
export function listSeries(site: SiteData): SeriesView[] {
  const of = (id: string | undefined) => site.toolkits.filter(({ entry }) => entry.data.series === id);
  const named = site.data.vocabularies.series.map((term) => ({
    id: term.id,
    label: site.say(term.label),
    explanation: term.explanation ? site.say(term.explanation) : '',
    modules: of(term.id),
  }));
  return [...named, { id: '', label: '', explanation: '', modules: of(undefined) }].filter(({ modules }) => modules.length > 0);
}

/** The entries before and after one in a list. */
export function neighboursOf<E extends { entry: { id: string } }>(list: readonly E[], id: string): { previous?: E; next?: E } {
  const at = list.findIndex(({ entry }) => entry.id === id);
  const [previous, next] = at < 0 ? [] : [list[at - 1], list[at + 1]];
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
}

/** Minutes that a text takes to read, one at least. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute));

/** The entries of some ids, in their order; one that the district has hidden is left out. */
export function chosen<K extends ProseKind>(list: readonly ProseView<K>[], ids: readonly string[]): ProseView<K>[] {
  return ids.flatMap((id) => list.find(({ entry }) => entry.id === id) ?? []);
}

/** The language of a text where it is not that of the page. */
export const otherLanguage = (site: SiteData, { lang }: { lang: LanguageTag }): LanguageTag | undefined =>
  lang === site.lang ? undefined : lang;

/** The label of a term of a vocabulary; its id where the vocabulary lacks it. */
export function labelOf(
  site: SiteData,
  terms: readonly { id: string; label: Parameters<SiteData['say']>[0] }[],
  id: string,
): string {
  const term = terms.find((one) => one.id === id);
  return term ? site.say(term.label) : id;
}
