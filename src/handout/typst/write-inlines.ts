import type { PaperContext } from '../paper-context.ts';
import type { Inline } from '../tree.ts';
import { join, quote } from './literals.ts';

/** A line of words as a Typst expression. */
export function writeInlines(nodes: readonly Inline[], context: Pick<PaperContext, 'absolute'>): string {
  return join(
    nodes.map((node) => {
      switch (node.type) {
        case 'text':
          return quote(node.value);
        case 'strong':
          return `strong(${writeInlines(node.children, context)})`;
        case 'emphasis':
          return `emph(${writeInlines(node.children, context)})`;
        case 'link': {
          const url = node.url.startsWith('/') ? context.absolute(node.url) : node.url;
          const words = writeInlines(node.children, context);
          return url ? `link(${quote(url)}, ${words})` : words;
        }
        case 'note':
          return `super(${quote(String(node.number))})`;
        case 'break':
          return 'linebreak()';
      }
    }),
  );
}
