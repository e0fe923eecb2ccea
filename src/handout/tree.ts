import type { ContactPurpose } from './components.ts';

/*
 * What a piece of prose is made of once it is read: the closed set that the page and the paper both draw. Every block
 * knows its line in the file.
 */

export type Inline =
  | { type: 'text'; value: string }
  | { type: 'strong' | 'emphasis'; children: Inline[] }
  | { type: 'link'; url: string; children: Inline[] }
  | { type: 'note'; number: number }
  | { type: 'break' };

type Sort =
  | { type: 'heading'; depth: 2 | 3; children: Inline[] }
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { type: 'table'; rows: Inline[][][] }
  | { type: 'steps'; start: number; items: Block[][] }
  | { type: 'checklist'; items: Block[][] }
  | { type: 'columns'; columns: Block[][] }
  | { type: 'callout'; children: Block[] }
  | { type: 'resource-list'; by: { need: string } | { topic: string }; count: number }
  | { type: 'contact'; purpose: ContactPurpose }
  | { type: 'helplines' }
  | { type: 'write-in'; label: string; lines: number }
  | { type: 'code'; to: string; label: string }
  | { type: 'local-map'; need?: string | undefined; of?: readonly string[] | undefined }
  | { type: 'tear-off'; label: string; count: number };

export type Block = Sort & { line: number };

/** A whole text. */
export interface HandoutTree {
  blocks: Block[];
  /** The footnotes, in the order in which the text first names them. */
  notes: Block[][];
}

/** Every block of a tree, inside others too, in reading order. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === 'callout') yield* walkBlocks(block.children);
    else if (block.type === 'columns') for (const column of block.columns) yield* walkBlocks(column);
    else if (block.type === 'list' || block.type === 'steps' || block.type === 'checklist') {
      for (const item of block.items) yield* walkBlocks(item);
    }
  }
}
