import type { Format } from '../formats.ts';
import { formatDate } from '../../i18n/format.ts';
import { type Handout, listedServices, titleOf } from '../handout.ts';
import type { PaperContext } from '../paper-context.ts';
import type { Block } from '../tree.ts';
import { viewImprint } from '../views/imprint.ts';
import { addressInWords } from '../views/service-lines.ts';
import { fontsFor } from './fonts.ts';
import { array, inLanguage, join, named, quote, textLanguage } from './literals.ts';
import { qrSvg, writeBlock, writeBlocks } from './write-blocks.ts';

/** What is most important where a poster or a card has no room for all of a text. */
const essential: readonly Block['type'][] = ['callout', 'steps', 'checklist', 'list', 'contact', 'helplines', 'code', 'write-in'];

/** What speaks the reader's language even where the text round it is a fallback. */
const ownWords: readonly Block['type'][] = ['resource-list', 'contact', 'helplines', 'local-map'];

/**
 * A handout in one format as a Typst document.
 * @param color the district's own, dark enough to read
 */
export function writeDocument(handout: Handout, format: Format, context: PaperContext, color: string): string {
  const { t, lang, say, district } = context;
  const { tree } = handout;
  const title = titleOf(handout, context);
  const own = textLanguage(lang);
  const size = format.large ? '18pt' : '10.5pt';
  const isNarrow = format.shape === 'tri-fold' || format.shape === 'wallet-card';
  const kit = named({
    fine: format.large ? '1em' : '0.86em',
    phone: format.large ? '1.2em' : '1.32em',
    columns: format.large || isNarrow ? '1' : undefined,
    narrow: isNarrow ? 'true' : undefined,
    color: `rgb(${quote(color)})`,
    near: context.dir === 'rtl' ? quote('right') : undefined,
  });
  const text = (content: string) => inLanguage(content, handout.lang, lang);
  const tearOff = tree.blocks.find((block) => block.type === 'tear-off');
  const isPoster = format.shape === 'poster';
  const shown = tree.blocks.filter((block) => !isPoster || block.type !== 'tear-off');
  
  // Each part stands on a line of its own that begins with its line in the file: so a message finds its way back.
  const parts = (list: readonly Part[]) =>
    `(\n${list.map(({ line, content, keep }) => `(${line}, ${content}${isNarrow ? `, ${keep}` : ''}),\n`).join('')})`;
  const partsOf = (list: readonly Block[]): Part[] =>
    list.map((block, i) => ({
      line: block.line,
      content: writeOnce(block, handout, context),
      keep: block.type === 'heading' && i < list.length - 1,
    }));
  const whole = parts([...partsOf(shown), ...endOf(handout, context, text)]);
  const short = () => parts(partsOf(essentials(shown)));
  const imprint = viewImprint(listedServices(handout, context), context);
  const edition = t('handout.edition', { code: imprint.edition });
  const code = imprint.code;
  const writtenImprint = `(k.imprint)(${array(imprint.lines.map(quote))}, ${[code.label, code.words, code.url, code.alt, qrSvg(code.qr)].map(quote).join(', ')})`;
  const notices = noticesOf(handout, context);
  const shared = {
    paper: quote(format.paper === 'a4' ? 'a4' : 'us-letter'),
    name: quote(say(district.title)),
    words: quote(addressInWords(context.absolute('/'))),
    color: `rgb(${quote(color)})`,
  };
  const summary = text(quote(handout.summary));
  const notice = notices.length > 0 ? `(k.notice)(${join(notices.map((line) => `par(${quote(line)})`))})` : undefined;
  const intro = { summary, notice };
  const calls: Record<Format['shape'], () => string> = {
    sheet: () =>
      `sheet(${named({
        ...shared,
        ...intro,
        left: `${text(quote(title))} + " · " + ${quote(say(district.title))}`,
        edition: quote(edition),
        'page-words': `(n, m) => ${pageWords(context)}`,
        imprint: writtenImprint,
      })}, ${whole})`,
    'half-sheet': () => `half-sheet(${named({ ...shared, ...intro, imprint: writtenImprint })}, ${whole})`,
    'tri-fold': () => `tri-fold(${named({ ...shared, ...intro, imprint: writtenImprint })}, ${whole})`,
    poster: () =>
      `poster(${named({
        ...shared,
        ...intro,
        edition: quote(edition),
        tabs: tearOff ? `(${tearOff.count}, ${writeTab(tearOff.label, context, text)})` : undefined,
      })}, ${whole}, ${short()})`,
    'wallet-card': () => `wallet-card(${named({ ...shared, edition: quote(edition) })}, ${whole}, ${short()})`,
  };
  return [
    '#import "/paper.typ": *',
    `#let k = kit(${kit})`,
    `#show: base.with(${named({
      title: quote(title),
      lang: quote(own.lang),
      region: own.region && quote(own.region),
      dir: context.dir,
      fonts: array(fontsFor(lang).map(quote)),
      size,
      color: `rgb(${quote(color)})`,
    })})`,
    `#${calls[format.shape]()}`,
    '',
  ].join('\n');
}

