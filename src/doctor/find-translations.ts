import type { Catalog, StringTree } from '../catalog/load.ts';
import type { Finding } from './finding.ts';

/**
 * Texts that are not in each language of the district: prose that is missing or was replaced since, listings, and words of
 * the interface. Readers get the default language there.
 */
export function findTranslations({ district, prose, partners, strings }: Catalog): Finding[] {
  const [fallback = 'en', ...others] = district.languages;
  const found = (about: string, what: string): Finding => ({ section: 'translation', about, what });
  const count = (lang: string, number: number, what: string, first = '') =>
    number > 0 ? [found(lang, `${number} ${what}, such as ${first}`)] : [];
  return others.flatMap((lang) => {
    const texts = prose.filter(({ wanted }) => wanted === lang);
    const known = keysOf(strings[lang] ?? {});
    const missing = [...keysOf(strings[fallback] ?? {})].filter((key) => !known.has(key));
    const partly = partners.filter((partner) => textsOf(partner, fallback).some((text) => !(lang in text)));
    const unread = texts.filter((text) => text.lang === lang && text.data.awaits_native_reader);
    return [
      ...texts
        .filter(({ outdated }) => outdated)
        .map(({ kind, id }) => found(`${kind}/${id}`, `${lang}: its translation is of a text that was replaced since`)),
      ...texts
        .filter((text) => !text.outdated && text.lang !== lang)
        .map(({ kind, id }) => found(`${kind}/${id}`, `${lang}: not translated`)),
      ...count(lang, partly.length, `of ${partners.length} partners have a text that is not translated`, partly[0]?.id),
      ...count(lang, missing.length, 'words of the interface are missing', missing[0]),
      ...count(lang, unread.length, 'texts await a reader who speaks the language from home', unread[0]?.id),
    ];
  });
}

/** Every text inside a value that is given by language. */
function textsOf(value: unknown, fallback: string): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  if (fallback in value) return [value as Record<string, unknown>];
  return Object.values(value).flatMap((inner) => textsOf(inner, fallback));
}

const plural = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** The keys of a dictionary, plural forms as one. */
function keysOf(tree: StringTree, at = ''): Set<string> {
  return new Set(
    Object.entries(tree).flatMap(([key, value]) => {
      if (plural.has(key)) return [at];
      const path = at ? `${at}.${key}` : key;
      return typeof value === 'string' ? [path] : [...keysOf(value, path)];
    }),
  );
}
