import type { Handout } from '../../src/handout/handout.ts';
import { listedServices, titleOf } from '../../src/handout/handout.ts';
import type { PaperContext } from '../../src/handout/paper-context.ts';
import type { Block, Inline } from '../../src/handout/tree.ts';
import { viewCode } from '../../src/handout/views/code.ts';
import { viewContact } from '../../src/handout/views/contact.ts';
import { viewNotices } from '../../src/handout/views/front.ts';
import { viewHelplines } from '../../src/handout/views/helplines.ts';
import { viewImprint } from '../../src/handout/views/imprint.ts';
import { viewLocalMap } from '../../src/handout/views/local-map.ts';
import { viewResourceList } from '../../src/handout/views/resource-list.ts';
import type { Run } from '../../src/handout/views/service-lines.ts';

/** All that a school's sheet says, in its order, from the views that page and paper are drawn from. */
export function sheetText(handout: Handout, context: PaperContext): string {
  const { lines, code } = viewImprint(listedServices(handout, context), context);
  return [
    titleOf(handout, context),
    handout.summary,
    ...viewNotices(handout, context),
    ...handout.tree.blocks.map((block) => blockText(block, context)),
    ...lines,
    code.label,
    code.words,
  ].join('\n');
}

const runsText = (runs: readonly Run[]) => runs.map(({ text }) => text).join(' · ');

function blockText(block: Block, context: PaperContext): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.children.map(inlineText).join('');
    case 'columns':
      return block.columns.flatMap((column) => column.map((inner) => blockText(inner, context))).join('\n');
    case 'resource-list': {
      const { items, fewer } = viewResourceList(block, context);
      const texts = items.map(({ name, call, lines }) => [name.text, call?.text, call?.extra, ...lines.map(runsText)].join('\n'));
      return [...texts, fewer].join('\n');
    }
    case 'contact': {
      const { label, lines, writeIn } = viewContact(block.purpose, context);
      return [label, ...lines.map(({ name, call }) => `${name.text} ${call?.text ?? ''}`), writeIn].join('\n');
    }
    case 'helplines':
      return viewHelplines(context)
        .map(({ number, name, when }) => `${number} ${name.text} ${when.text}`)
        .join('\n');
    case 'code': {
      const { label, words } = viewCode(block.to, block.label, context);
      return `${label} ${words}`;
    }
    case 'local-map': {
      const map = viewLocalMap(block, 'm', context);
      if (!map) return context.t('handout.nothingToMap');
      return [...map.legend.map(({ label, runs }) => `${label} ${runsText(runs)}`), context.t('handout.mapCredit')].join('\n');
    }
    case 'list':
    case 'table':
    case 'steps':
    case 'checklist':
    case 'callout':
    case 'write-in':
    case 'tear-off':
      throw new Error(`A school's sheet has no ${block.type}.`);
  }
}

function inlineText(node: Inline): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(inlineText).join('') : '';
}
