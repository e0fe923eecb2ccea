import type { ServiceView } from '../../catalog/localize.ts';
import type { Handout } from '../handout.ts';
import type { PaperContext } from '../paper-context.ts';
import type { Block } from '../tree.ts';
import { sourceLine, viewNotices } from '../views/front.ts';
import { viewImprint } from '../views/imprint.ts';
import { array, inLanguage, join, quote } from './literals.ts';
import { codeArguments, writeBlock, writeBlocks } from './write-blocks.ts';

/** A piece of a document that a box takes whole. */
export interface Part {
  /** Its line in the text's file. */
  line: number;
  content: string;
  /** True for what must not stand last in a box. */
  keep: boolean;
}

/** What speaks the reader's language even where the text round it is a fallback. */
const ownWords: readonly Block['type'][] = ['resource-list', 'contact', 'helplines', 'local-map'];
/** What is most important where a poster or a card has no room for all of a text. */
const essential: readonly Block['type'][] = ['callout', 'steps', 'checklist', 'list', 'contact', 'helplines', 'code', 'write-in'];

const written = new WeakMap<PaperContext, Map<Block, string>>();

/** A block as Typst; the same in every format, so that it is made once for all of them. */
function writeOnce(block: Block, before: Block | undefined, { lang }: Handout, context: PaperContext): string {
  const known = written.get(context) ?? new Map<Block, string>();
  written.set(context, known);
  let content = known.get(block);
  if (content === undefined) {
    content = writeBlock(block, context, before);
    if (!ownWords.includes(block.type)) content = inLanguage(content, lang, context.lang);
    known.set(block, content);
  }
  return content;
}

/** The parts of some blocks of a text. */
export function partsOf(blocks: readonly Block[], handout: Handout, context: PaperContext): Part[] {
  return blocks.map((block, i) => ({
    line: block.line,
    content: writeOnce(block, blocks[i - 1], handout, context),
    keep: block.type === 'heading' && i < blocks.length - 1,
  }));
}

/** The notes and the sources, after the text. */
export function endOf(handout: Handout, context: PaperContext): Part[] {
  const { t } = context;
  const { notes } = handout.tree;
  const items = notes.map((note) => inLanguage(writeBlocks(note, context), handout.lang, context.lang));
  const sources = handout.sources.map((source, i) => {
    const words = quote(sourceLine(source, context) + (i < handout.sources.length - 1 ? '; ' : ''));
    return source.url ? `link(${quote(source.url)}, ${words})` : words;
  });
  const parts = [
    ...(items.length > 0 ? [`(k.notes)(${quote(t('handout.notes'))}, ${array(items)})`] : []),
    ...(sources.length > 0 ? [`(k.sources)(${quote(t('handout.sources'))}, ${join(sources)})`] : []),
  ];
  return parts.map((content) => ({ line: handout.tree.blocks.at(-1)?.line ?? 1, content, keep: false }));
}

/** The most important blocks of a text, with the headings they stand under. */
export function essentialsOf(blocks: readonly Block[]): Block[] {
  const kept = blocks.filter((block) => block.type === 'heading' || essential.includes(block.type));
  return kept.filter((block, i) => block.type !== 'heading' || (kept[i + 1] !== undefined && kept[i + 1]?.type !== 'heading'));
}

/**
 * Parts as a Typst array. Each stands on a line of its own that begins with its line in the file: so a message finds its
 * way back.
 */
export function writeParts(parts: readonly Part[], withKeep = false): string {
  return `(\n${parts.map(({ line, content, keep }) => `(${line}, ${content}${withKeep ? `, ${keep}` : ''}),\n`).join('')})`;
}

/** What stands between the title and the text. */
export function writeIntro(handout: Handout, context: PaperContext): { summary: string; notice: string | undefined } {
  const notices = viewNotices(handout, context).map((line) => `par(${quote(line)})`);
  return {
    summary: inLanguage(quote(handout.summary), handout.lang, context.lang),
    notice: notices.length > 0 ? `(k.notice)(${join(notices)})` : undefined,
  };
}

/** How old a document is, where there is no room for more: a line each. */
export const writeAge = (services: readonly ServiceView[], context: PaperContext): string =>
  array(viewImprint(services, context).lines.map(quote));

/** The end of a document: its age, and the code that leads to what has changed since. */
export function writeImprint(services: readonly ServiceView[], context: PaperContext): string {
  const { lines, code } = viewImprint(services, context);
  return `(k.imprint)(${array(lines.map(quote))}, ${codeArguments(code)})`;
}
