import { unknownId } from '../catalog/unknown-id.ts';
import { type HandoutTree, walkBlocks } from '../handout/tree.ts';
import { listPassages, walkInlines } from './plain-text.ts';

/** Every address that a text leads to, with the line of its paragraph: links and codes to scan. */
export function listLinks({ blocks }: Pick<HandoutTree, 'blocks'>): { line: number; url: string }[] {
  const links = listPassages(blocks).flatMap(({ line, inlines }) =>
    [...walkInlines(inlines)].flatMap((inline) => (inline.type === 'link' ? { line, url: inline.url } : [])),
  );
  const codes = [...walkBlocks(blocks)].flatMap((block) => (block.type === 'code' ? { line: block.line, url: block.to } : []));
  return [...links, ...codes];
}

/**
 * Finds links into the site that lead to nothing.
 * @param addresses the names that each folder of pages has, from `listAddresses`
 * @param pages the names of pages of their own, such as `about`
 */
export function findDeadLinks(
  tree: Pick<HandoutTree, 'blocks'>,
  addresses: ReadonlyMap<string, readonly string[]>,
  pages: readonly string[],
): { line: number; what: string }[] {
  return listLinks(tree).flatMap(({ line, url }) => {
    if (!url.startsWith('/')) return [];
    const [path = ''] = url.split(/[?#]/);
    const [folder = '', name = ''] = path.split('/').filter(Boolean);
    const names = addresses.get(folder);
    if (!names && folder !== '' && !pages.includes(folder)) {
      return { line, what: `"${url}" leads to nothing. There is no page "${folder}". There are: ${pages.join(', ')}.` };
    }
    if (!names || name === '' || names.includes(name)) return [];
    return {
      line,
      what: `"${url}" leads to nothing. ${unknownId(folder.replace(/s$/, ''), name, names, `the addresses under /${folder}/`)}`,
    };
  });
}

/** Whether a text leaves its reader with something to do next: a page, a phone, a list of places, a line to write on. */
export function leadsOn({ blocks }: Pick<HandoutTree, 'blocks'>): boolean {
  const ways = ['contact', 'helplines', 'resource-list', 'code', 'local-map', 'write-in', 'tear-off'];
  return listLinks({ blocks }).length > 0 || [...walkBlocks(blocks)].some(({ type }) => ways.includes(type));
}
