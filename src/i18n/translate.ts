import type { StringTree } from '../catalog/load.ts';
import type { LanguageTag } from '../domain/text.ts';
import type { StringKey } from './keys.ts';
import { directionOf, isolate, isolateAny, localeOf } from './locale.ts';

export type Values = Record<string, string | number>;

/** A string that a translation may have and the words it is made from have not: that no native speaker has read it yet. */
export type OwnKey = 'site.awaitingReader';

/**
 * Gives an interface string, its `{placeholders}` filled in. A string with plural forms (`one`, `other` …) is chosen by
 * `count`, by the rules of the language.
 *
 * Where one of the two languages runs from the right, whatever is filled in, and a string that stands in the other
 * language's direction, is set apart by Unicode isolates: else its brackets and full stops change places.
 */
export interface Translate {
  (key: StringKey, values?: Values): string;
  /** A string with all its plural forms, `{placeholders}` unfilled: for what a script on the page counts. */
  forms(key: StringKey): PluralTexts;
  /** Every string below a part of the dictionary, such as `find.live`, unfilled: for a script with many. */
  branch(part: string): StringTree;
  /** A string of this language alone: undefined where it has none, whatever the default language has. */
  own(key: OwnKey): string | undefined;
}
export type PluralTexts = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The strings of a language, as its file and those laid over it say. */
export interface Dictionary {
  lang: LanguageTag;
  tree: StringTree;
}

/**
 * @param dictionary the strings of the page's language
 * @param fallback the strings of the default language, for what is not translated yet
 * @throws Error naming a key that neither has: a page must not show a hole
 */
export function createTranslate({ lang, tree }: Dictionary, fallback: Dictionary): Translate {
  const plural = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(localeOf(lang));
  const words = mergeTrees(...setApart({ lang, tree }, fallback));
  const find = (key: string) => {
    const found = lookUp(words, key);
    if (found === undefined) throw new Error(`No interface string "${key}" in content/i18n/${lang}.yaml.`);
    return found;
  };
  const translate = (key: StringKey, values: Values = {}) => {
    const found = find(key);
    const count = Number(values['count'] ?? 0);
    const text = typeof found === 'string' ? found : (found[plural.select(count)] ?? found['other']);
    if (typeof text !== 'string') throw new Error(`"${key}" in content/i18n/${lang}.yaml is not a text.`);
    return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = values[name];
      return value === undefined ? hole : typeof value === 'number' ? number.format(value) : value;
    });
  };
  const forms = (key: StringKey): PluralTexts => {
    const found = find(key);
    return typeof found === 'string' ? { other: found } : (found as unknown as PluralTexts);
  };
  const branch = (part: string) => {
    const found = find(part);
    return typeof found === 'string' ? {} : found;
  };
  const own = (key: OwnKey) => {
    const found = lookUp(tree, key);
    return typeof found === 'string' ? found : undefined;
  };
  return Object.assign(translate, { forms, branch, own });
}

/** The two trees, with isolates where the direction of either is not that of the page, or may not be that of a value. */
function setApart(own: Dictionary, fallback: Dictionary): [StringTree, StringTree] {
  const [direction, below] = [directionOf(own.lang), directionOf(fallback.lang)];
  if (direction === 'ltr' && below === 'ltr') return [own.tree, fallback.tree];
  const holes = (text: string) => text.replace(/\{\w+\}/g, isolateAny);
  return [
    mapTexts(own.tree, holes),
    mapTexts(fallback.tree, (text) => (below === direction ? holes(text) : isolate(holes(text), below))),
  ];
}

function mapTexts(tree: StringTree, change: (text: string) => string): StringTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, typeof value === 'string' ? change(value) : mapTexts(value, change)]),
  );
}

/** The upper tree, with the lower one's strings where it has none. Plural forms are one string. */
function mergeTrees(above: StringTree, below: StringTree): StringTree {
  const merged: StringTree = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const lower = below[key];
    const areBranches = typeof value === 'object' && typeof lower === 'object' && !isPlural(value);
    merged[key] = areBranches ? mergeTrees(value, lower) : value;
  }
  return merged;
}

const pluralForms = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

const isPlural = (tree: StringTree) => Object.keys(tree).every((key) => pluralForms.has(key));

function lookUp(tree: StringTree, key: string): string | StringTree | undefined {
  return key
    .split('.')
    .reduce<string | StringTree | undefined>((node, part) => (typeof node === 'object' ? node[part] : undefined), tree);
}

/** The keys of a tree of strings, plural forms counted as one, in the order of the file. */
export function stringKeys(tree: StringTree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const full = prefix + key;
    return typeof value === 'string' || isPlural(value) ? [full] : stringKeys(value, `${full}.`);
  });
}
