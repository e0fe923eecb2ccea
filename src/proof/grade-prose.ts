import type { ProseEntry } from '../catalog/read-prose.ts';
import type { HandoutTree } from '../handout/tree.ts';
import { gradeText, type Readers, type ReadingGrade } from './grade-text.ts';
import { listPassages } from './plain-text.ts';

/** Families read what is written for them, and the pages about the site itself. */
export function readersOf({ kind, data }: ProseEntry): Readers {
  return kind === 'pages' || ('audience' in data && data.audience === 'families') ? 'parents' : 'staff';
}

/**
 * The reading grade of a text: its summary, and every paragraph and item that is a sentence. Headings, tables, notes and
 * items of a few words are looked over, not read on, and would make any text look easy.
 */
export function gradeProse(entry: ProseEntry, { blocks }: HandoutTree): ReadingGrade | undefined {
  const sentences = listPassages(blocks).filter(
    ({ kind, text }) => kind === 'paragraph' && /[.!?…:][\p{Pe}\p{Pf}"']*\s*$/u.test(text),
  );
  return gradeText([entry.data.summary, ...sentences.map(({ text }) => text)], entry.lang);
}
