/** Strings of the interface; one with plural forms is a branch. */
export interface WordTree {
  [key: string]: string | WordTree;
}

/** Gives a string by its path, with its `{holes}` filled; plural forms are chosen by `count`. */
export type Words = (path: string, values?: Record<string, string | number>) => string;

export function createWords(tree: WordTree, locale: string): Words {
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  return (path, values = {}) => {
    let found = path
      .split('.')
      .reduce<string | WordTree | undefined>((node, part) => (typeof node === 'object' ? node[part] : undefined), tree);
    if (typeof found === 'object') found = found[plural.select(Number(values['count'] ?? 0))] ?? found['other'];
    return typeof found !== 'string'
      ? path
      : found.replace(/\{(\w+)\}/g, (hole, name: string) => {
          const value = values[name];
          return value === undefined ? hole : typeof value === 'number' ? number.format(value) : value;
        });
  };
}
