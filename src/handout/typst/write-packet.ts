import type { PaperSize } from '../formats.ts';
import { type Handout, listedServices, titleOf } from '../handout.ts';
import type { PaperContext } from '../paper-context.ts';
import { footOf, frameOf, writePreamble } from './frame.ts';
import { array, inLanguage, named, quote } from './literals.ts';
import { endOf, partsOf, writeImprint, writeIntro, writeParts } from './parts.ts';

export interface PacketOptions {
  paper: PaperSize;
  large: boolean;
  color: string;
  /** What stands on the cover below the title: a school, whom it is for. */
  lines: readonly string[];
}

/** Several handouts as one booklet: a cover with the contents, then each on a new page, the pages counted through. */
export function writePacket(title: string, handouts: readonly Handout[], context: PaperContext, options: PacketOptions): string {
  const look = { ...options, narrow: false };
  const parts = handouts.map((handout) => {
    const { summary, notice } = writeIntro(handout, context);
    const own = inLanguage(quote(titleOf(handout, context)), handout.lang, context.lang);
    return `(${own}, ${summary}, ${notice ?? 'none'}, ${writeParts([...partsOf(handout.tree.blocks, handout, context), ...endOf(handout, context)])})`;
  });
  const call = named({
    ...frameOf(look, context),
    ...footOf(quote(title), look, context),
    title: quote(title),
    lines: array(options.lines.map(quote)),
    contents: quote(context.t('handout.packetContents')),
    imprint: writeImprint(
      handouts.flatMap((handout) => listedServices(handout, context)),
      context,
    ),
  });
  return `${writePreamble(title, look, context)}#packet(${call}, ${array(parts)})\n`;
}
