import { readFileSync } from 'node:fs';
import type { ProseEntry } from './read-prose.ts';

/** The whole text of a piece of prose, front matter included, so that lines are those of the file. */
export function readProseText({ file }: Pick<ProseEntry, 'file'>): string {
  return readFileSync(file, 'utf8');
}
