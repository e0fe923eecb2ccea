import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hostFiles } from './host-files.ts';

/**
 * Writes what hosts need to know into the built site.
 * @param root the built site, absolute
 * @param address where it will stand
 * @param districts the folders of districts below the root; an empty one for the root itself
 */
export function writeHostFiles(root: string, address: { site: string; base: string }, districts: readonly string[]): void {
  const inside = (folder: string) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => (folder === '' ? entry.name : `${folder}/${entry.name}`));
  const isEmbed = (folder: string) => basename(folder) === 'embed';
  // A language stands in a folder of its own and has the same pages again. What is made for frames has a search of its own.
  const isLanguage = (folder: string) => existsSync(join(root, folder, 'find')) && !isEmbed(folder);
  const homes = [...new Set(['', ...districts.flatMap((district) => [district, ...inside(district).filter(isLanguage)])])];
  const folders = [...new Set(homes.flatMap(inside))].filter((folder) => !homes.includes(folder)).sort();
  const embeds = folders.filter(isEmbed);
  const framed = [
    ...homes.map((folder) => (folder === '' ? '' : `${folder}/`)),
    ...folders.filter((folder) => !embeds.includes(folder)).map((folder) => `${folder}/*`),
  ];
  for (const [name, text] of hostFiles({ ...address, embeds, framed })) writeFileSync(join(root, name), text);
}
