import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { StringTree } from '../../src/catalog/load.ts';
import { readYaml } from '../../src/catalog/read-yaml.ts';
import { stringKeys } from '../../src/i18n/translate.ts';
import { localeOf } from '../../src/i18n/locale.ts';

/** Languages whose nouns do not change with the number: one text serves every count. */
const uncounted = ['tl', 'vi', 'zh-Hans', 'zh-Hant'];
/** Parts of the interface that families do not meet; until they are translated they stand in the default language. */
const forStaff =
  /^(staff\.|embed\.(?!title$|part$|from$|allNear$|allListed$)|toolkit\.(?!section$|partner\.title$|toolkits\.title$|stories\.title$))/;
/** What the words that all others are made from have not: `OwnKey`. */
const ownKeys = ['site.awaitingReader'];

const read = (lang: string): StringTree => {
  const file = `content/i18n/${lang}.yaml`;
  const result = readYaml(readFileSync(file, 'utf8'), file);
  if ('problem' in result) throw new Error(result.problem.what);
  return result.data as StringTree;
};
const english = read('en');
const keys = stringKeys(english);
const languages = readdirSync('content/i18n')
  .map((name) => name.replace('.yaml', ''))
  .filter((lang) => lang !== 'en');

type Found = string | Record<string, string>;
const at = (tree: StringTree, key: string) =>
  key.split('.').reduce<unknown>((node, part) => (node as StringTree | undefined)?.[part], tree) as Found;
const holesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();
const formsOf = (found: Found) => (typeof found === 'string' ? { other: found } : found);

it('there are seven built-in languages', () => {
  expect(languages).toEqual(['ar', 'es', 'tl', 'vi', 'zh-Hans', 'zh-Hant']);
});

describe.each(languages)('%s', (lang) => {
  const tree = read(lang);
  const own = stringKeys(tree);

  it('has no string that nothing shows', () => {
    expect(own.filter((key) => !keys.includes(key) && !ownKeys.includes(key))).toEqual([]);
  });

  it('has every string that a family meets', () => {
    expect(keys.filter((key) => !forStaff.test(key) && !own.includes(key))).toEqual([]);
  });

  it('fills the same places as English', () => {
    const faults = own
      .filter((key) => keys.includes(key))
      .flatMap((key) => {
        const wanted = holesOf(formsOf(at(english, key))['other'] ?? '');
        return Object.entries(formsOf(at(tree, key))).flatMap(([form, text]) => {
          // One, two and none may be said in words alone.
          const exact = form === 'other' || form === 'few' || form === 'many';
          const holes = holesOf(text);
          const right = exact ? holes.join() === wanted.join() : holes.every((hole) => wanted.includes(hole));
          return right ? [] : [`${key} (${form}): ${holes.join(' ')} instead of ${wanted.join(' ')}`];
        });
      });
    expect(faults).toEqual([]);
  });

  it('has the forms in which the language counts', () => {
    const { pluralCategories } = new Intl.PluralRules(localeOf(lang)).resolvedOptions();
    // In Spanish "many" is said of millions.
    const needed = pluralCategories.filter((form) => lang !== 'es' || form !== 'many');
    const faults = own
      .filter((key) => keys.includes(key) && typeof at(english, key) === 'object')
      .flatMap((key) => {
        const found = at(tree, key);
        if (typeof found === 'string') return uncounted.includes(lang) ? [] : [`${key}: one text for all counts`];
        return needed.filter((form) => !(form in found)).map((form) => `${key}: ${form}`);
      });
    expect(faults).toEqual([]);
  });

  it('says by itself that no native speaker has read it, until one has', () => {
    expect(own.includes('site.awaitingReader')).toBe(lang !== 'es');
  });
});
