import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalog, contentRoots, loadCatalog, type StringTree } from '../../catalog/load.ts';
import { ContentFiles, type LayerFolder, listNames } from '../../catalog/content-files.ts';
import { applyOverlay } from '../../catalog/overlay.ts';
import { type ProseEntry, readProse } from '../../catalog/read-prose.ts';
import type { LanguageTag } from '../../domain/text.ts';
import type { ProseKind } from '../../domain/prose.ts';
import { makeSite, type ProseView, type SiteData } from '../../site/make-site.ts';

export interface ReadOptions {
  ids: readonly string[];
  single: boolean;
  /** The path that every address begins with. */
  base: string;
  today: string;
  roots?: readonly string[];
}

/** A site, and whether it has pages: some languages are there on paper alone. */
export interface PaperSite {
  site: SiteData;
  paperOnly: boolean;
}

/** Every district in every language in which it has paper. @throws ContentError */
export function readPaperSites({ ids, single, base, today, roots = contentRoots() }: ReadOptions): PaperSite[] {
  return ids.flatMap((id) => {
    const catalog = loadCatalog(id, { roots, buildDate: today });
    const parts = partsOf(catalog);
    const make = (lang: LanguageTag) => makeSite(parts, { lang, single, base, today });
    const own = catalog.district.languages.map((lang) => ({ site: make(lang), paperOnly: false }));
    const more = readPaperLanguages(catalog, roots).map(({ lang, strings, handouts }) => {
      const data = { ...parts.data, strings: { ...parts.data.strings, [lang]: strings } };
      const site = makeSite({ ...parts, data, handouts }, { lang, single, base, today });
      // Its codes lead to the pages that there are.
      return {
        site: { ...site, href: (path: string, wanted = site.reader.fallback) => site.href(path, wanted) },
        paperOnly: true,
      };
    });
    return [...own, ...more];
  });
}

function partsOf(catalog: Catalog) {
  const { district, vocabularies, notices, schoolSources, strings, partners, schools } = catalog;
  const prose = <K extends ProseKind>(kind: K) =>
    catalog.prose.filter((e) => e.kind === kind).map((e) => viewOf(e as ProseEntry<K>));
  return {
    data: { district, vocabularies, notices, schoolSources, strings },
    partners,
    schools,
    pages: prose('pages'),
    handouts: prose('handouts'),
    toolkits: prose('toolkits'),
  };
}

const viewOf = <K extends ProseKind>(entry: ProseEntry<K>): ProseView<K> => ({ id: entry.id, entry });

/**
 * Handouts in languages that the site itself does not speak: they are there on paper. Words of the interface that a
 * language lacks are those of the default language.
 */
function readPaperLanguages({ district }: Catalog, roots: readonly string[]) {
  const files = new ContentFiles(roots);
  const stack: LayerFolder[] = [...district.extends.map((id) => files.layer(id)), files.district(district.id)];
  const folders = stack.flatMap(({ directories }) => directories.map((directory) => join(directory, 'handouts')));
  const found = new Set(
    folders.flatMap((folder) =>
      listNames(folder).flatMap((id) => listNames(join(folder, id)).flatMap((name) => /^(.+)\.mdx$/.exec(name)?.[1] ?? [])),
    ),
  );
  const languages = [...found].filter((lang) => !district.languages.includes(lang)).sort();
  if (languages.length === 0) return [];
  const { prose } = readProse(files, stack, [district.languages[0] ?? 'en', ...languages]);
  return languages.map((lang) => ({
    lang,
    strings: readWords(files, stack, lang),
    handouts: prose
      .filter(
        (entry): entry is ProseEntry<'handouts'> => entry.kind === 'handouts' && entry.wanted === lang && entry.lang === lang,
      )
      .map(viewOf),
  }));
}

function readWords(files: ContentFiles, stack: readonly LayerFolder[], lang: LanguageTag): StringTree {
  const folders = [...files.directories('i18n'), ...stack.flatMap((layer) => layer.directories.map((d) => join(d, 'i18n')))];
  return folders
    .map((folder) => join(folder, `${lang}.yaml`))
    .filter((path) => existsSync(path))
    .reduce<unknown>((tree, path) => applyOverlay(tree, files.yaml(path)?.data ?? {}, lang), {}) as StringTree;
}
