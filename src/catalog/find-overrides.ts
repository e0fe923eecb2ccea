import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { proseKinds } from '../domain/prose.ts';
import { vocabularySchemas } from '../domain/vocabulary.ts';
import { type ContentFiles, listNames } from './content-files.ts';
import { overlaps } from './read-override.ts';
import { readStack } from './read-stack.ts';

/** The file in a district's or an added layer's folder that says what its files were written against. */
export const recordName = 'based-on.yaml';

/** A file of a district, or of a layer that a copy added, that says something otherwise than files below it. */
export interface Override {
  /** Whose it is: `districts/oakland`, `layers/ohio`. */
  folder: string;
  /** Its path below that folder, such as `partners/harbor-pantry.yaml`. */
  path: string;
  /** A patch says some fields otherwise; a text replaces a whole text; a translation follows the text of another language. */
  how: 'patch' | 'text' | 'translation';
  /** Where it stands. */
  file: string;
  /** What it lies over, the lowest first: the path below the content folder, and where it stands. */
  below: { path: string; file: string }[];
}

/** One folder of the stack, the shared one (`''`) first. */
interface Place {
  folder: string;
  directory: string;
  /** Whether its files are looked after: those of the district itself, and of layers that have a record. */
  own: boolean;
}

const entryFolders = ['partners', 'notices', 'coalitions', 'links'];
const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory();

/**
 * Every file of a district's own folder that patches, replaces or translates something below it, by path. Layers count as
 * well where they hold a record of what they are based on, or are named: those that a copy added.
 * @param added folders of such layers that may have no record yet, as `layers/ohio`
 */
export function findOverrides(files: ContentFiles, districtId: string, added: readonly string[] = []): Override[] {
  const places = readPlaces(files, districtId, added);
  const stack = places.filter(({ folder }) => folder !== '');
  const named = (folder: string) => [
    ...new Set(stack.flatMap((place) => listNames(join(place.directory, folder)).map((name) => `${folder}/${name}`))),
  ];
  const texts = proseKinds.flatMap((kind) =>
    named(kind).flatMap((path) => collectTexts(places, path, defaultLanguage(files, districtId))),
  );
  return [
    ...collectHeads(stack),
    ...entryFolders.flatMap((folder) => named(folder).flatMap((path) => collectPatches(stack, path))),
    ...[...Object.keys(vocabularySchemas).map((name) => `vocabularies/${name}.yaml`), ...named('i18n')].flatMap((path) =>
      keepOverlaps(files, collectPatches(places, path)),
    ),
    ...texts,
  ].sort((a, b) => (a.file < b.file ? -1 : 1));

  function collectHeads(all: readonly Place[]): Override[] {
    const heads = all.map((place) => ({ ...place, name: place.folder.startsWith('layers/') ? 'layer.yaml' : 'district.yaml' }));
    const there = heads.filter(({ directory, name }) => existsSync(join(directory, name)));
    return keepOverlaps(
      files,
      there.flatMap(({ folder, directory, own, name }, i): Override[] => {
        const below = there.slice(0, i).map((place) => locate(place, place.name));
        return own && below.length > 0 ? [{ folder, path: name, how: 'patch', file: join(directory, name), below }] : [];
      }),
    );
  }
}

/** The folders that are looked after: the district's own, and layers that have a record or are named. */
export function lookedAfter(files: ContentFiles, districtId: string, added: readonly string[] = []): Omit<Place, 'own'>[] {
  return readPlaces(files, districtId, added).filter(({ own }) => own);
}

function readPlaces(files: ContentFiles, districtId: string, added: readonly string[]): Place[] {
  const shared = files.roots.toReversed().map((directory): Place => ({ folder: '', directory, own: false }));
  const stack = readStack(files, districtId).flatMap(({ id, kind, directories }) =>
    directories.map((directory, i): Place => {
      const folder = `${kind}s/${id}`;
      const looked = kind === 'district' || added.includes(folder) || existsSync(join(directory, recordName));
      return { folder, directory, own: looked && i === directories.length - 1 };
    }),
  );
  return [...shared, ...stack];
}

function defaultLanguage(files: ContentFiles, districtId: string): string {
  const head = files.district(districtId).directories.map((directory) => files.yaml(join(directory, 'district.yaml'))?.data);
  const languages = (head.findLast(Boolean) as { languages?: unknown } | undefined)?.languages;
  return Array.isArray(languages) ? String(languages[0]) : 'en';
}

const locate = ({ folder, directory }: Place, path: string) => ({
  path: folder === '' ? path : `${folder}/${path}`,
  file: join(directory, path),
});

/** The own files of one path that lie over others of the same path. */
function collectPatches(places: readonly Place[], path: string): Override[] {
  const there = places.filter(({ directory }) => existsSync(join(directory, path)));
  return there.flatMap((place, i): Override[] => {
    const below = there.slice(0, i).map((other) => locate(other, path));
    if (!place.own || below.length === 0) return [];
    return [{ folder: place.folder, path, how: 'patch', file: join(place.directory, path), below }];
  });
}

/** The own files of one text: over the same language, else after the default language of a lower layer. */
function collectTexts(places: readonly Place[], path: string, fallback: string): Override[] {
  const there = places.filter(({ directory }) => isFolder(join(directory, path)));
  return there.flatMap((place, i) => {
    if (!place.own) return [];
    const highest = (name: string) => there.slice(0, i).findLast(({ directory }) => existsSync(join(directory, path, name)));
    return listNames(join(place.directory, path)).flatMap((name): Override[] => {
      const file = join(place.directory, path, name);
      const original = `${fallback}.mdx`;
      const same = highest(name);
      const followed = existsSync(join(place.directory, path, original)) ? undefined : highest(original);
      const over = same ?? followed;
      if (!name.endsWith('.mdx') || !over) return [];
      const below = [locate(over, `${path}/${same ? name : original}`)];
      return [{ folder: place.folder, path: `${path}/${name}`, how: same ? 'text' : 'translation', file, below }];
    });
  });
}

/** Large files that many speak in: only those in which the patch says something otherwise. */
function keepOverlaps(files: ContentFiles, found: readonly Override[]): Override[] {
  return found
    .map((one) => ({
      ...one,
      below: one.below.filter(({ file }) => overlaps(files.text(one.file), files.text(file), one.path)),
    }))
    .filter(({ below }) => below.length > 0);
}
