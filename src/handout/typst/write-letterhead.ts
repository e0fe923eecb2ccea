import { formatPhone } from '../../catalog/localize.ts';
import type { PaperSize } from '../formats.ts';
import type { PaperContext } from '../paper-context.ts';
import { frameOf, writePreamble } from './frame.ts';
import { array, named, quote } from './literals.ts';

/**
 * Letter paper of a district as a Typst document: its head with the logo, its foot with name, office and address, and room to
 * write between them.
 * @param color the district's own, dark enough to read
 */
export function writeLetterhead(paper: PaperSize, context: PaperContext, color: string): string {
  const { district, say, t } = context;
  const look = { paper, large: false, narrow: false, color };
  const office = district.contacts.find((contact) => contact.purpose === 'office' && contact.phone);
  const lines = [
    say(district.name),
    ...(office?.phone ? [formatPhone(office.phone).display] : []),
    ...(district.email ? [district.email] : []),
  ];
  const title = `${t('handout.letterhead')}: ${say(district.title)}`;
  const example = district.example ? quote(t('handout.example', { name: say(district.name) })) : undefined;
  return `${writePreamble(title, look, context)}#letterhead(${named({ ...frameOf(look, context), lines: array(lines.map(quote)), example })})\n`;
}
