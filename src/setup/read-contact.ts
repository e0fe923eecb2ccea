import { slugOf } from '../catalog/read-schools.ts';
import { type Contact, contactPurposes } from '../domain/district.ts';

/** Reads `office | Maple Valley Schools | 440-555-0100`. */
export function readContact(line: string): { contact: Omit<Contact, 'source'> } | { problem: string } {
  const [purpose = '', name = '', reach = ''] = line.split('|').map((part) => part.trim());
  const known = contactPurposes.find((one) => one === purpose);
  if (!known || name === '' || reach === '') {
    const what = `Expected what it is for, whose line it is and how to reach it, as in "office | Maple Valley Schools | 440-555-0100"`;
    return { problem: `${what}, but found "${line}". What it is for: ${contactPurposes.join(', ')}.` };
  }
  const way = reach.includes('@') ? { email: reach } : /^https?:/.test(reach) ? { url: reach } : { phone: reach };
  return { contact: { id: slugOf(`${purpose} ${name}`).slice(0, 60).replace(/-+$/, ''), purpose: known, name, ...way } };
}
