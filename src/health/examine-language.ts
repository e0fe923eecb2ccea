import type { StringTree } from '../catalog/load.ts';
import type { ServiceView } from '../catalog/localize.ts';
import type { ProseEntry } from '../catalog/read-prose.ts';
import type { LanguageTag } from '../domain/text.ts';
import { stringKeys } from '../i18n/translate.ts';

/** What a language of the site has. */
export interface LanguageHealth {
  lang: LanguageTag;
  /** Words of the interface. */
  strings: { total: number; missing: number };
  /** Listings whose name and description are in this language. */
  listings: { total: number; translated: number };
  /** Texts that a native reader has still to read. */
  awaiting: readonly ProseEntry[];
  /** Texts whose translation is older than the text itself. */
  outdated: readonly ProseEntry[];
  /** Texts that are not translated. */
  missing: readonly ProseEntry[];
  texts: number;
}

export interface LanguageParts {
  lang: LanguageTag;
  /** The words of this language, and those of the language that has them all. */
  strings: StringTree;
  allStrings: StringTree;
  services: readonly ServiceView[];
  /** The texts that this language's readers get. */
  prose: readonly ProseEntry[];
}

/** Looks through one language of a district's site. */
export function examineLanguage({ lang, strings, allStrings, services, prose }: LanguageParts): LanguageHealth {
  const total = stringKeys(allStrings);
  const said = new Set(stringKeys(strings));
  const isTranslated = ({ name, description }: ServiceView) => name.lang === lang && (description?.lang ?? lang) === lang;
  return {
    lang,
    strings: { total: total.length, missing: total.filter((key) => !said.has(key)).length },
    listings: { total: services.length, translated: services.filter(isTranslated).length },
    awaiting: prose.filter((entry) => entry.lang === lang && entry.data.awaits_native_reader),
    outdated: prose.filter(({ outdated }) => outdated),
    missing: prose.filter((entry) => entry.lang !== lang && !entry.outdated),
    texts: prose.length,
  };
}
