import { type Block, type Inline, walkBlocks } from '../handout/tree.ts';

/** The words of a line, without its notes. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.value;
      if (inline.type === 'break') return ' ';
      return inline.type === 'note' ? '' : textOf(inline.children);
    })
    .join('');
}

/** A paragraph, heading or table of a text, in or outside a list. */
export interface Passage {
  kind: 'paragraph' | 'heading' | 'table';
  line: number;
  text: string;
  inlines: readonly Inline[];
}

/** Every passage of a text in reading order. */
export function listPassages(blocks: readonly Block[]): Passage[] {
  return [...walkBlocks(blocks)].flatMap((block): Passage | [] => {
    const { type: kind, line } = block;
    if (kind === 'paragraph' || kind === 'heading') {
      return { kind, line, text: textOf(block.children), inlines: block.children };
    }
    if (kind !== 'table') return [];
    const text = block.rows.map((row) => row.map(textOf).join(' | ')).join('\n');
    return { kind, line, text, inlines: block.rows.flat(2) };
  });
}

/** Every inline of a line, inside others too. */
export function* walkInlines(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ('children' in inline) yield* walkInlines(inline.children);
  }
}
