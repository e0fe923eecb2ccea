import { formatPhone } from '../../catalog/localize.ts';
import type { Contact } from '../../domain/district.ts';
import { pickText, type ReadableText } from '../../domain/text.ts';
import type { ContactPurpose } from '../components.ts';
import type { PaperContext } from '../paper-context.ts';
import { addressInWords } from './service-lines.ts';

export interface ContactLine {
  name: ReadableText;
  call?: { text: string; href: string; isPhone: boolean };
}

export interface ContactView {
  /** What one calls it for. */
  label: string;
  lines: readonly ContactLine[];
  /** Said beside the line to write on, where nobody is listed. */
  writeIn?: string;
}

/** The line to call for a purpose: the school's own, then the district's; else a line to write it in. */
export function viewContact(purpose: ContactPurpose, context: PaperContext): ContactView {
  const { t, school, lang, reader } = context;
  const label = purpose === 'office' && school ? t('school.office') : t(`school.purposes.${purpose}`);
  const own: ContactLine[] =
    school?.phone && purpose === 'office' ? [{ name: { text: school.name, lang }, call: phoneCall(school.phone) }] : [];
  const district = chooseContacts(purpose, context).map((contact): ContactLine => {
    const call = contact.phone
      ? phoneCall(contact.phone)
      : contact.url
        ? { text: addressInWords(contact.url), href: contact.url, isPhone: false }
        : { text: contact.email ?? '', href: `mailto:${contact.email}`, isPhone: false };
    return { name: pickText(contact.name, lang, reader.fallback), call };
  });
  const lines = [...own, ...district];
  return lines.length > 0 ? { label, lines } : { label, lines, writeIn: t('handout.writeNumber') };
}

const phoneCall = (number: string) => {
  const { display, href } = formatPhone(number);
  return { text: display, href, isPhone: true };
};

/** For one school, those of its own school district; else those for everyone, or, where there are none, all. */
function chooseContacts(purpose: ContactPurpose, { district, school }: PaperContext): Contact[] {
  const all = district.contacts.filter((contact) => contact.purpose === purpose);
  if (school) return all.filter((contact) => !contact.school_district || contact.school_district === school.school_district);
  const forAll = all.filter((contact) => !contact.school_district);
  return forAll.length > 0 ? forAll : all;
}
