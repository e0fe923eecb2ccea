import { originOf } from './overlay.ts';
import { lineOf, type Path } from './read-yaml.ts';
import type { Problem } from './problems.ts';

/** One file's say in an entry, as it was read and normalised, with its origins. */
export interface Level {
  file: string;
  raw: unknown;
}
type Fields = Record<string, unknown>;

const tellsWhere = ['address', 'latitude', 'longitude', 'name', 'transportation', 'accessibility'];
const mapLink =
  /^https?:\/\/([^/]*\.)?(maps\.|goo\.gl\/maps|maps\.app\.goo\.gl|openstreetmap\.org|(google|bing|apple)\.[a-z.]+\/maps)/i;
const itemsOf = (fields: Fields, key: string): Fields[] =>
  Array.isArray(fields[key])
    ? (fields[key] as unknown[]).filter((item): item is Fields => typeof item === 'object' && item !== null)
    : [];

/**
 * Finds places of a confidential entry in any of its files, also in those that a higher layer covers or hides: the
 * repository itself must not hold them. What they say is not repeated.
 */
export function checkConfidential(levels: readonly Level[], textOf: (file: string) => string): Problem[] {
  const said = levels.map(({ raw }) => (raw as Fields)['confidential']).filter((value) => value !== undefined && value !== null);
  const whole = said.at(-1) === 'true';
  return levels.flatMap(({ file, raw }) => {
    const fields = raw as Fields;
    const problem = (path: Path, what: string): Problem => ({
      file,
      line: lineOf(textOf(file), originOf(raw, path)?.path ?? []),
      what: `This entry is confidential, so it must not have ${what}. Take it out of every file.`,
      why: 'An address in the repository can be found by the person a family is hiding from.',
      severity: 'error',
    });
    const linksToMap = (value: unknown) => typeof value === 'string' && mapLink.test(value);
    const places = itemsOf(fields, 'locations').flatMap((place, i) =>
      whole && tellsWhere.some((key) => place[key] !== undefined && place[key] !== null)
        ? [problem(['locations', i], 'a place')]
        : [],
    );
    const links = [
      ...(whole && linksToMap(fields['url']) ? [problem(['url'], 'a link to a map')] : []),
      ...itemsOf(fields, 'services').flatMap((service, i) =>
        (whole || service['confidential'] === 'true') && linksToMap(service['url'])
          ? [problem(['services', i, 'url'], 'a link to a map')]
          : [],
      ),
    ];
    const moves = itemsOf(fields, 'services').flatMap((service, i) => {
      if (!whole && service['confidential'] !== 'true') return [];
      const state = service['state'] as Fields | undefined;
      const told = itemsOf(service, 'changes').flatMap(({ kind, note }, c): Path[] =>
        kind === 'moved' && note ? [['changes', c, 'note']] : [],
      );
      if (state?.['status'] === 'moved' && state['note']) told.push(['state', 'note']);
      return told.map((path) => problem(['services', i, ...path], 'a note on where it moved'));
    });
    return [...places, ...links, ...moves];
  });
}
