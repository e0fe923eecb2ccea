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
  const kit = named({ fine: format.large ? '1em' : '0.86em', phone: format.large ? '1.2em' : '1.38em', color: `rgb(${quote(color)})` });
  const text = (content: string) => inLanguage(content, handout.lang, lang);
  const tearOff = tree.blocks.find((block) => block.type === 'tear-off');
  const isPoster = format.shape === 'poster';
  const shown = tree.blocks.filter((block) => !isPoster || block.type !== 'tear-off');
  const isCard = format.shape === 'wallet-card';
  const withKeep = isCard || format.shape === 'tri-fold';
  const blocks = (list: readonly Block[]) =>
    array(
      list.map((block, i) => {
        const keep = withKeep ? [String(block.type === 'heading' && i < list.length - 1)] : [];
        return array([String(block.line), text(writeBlock(block, context)), ...keep]);
      }),
    );
  const body = [...blocksWithEnd(shown, handout, context)];
  const short = shown.filter((block) => essential.includes(block.type));
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
      })}, ${body.length > 0 ? join([blocks(shown), endOf(handout, context, text)]) : '()'})`,
    'half-sheet': () => `half-sheet(${named({ ...shared, ...intro, imprint: writtenImprint })}, ${blocks(shown)})`,
    'tri-fold': () => `tri-fold(${named({ ...shared, ...intro, imprint: writtenImprint })}, ${blocks(shown)})`,
    poster: () =>
      `poster(${named({
        ...shared,
        ...intro,
        edition: quote(edition),
        tabs: tearOff ? `(${tearOff.count}, ${writeTab(tearOff.label, context, text)})` : undefined,
      })}, ${blocks(shown)}, ${blocks(short)})`,
    'wallet-card': () => `wallet-card(${named({ ...shared, edition: quote(edition) })}, ${blocks(shown)}, ${blocks(short)})`,
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

const blocksWithEnd = (blocks: readonly Block[], _handout: Handout, _context: PaperContext) => blocks;

/** The notes and the sources, after the text. */
function endOf(handout: Handout, context: PaperContext, text: (content: string) => string): string {
  const { t } = context;
  const { notes } = handout.tree;
  const line = handout.tree.blocks.at(-1)?.line ?? 1;
  const parts = [
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
  return array(parts.map((part) => array([String(line), part])));
}

/** A tab to tear off: what it is for, and where it leads. */
function writeTab(label: string, context: PaperContext, text: (content: string) => string): string {
  return `strong(${text(quote(label))}) + linebreak() + ltr(${quote(addressInWords(context.absolute('/find/')))})`;
}