/** What is said before a text: that it is not in the reader's language, or that no native reader has seen it. */
export function noticesOf({ lang, awaitsReader }: Pick<Handout, 'lang' | 'awaitsReader'>, context: PaperContext): string[] {
  return [...(lang === context.lang ? [] : [context.t('site.fallback')]), ...(awaitsReader ? [context.t('handout.awaitsReader')] : [])];
}

/** A source in one line: its name and the day of what it says. */
export function sourceLine({ name, date }: Handout['sources'][number], { lang }: Pick<PaperContext, 'lang'>): string {
  return date ? `${name}, ${formatDate(date, lang)}` : name;
}

function pageWords({ t }: PaperContext): string {
  const [before = '', between = '', after = ''] = t('handout.page', { page: '\u0001', pages: '\u0001' }).split('\u0001');
  return `${quote(before)} + n + ${quote(between)} + m + ${quote(after)}`;
}

const written = new WeakMap<PaperContext, Map<Block, string>>();

/** A block as Typst; the same in every format, so that it is made once for all of them. */
function writeOnce(block: Block, { lang }: Handout, context: PaperContext): string {
  const known = written.get(context) ?? new Map<Block, string>();
  written.set(context, known);
  let content = known.get(block);
  if (content === undefined) {
    content = writeBlock(block, context);
    if (!ownWords.includes(block.type)) content = inLanguage(content, lang, context.lang);
    known.set(block, content);
  }
  return content;
}

/** A piece of a document that a box takes whole. */
interface Part {
  line: number;
  content: string;
  /** True for what must not stand last in a box. */
  keep: boolean;
}

/** The most important blocks of a text, with the headings they stand under. */
function essentials(blocks: readonly Block[]): Block[] {
  const kept = blocks.filter((block) => block.type === 'heading' || essential.includes(block.type));
  return kept.filter((block, i) => block.type !== 'heading' || (kept[i + 1] !== undefined && kept[i + 1]?.type !== 'heading'));
}

/** The notes and the sources, after the text. */
function endOf(handout: Handout, context: PaperContext, text: (content: string) => string): Part[] {
  const { t } = context;
  const { notes } = handout.tree;
  const line = handout.tree.blocks.at(-1)?.line ?? 1;
  const parts: string[] = [
    ...(notes.length > 0 ? [`(k.notes)(${quote(t('handout.notes'))}, ${array(notes.map((note) => text(writeBlocks(note, context))))})`] : []),
    ...(handout.sources.length > 0
      ? [
          `(k.paragraph)((k.fine)(strong(${quote(t('handout.sources'))}) + ": " + ${join(
            handout.sources.map((source, i) => {
              const words = quote(sourceLine(source, context) + (i < handout.sources.length - 1 ? '; ' : ''));
              return source.url ? `link(${quote(source.url)}, ${words})` : words;
            }),
          )}))`,
        ]
      : []),
  ];
  return parts.map((content) => ({ line, content, keep: false }));
}

/** A tab to tear off: what it is for, and where it leads. */
function writeTab(label: string, context: PaperContext, text: (content: string) => string): string {
  return `strong(${text(quote(label))}) + linebreak() + text(size: 0.85em, from-left(${quote(addressInWords(context.absolute('/find/')))}))`;
}
