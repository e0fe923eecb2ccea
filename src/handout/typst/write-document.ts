import type { Format } from '../formats.ts';
import { type Handout, listedServices, titleOf } from '../handout.ts';
import type { PaperContext } from '../paper-context.ts';
import { addressInWords } from '../views/service-lines.ts';
import { footOf, frameOf, writePreamble } from './frame.ts';
import { inLanguage, named, quote } from './literals.ts';
import { endOf, essentialsOf, partsOf, writeAge, writeImprint, writeIntro, writeParts } from './parts.ts';

/**
 * A handout in one format as a Typst document.
 * @param color the district's own, dark enough to read
 */
export function writeDocument(handout: Handout, format: Format, context: PaperContext, color: string): string {
  const { shape, paper, large } = format;
  const { blocks } = handout.tree;
  const title = titleOf(handout, context);
  const narrow = shape === 'tri-fold' || shape === 'wallet-card';
  const look = { paper, large, narrow, color };
  const tearOff = shape === 'poster' ? blocks.find((block) => block.type === 'tear-off') : undefined;
  const shown = blocks.filter((block) => block !== tearOff);
  const whole = writeParts([...partsOf(shown, handout, context), ...endOf(handout, context)], narrow);
  const short = () => writeParts(partsOf(essentialsOf(shown), handout, context), narrow);
  const frame = { ...frameOf(look, context), ...writeIntro(handout, context) };
  const listed = listedServices(handout, context);
  const imprint = writeImprint(listed, context);
  const age = writeAge(listed, context);
  const ownTitle = inLanguage(quote(title), handout.lang, context.lang);
  const { summary: _summary, notice: _notice, ...card } = frame;

  const calls: Record<Format['shape'], () => string> = {
    sheet: () => `sheet(${named({ ...frame, ...footOf(ownTitle, look, context), imprint })}, ${whole})`,
    'half-sheet': () => `half-sheet(${named({ ...frame, imprint })}, ${whole})`,
    'tri-fold': () => `tri-fold(${named({ ...frame, imprint })}, ${whole})`,
    poster: () => {
      const tabs = tearOff ? `(${tearOff.count}, ${writeTab(tearOff.label, handout, context)})` : undefined;
      return `poster(${named({ ...frame, age, tabs })}, ${whole}, ${short()})`;
    },
    'wallet-card': () => `wallet-card(${named({ ...card, age })}, ${whole}, ${short()})`,
  };
  return `${writePreamble(title, look, context)}#${calls[shape]()}\n`;
}

/** A tab to tear off: what it is for, and where it leads. */
function writeTab(label: string, { lang }: Handout, context: PaperContext): string {
  const own = `strong(${inLanguage(quote(label), lang, context.lang)})`;
  const address = context.absolute('/find/');
  return address ? `${own} + linebreak() + text(size: 0.85em, web-address(${quote(addressInWords(address))}))` : own;
}
