import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { proseKinds } from '../domain/prose.ts';
import { normalizeFlatPartner } from '../domain/partner.ts';
import { vocabularySchemas } from '../domain/vocabulary.ts';
import { ContentFiles, type LayerFolder, listNames } from './content-files.ts';
import { loadCatalog, type LoadOptions } from './load.ts';
import { isHidden } from './overlay.ts';
import { isHiddenText } from './read-prose.ts';
import { readStack } from './read-stack.ts';

export type LayerState = 'inherited' | 'patched' | 'added' | 'hidden' | 'elsewhere';

/** One entry of a district and how its layers have a say in it. */
export interface LayerEntry {
  /** `partners`, `notices`, `handouts`, `vocabularies/topics`, `i18n` … */
  kind: string;
  id: string;
  state: LayerState;
  /** The layers that say something of it, the lowest first; the district itself by its id. */
  from: string[];
  /** Of what is patched: the fields that the district says otherwise. */
  fields: string[];
}

interface Said {
  from: string;
  tree: unknown;
}

/**
 * Lists what a district has from the layers below it: taken over as it is, patched, added, hidden, or left out because it
 * serves other areas.
 * @throws ContentError where the content cannot be used
 */
export function listLayers(districtId: string, options: LoadOptions): LayerEntry[] {
  const files = new ContentFiles(options.roots);
  const catalog = loadCatalog(districtId, options);
  const stack = readStack(files, districtId);
  const published = new Set(catalog.partners.map((partner) => partner.id));
  const entries: LayerEntry[] = [];
  const add = (kind: string, found: Map<string, Said[]>, isPublished: (id: string) => boolean = () => true) => {
    for (const [id, said] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
      entries.push(describeEntry(kind, id, said, districtId, isPublished(id)));
    }
  };

  add('partners', readFolder(files, stack, 'partners'), (id) => published.has(id));
  for (const folder of ['notices', 'coalitions', 'links']) add(folder, readFolder(files, stack, folder));
  for (const kind of proseKinds) add(kind, readProseFolder(files, stack, kind));
  for (const name of Object.keys(vocabularySchemas)) add(`vocabularies/${name}`, readTerms(files, stack, name));
  for (const lang of catalog.district.languages) add('i18n', readStrings(files, stack, lang));
  return entries;
}

function describeEntry(kind: string, id: string, said: readonly Said[], districtId: string, published: boolean): LayerEntry {
  const own = said.find(({ from }) => from === districtId);
  const below = said.some(({ from }) => from !== districtId);
  const hidden = said.reduce<boolean>((state, { tree }) => (saysHidden(tree) === undefined ? state : isHidden(tree)), false);
  const state: LayerState = hidden ? 'hidden' : !published ? 'elsewhere' : own ? (below ? 'patched' : 'added') : 'inherited';
  const from = said.map((one) => one.from);
  return { kind, id, state, from, fields: state === 'patched' && own ? fieldsOf(own.tree) : [] };
}

const saysHidden = (tree: unknown) =>
  typeof tree === 'object' && tree !== null ? (tree as { hidden?: unknown }).hidden : undefined;

/** The fields that a tree speaks of: of services, places and phones by their id. */
function fieldsOf(tree: unknown, depth = 0): string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => {
    if (key === 'id') return [];
    if (depth < 3 && Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && 'id' in item)) {
      return value.flatMap((item: { id: unknown }) =>
        fieldsOf(item, depth + 1).map((field) => `${key}.${String(item.id)}.${field}`),
      );
    }
    return [key];
  });
}

const eachFolder = (stack: readonly LayerFolder[], visit: (directory: string, from: string) => void) => {
  for (const layer of stack) for (const directory of layer.directories) visit(directory, layer.id);
};

function push(found: Map<string, Said[]>, id: string, said: Said): void {
  const known = found.get(id)?.filter(({ from }) => from !== said.from) ?? [];
  found.set(id, [...known, said]);
}

function readFolder(files: ContentFiles, stack: readonly LayerFolder[], folder: string): Map<string, Said[]> {
  const found = new Map<string, Said[]>();
  eachFolder(stack, (directory, from) => {
    for (const { id, data } of files.yamlFolder(join(directory, folder))) {
      const tree = folder === 'partners' ? { id, ...normalizeFlatPartner((data ?? {}) as Record<string, unknown>) } : data;
      push(found, id, { from, tree });
    }
  });
  return found;
}

/** Prose wins whole, language by language: the "fields" are the languages that the district gives. */
function readProseFolder(files: ContentFiles, stack: readonly LayerFolder[], kind: string): Map<string, Said[]> {
  const found = new Map<string, Said[]>();
  eachFolder(stack, (directory, from) => {
    for (const id of listNames(join(directory, kind))) {
      const languages = listNames(join(directory, kind, id)).filter((name) => name.endsWith('.mdx'));
      const hidden = languages.some((name) => isHiddenText(files.text(files.name(join(directory, kind, id, name)))));
      const tree = {
        ...Object.fromEntries(languages.map((name) => [name.replace('.mdx', ''), 'text'])),
        ...(hidden ? { hidden: 'true' } : {}),
      };
      push(found, id, { from, tree });
    }
  });
  return found;
}

function readTerms(files: ContentFiles, stack: readonly LayerFolder[], name: string): Map<string, Said[]> {
  const found = new Map<string, Said[]>();
  const read = (path: string, from: string) => {
    const terms = existsSync(path) ? (files.yaml(path)?.data as { terms?: { id?: string }[] } | null)?.terms : undefined;
    for (const term of terms ?? []) if (term.id) push(found, term.id, { from, tree: term });
  };
  for (const directory of files.directories('vocabularies')) read(join(directory, `${name}.yaml`), 'shared');
  eachFolder(stack, (directory, from) => read(join(directory, 'vocabularies', `${name}.yaml`), from));
  return found;
}

/** Only the words that a layer or the district says otherwise; the shared ones are too many to list. */
function readStrings(files: ContentFiles, stack: readonly LayerFolder[], lang: string): Map<string, Said[]> {
  const found = new Map<string, Said[]>();
  eachFolder(stack, (directory, from) => {
    const file = files.yaml(join(directory, 'i18n', `${lang}.yaml`));
    if (file) push(found, lang, { from, tree: file.data });
  });
  for (const said of found.values()) said.unshift({ from: 'shared', tree: {} });
  return found;
}
