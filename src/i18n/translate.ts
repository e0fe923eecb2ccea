import type { StringTree } from '../catalog/load.ts';
import type { LanguageTag } from '../domain/text.ts';
import { localeOf } from './format.ts';
import type { StringKey } from './keys.ts';

export type Values = Record<string, string | number>;

/**
 * Gives an interface string, its `{placeholders}` filled in. A string with plural forms (`one`, `other` …) is chosen by
 * `count`, by the rules of the language.
 */
export interface Translate {
  (key: StringKey, values?: Values): string;
  /** A string with all its plural forms, `{placeholders}` unfilled: for what a script on the page counts. */
  forms(key: StringKey): PluralTexts;
}
export type PluralTexts = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const pluralForms = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/**
 * @param tree the strings of the language
 * @param fallback the strings of the default language, for what is not translated yet
 * @throws Error naming a key that neither has: a page must not show a hole
 */
export function createTranslate(tree: StringTree, fallback: StringTree, lang: LanguageTag): Translate {
  const plural = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(localeOf(lang));
  const find = (key: StringKey) => {
    const found = lookUp(tree, key) ?? lookUp(fallback, key);
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
  return Object.assign(translate, { forms });
}

function lookUp(tree: StringTree, key: string): string | StringTree | undefined {
  return key
    .split('.')
    .reduce<string | StringTree | undefined>((node, part) => (typeof node === 'object' ? node[part] : undefined), tree);
}

/** The keys of a tree of strings, plural forms counted as one, in the order of the file. */
export function stringKeys(tree: StringTree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const full = prefix + key;
    if (typeof value === 'string') return [full];
    return Object.keys(value).every((inner) => pluralForms.has(inner)) ? [full] : stringKeys(value, `${full}.`);
  });
}
