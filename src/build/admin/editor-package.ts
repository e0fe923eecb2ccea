import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fontFiles, keepInside } from '../../admin/outside-addresses.ts';

/** The folder of the installed package. */
const folder = () => join(dirname(createRequire(import.meta.url).resolve('@sveltia/cms')), '..');

/** The files of the editor that stand beside its page: its script, without outside addresses, its fonts, the licences. */
export const editorFileNames: readonly string[] = [
  'sveltia-cms.js',
  'licences.txt',
  ...fontFiles.map(([, name]) => `${name}.woff2`),
];

/** @throws Error where the package has no such file */
export function readEditorFile(name: string): string | Uint8Array {
  const root = folder();
  if (name === 'sveltia-cms.js') return withOurWords(keepInside(readFileSync(join(root, 'dist', name), 'utf8')));
  const assets = join(root, 'npm', 'assets');
  const find = (start: string, end: string) => {
    const found = readdirSync(assets).find((file) => file.startsWith(start) && file.endsWith(end));
    if (!found) throw new Error(`@sveltia/cms has no file ${start}…${end} in npm/assets.`);
    return join(assets, found);
  };
  if (name.endsWith('.woff2')) return readFileSync(find(`${name.replace(/\.woff2$/, '')}-`, '.woff2'));
  const licences = [
    ['Sveltia CMS', join(root, 'LICENSE.txt')],
    ...fontFiles.map(([, font]) => [font, find(font, '.LICENSE.txt')] as const),
  ] as const;
  return licences.map(([title, file]) => `${title}\n\n${readFileSync(file, 'utf8').trim()}\n`).join('\n\n');
}

/** Above the faults of an entry the editor would say that one should try again later, which helps nobody. */
function withOurWords(script: string): string {
  const theirs = 'There was an error while saving the entry. Please try again later.';
  if (!script.includes(theirs)) throw new Error('The editor no longer says "There was an error while saving the entry".');
  return script.replaceAll(theirs, 'This was not saved. Change what stands below, then save again.');
}
