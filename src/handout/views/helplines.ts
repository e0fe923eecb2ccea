import { formatPhone } from '../../catalog/localize.ts';
import type { PaperContext } from '../paper-context.ts';

export interface HelplineView {
  number: string;
  href: string;
  name: string;
  when: string;
}

/** The lines for everyone in a hard moment, those of every page first. */
export function viewHelplines({ district, say }: PaperContext): HelplineView[] {
  return district.helplines
    .toSorted((a, b) => Number(b.first) - Number(a.first))
    .map((line) => {
      const { display, href } = formatPhone(line.phone);
      return { number: display, href, name: say(line.name), when: say(line.when) };
    });
}
