import { directionOf } from '../../i18n/locale.ts';
import type { PaperContext } from '../paper-context.ts';
import type { Block, Inline } from '../tree.ts';
import { type CodeView, viewCode } from '../views/code.ts';
import { type ContactLine, viewContact } from '../views/contact.ts';
import { viewHelplines } from '../views/helplines.ts';
import { viewLocalMap } from '../views/local-map.ts';
import { viewResourceList } from '../views/resource-list.ts';
import type { Run, ServiceLines } from '../views/service-lines.ts';
import { array, inLanguage, join, quote } from './literals.ts';
import { printMap } from './print-map.ts';
import { writeInlines } from './write-inlines.ts';

/** Blocks as one Typst expression, in their order. */
export function writeBlocks(blocks: readonly Block[], context: PaperContext): string {
  return join(blocks.map((block, i) => writeBlock(block, context, blocks[i - 1])));
}

/** One block as a Typst expression over the parts of `paper.typ`. @param before what stands above it */
export function writeBlock(block: Block, context: PaperContext, before?: Block): string {
  const words = (nodes: readonly Inline[]) => writeInlines(nodes, context);
  const items = (list: readonly Block[][]) => array(list.map((item) => writeItem(item, context)));
  switch (block.type) {
    case 'heading':
      return `(k.head)(${block.depth - 1}, ${words(block.children)})`;
    case 'paragraph':
      return `(k.paragraph)(${words(block.children)})`;
    case 'list':
      return block.ordered ? `enum(start: ${block.start}, ..${items(block.items)})` : `list(..${items(block.items)})`;
    case 'table': {
      const [header = [], ...rows] = block.rows;
      return `(k.rows)(${array(header.map(words))}, ${array(rows.map((row) => array(row.map(words))))})`;
    }
    case 'steps':
      return `(k.steps)(${block.start}, ${items(block.items)})`;
    case 'checklist':
      return `(k.checklist)(${items(block.items)})`;
    case 'columns':
      return `(k.side-by-side)(${array(block.columns.map((column) => writeBlocks(column, context)))})`;
    case 'callout':
      return `(k.callout)(${writeBlocks(block.children, context)})`;
    case 'resource-list': {
      const { items: services, fewer } = viewResourceList(block, context);
      const list = services.map((service) => writeService(service, context));
      const more = before?.type === 'resource-list' ? ', more: true' : '';
      return `(k.services)(${array(list)}, ${fewer ? quote(fewer) : 'none'}${more})`;
    }
    case 'contact':
      return writeContact(block.purpose, context);
    case 'helplines':
      return `(k.helplines)(${array(viewHelplines(context).map(({ number, name, when }) => array([quote(number), writeText(name, context), writeText(when, context)])))})`;
    case 'write-in':
      return `(k.write-in)(${quote(block.label)}, lines: ${block.lines})`;
    case 'code':
      return writeCode(viewCode(block.to, block.label, context));
    case 'local-map': {
      const map = viewLocalMap(block, 'map', context);
      if (!map) return `(k.paragraph)((k.fine)(${quote(context.t('handout.nothingToMap'))}))`;
      const legend = map.legend.map(({ label, runs }) => `strong(${quote(label)}) + " " + ${writeRuns(runs, context)}`);
      return `(k.local-map)(${quote(printMap(map.svg))}, ${quote(map.alt)}, ${array(legend)}, ${quote(context.t('handout.mapCredit'))})`;
    }
    // Only a poster has tabs, and makes them itself.
    case 'tear-off':
      return '[]';
  }
}

/** An item of a list: a lone paragraph is its words, so that the list stays tight. */
function writeItem(item: readonly Block[], context: PaperContext): string {
  const [first, ...rest] = item;
  if (first?.type !== 'paragraph') return writeBlocks(item, context);
  const words = writeInlines(first.children, context);
  return rest.length === 0 ? words : `${words} + parbreak() + ${writeBlocks(rest, context)}`;
}

/** Words that may be of another language than the sheet, kept apart from the words round them. */
function writeText({ text, lang, ltr }: Run, context: PaperContext): string {
  if (context.dir === 'ltr') return inLanguage(quote(text), lang, context.lang);
  // An address is one piece: broken, its end would stand to the left of its beginning, a line lower.
  if (ltr) return inLanguage(`whole(${quote(text)})`, lang, context.lang);
  // In a line that runs from the right, words that run from the left need the bounds that Unicode has for them; so does a
  // name such as "2-1-1 Bay Area", which is the same in every language.
  const fromLeft = directionOf(lang) === 'ltr' || !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
  return inLanguage(quote(fromLeft ? `\u2066${text}\u2069` : text), lang, context.lang);
}

const writeRuns = (runs: readonly Run[], context: PaperContext): string =>
  join(runs.flatMap((run, i) => [...(i > 0 ? ['" · "'] : []), writeText(run, context)]));

function writeService({ name, call, lines }: ServiceLines, context: PaperContext): string {
  const number = call ? writeCall(call) + (call.extra ? ` + " " + (k.fine)(${quote(call.extra)})` : '') : '[]';
  const facts = lines.filter((line) => line.length > 0).map((line) => writeRuns(line, context));
  return `(k.service)(${writeText(name, context)}, ${number}, ${array(facts)})`;
}

const writeCall = ({ text, href, isPhone }: { text: string; href: string; isPhone: boolean }) =>
  isPhone ? `(k.call)(${quote(text)})` : `link(${quote(href)}, (k.web)(${quote(text)}))`;

function writeContact(purpose: Parameters<typeof viewContact>[0], context: PaperContext): string {
  const { label, lines, writeIn } = viewContact(purpose, context);
  const row = ({ name, call }: ContactLine) => `(k.contact-row)(${writeText(name, context)}, ${call ? writeCall(call) : '[]'})`;
  const blank = `(k.fine)(${quote(writeIn ?? '')}) + " " + (k.rule-line)(height: 1.4em)`;
  return `(k.contact)(${quote(label)}, ${array(writeIn === undefined ? lines.map(row) : [blank])})`;
}

const writeCode = (code: CodeView) => `(k.code)(${codeArguments(code)})`;

/** A code's label, its address as words, and the picture with its alt text where there is one. */
export function codeArguments({ label, words, url, scan }: CodeView): string {
  if (!scan) return `${quote(label)}, web-address(${quote(words)}), none`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${scan.size} ${scan.size}"><path d="${scan.path}"/></svg>`;
  return `${quote(label)}, link(${quote(url)}, web-address(${quote(words)})), (bytes(${quote(svg)}), ${quote(scan.alt)})`;
}
