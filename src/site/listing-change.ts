import { formatPhone, type ServiceView } from '../catalog/localize.ts';
import type { District } from '../domain/district.ts';
import { formatDate, formatHours } from '../i18n/format.ts';
import { hoursWords } from '../i18n/hours-words.ts';
import { type ChangeLink, changeLink, type ChangeWords, type Mender } from '../suggest/change-link.ts';
import { addressLine, addressOf } from './addresses.ts';
import type { SiteData } from './make-site.ts';

/** Who mends a wrong listing of a district. */
export function menderOf({ change_form: form, email, contacts }: Pick<District, 'change_form' | 'email' | 'contacts'>): Mender {
  const office = contacts.find((contact) => contact.purpose === 'office' && contact.phone);
  return {
    ...(form ? { form } : {}),
    ...(email ? { email } : {}),
    ...(office?.phone ? { phone: formatPhone(office.phone) } : {}),
  };
}

/** What a message about a listing asks, in the reader's language. */
export function changeWords({ t }: Pick<SiteData, 't'>): ChangeWords {
  return {
    page: t('find.live.change.page'),
    now: t('find.live.change.now'),
    wrong: t('find.live.change.wrong'),
    right: t('find.live.change.right'),
    know: t('find.live.change.know'),
  };
}

/** The link by which a reader says that a listing is wrong. @param origin scheme and host of the site */
export function listingChange(site: SiteData, service: ServiceView, origin: string): ChangeLink | undefined {
  const page = new URL(addressOf(site, service), origin).href;
  const { key, name, organization } = service;
  const shown = { key, name: name.text, organization: organization.text, page, facts: factsOf(site, service) };
  return changeLink(menderOf(site.district), shown, changeWords(site));
}

/** What a reader most often finds to be wrong, a line each. */
function factsOf({ t, lang }: SiteData, service: ServiceView): string[] {
  const words = hoursWords(t);
  const hours = [service.schedules, ...service.places.map(({ schedules }) => schedules)].flatMap((schedules) =>
    formatHours(schedules, lang, words).map((line) => `${line.days}: ${line.hours}`),
  );
  const cost = service.costNote?.text ?? (service.free ? t('service.free') : undefined);
  const checked = service.assuredDate && formatDate(service.assuredDate, lang);
  const line = (label: string, values: readonly (string | undefined)[]) => {
    const known = [...new Set(values.filter(Boolean))];
    return known.length > 0 ? [`${label}: ${known.join('; ')}`] : [];
  };
  return [
    ...line(
      t('service.phone'),
      service.phones.map((phone) => phone.display),
    ),
    ...line(
      t('service.where'),
      service.places.map(({ address }) => address && addressLine(address)),
    ),
    ...line(t('service.hours'), hours),
    ...line(t('service.cost'), [cost]),
    ...line(t('service.website'), [service.url]),
    ...line(t('service.checkedOn'), [checked]),
  ];
}
