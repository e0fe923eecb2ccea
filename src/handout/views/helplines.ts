import { formatPhone } from '../../catalog/localize.ts';
import { pickText, type ReadableText, type Text } from '../../domain/text.ts';
import type { PaperContext } from '../paper-context.ts';

export interface HelplineView {
  number: string;
  href: string;
  name: ReadableText;
  when: ReadableText;
}

/** The lines for everyone in a hard moment, those of every page first. */
export function viewHelplines({ district, lang, reader }: PaperContext): HelplineView[] {
  return district.helplines
    .toSorted((a, b) => Number(b.first) - Number(a.first))
    .map((line) => {
      const { display, href } = formatPhone(line.phone);
      const say = (text: Text) => pickText(text, lang, reader.fallback);
      return { number: display, href, name: say(line.name), when: say(line.when) };
    });
}
