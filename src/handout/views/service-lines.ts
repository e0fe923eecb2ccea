import type { PhoneView, PlaceView, ServiceView } from '../../catalog/localize.ts';
import { distanceInMetres } from '../../catalog/order.ts';
import type { ReadableText } from '../../domain/text.ts';
import { formatDate, formatDistance, formatHours, formatList } from '../../i18n/format.ts';
import { languageName } from '../../i18n/intl.ts';
import { hoursWords } from '../../i18n/hours-words.ts';
import type { NearService, PaperContext } from '../paper-context.ts';
import { remember } from './remember.ts';

const dateIn = remember((date = '', lang = '') => formatDate(date, lang));
const languageIn = remember((tag = '', lang = '') => languageName(tag, lang));

/** Words in one language; `ltr` where they are a number, an address or a name that runs from the left in any language. */
export interface Run extends ReadableText {
  ltr?: boolean;
}

/** A service as a printed directory has it; the page draws the same words in the same order. */
export interface ServiceLines {
  key: string;
  name: ReadableText;
  /** The number to call; where there is none, the website in words. */
  call?: { text: string; href: string; isPhone: boolean; extra?: string };
  /** What follows, a line each; the runs of a line are set apart by a middle dot. */
  lines: readonly (readonly Run[])[];
  /** False where somebody must call before going: nobody has checked it for long. */
  trusted: boolean;
}

/** Letters of a web address that stand beside a name without pushing it aside. */
const longestAddress = 26;

/** Puts a service into the words of a printed list. */
export function viewService({ service, distance }: NearService, context: PaperContext): ServiceLines {
  const { t, lang } = context;
  const say = (text: string): Run => ({ text, lang });
  const call = viewCall(service, context);
  const lines = [
    [
      ...(service.organization.text === service.name.text ? [] : [service.organization]),
      ...viewPlace(service, distance, context),
    ],
    [...viewFacts(service, context), ...viewState(service, context), say(viewChecked(service, context))],
  ];
  const trusted = service.freshness === 'fresh' || service.freshness === 'stale';
  const extra = call?.phone ? extraOf(call.phone, t) : undefined;
  return {
    key: service.key,
    name: service.name,
    ...(call ? { call: { text: call.text, href: call.href, isPhone: Boolean(call.phone), ...(extra ? { extra } : {}) } } : {}),
    lines,
    trusted,
  };
}

function viewCall(service: ServiceView, { t }: PaperContext): { text: string; href: string; phone?: PhoneView } | undefined {
  const phone = service.phones.find(({ type }) => type === 'voice') ?? service.phones.find(({ type }) => type === 'text');
  if (phone)
    return {
      text: phone.type === 'text' ? t('service.text', { number: phone.display }) : phone.display,
      href: phone.href,
      phone,
    };
  if (!service.url) return undefined;
  const words = addressInWords(service.url);
  // Nobody types a long address: its host is enough to find it by.
  return { text: words.length > longestAddress ? (words.split('/')[0] ?? words) : words, href: service.url };
}

const extraOf = (phone: PhoneView, t: PaperContext['t']) =>
  phone.extension ? t('service.extension', { number: phone.extension }) : undefined;

/** A web address as people say and type it: no scheme, no `www`, no slash at the end. */
export function addressInWords(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/i, '').replace(/[/?#]$/, '');
}

/** The place nearest to the school, else the first; none for a service whose place nobody may know. */
function placeOf(service: ServiceView, { school }: PaperContext): PlaceView | undefined {
  if (service.confidential) return undefined;
  if (!school) return service.places[0];
  const away = (place: PlaceView) => (place.point ? distanceInMetres(school, place.point) : Infinity);
  return service.places.toSorted((a, b) => away(a) - away(b))[0];
}

function viewPlace(service: ServiceView, distance: number | undefined, context: PaperContext): Run[] {
  const { t, lang } = context;
  if (service.confidential) return [{ text: t('service.confidential'), lang }];
  const place = placeOf(service, context);
  const address = place?.address;
  const away = distance === undefined ? undefined : formatDistance(distance, lang);
  const runs: Run[] = [];
  if (address) runs.push({ text: `${address.street}, ${address.city}`, lang: 'en', ltr: true });
  else if (!place) runs.push({ text: t('handout.noPlace'), lang });
  else runs.push({ text: t('service.askWhere'), lang });
  if (away) runs.push({ text: place?.approximate ? t('school.about', { distance: away }) : away, lang });
  return runs;
}

/** Hours, cost and languages as far as somebody states them; then what is left to ask. */
function viewFacts(service: ServiceView, context: PaperContext): Run[] {
  const { t, lang } = context;
  const hours = viewHours(service, context);
  const cost = viewCost(service, context);
  const languages = service.languages.map((tag) => languageIn(tag, lang));
  const unknown = [
    ...(hours ? [] : [t('handout.hours')]),
    ...(cost ? [] : [t('handout.cost')]),
    ...(languages.length > 0 ? [] : [t('handout.languages')]),
  ];
  return [
    ...(hours ? [hours] : []),
    ...(cost ? [cost] : []),
    ...(languages.length > 0 ? [{ text: formatList(languages, lang), lang }] : []),
    ...(unknown.length > 0 ? [{ text: t('handout.ask', { what: formatList(unknown, lang) }), lang }] : []),
  ];
}

function viewHours(service: ServiceView, context: PaperContext): Run | undefined {
  const { t, lang } = context;
  if (service.freshness === 'old') return undefined;
  const schedules = service.schedules.length > 0 ? service.schedules : (placeOf(service, context)?.schedules ?? []);
  const lines = formatHours(schedules, lang, hoursWords(t)).map(({ days, hours }) => `${days}: ${hours}`);
  if (lines.length > 0) return { text: lines.join('; '), lang };
  return service.scheduleNote && shortened(service.scheduleNote);
}

function viewCost({ free, costNote }: ServiceView, { t, lang }: PaperContext): Run | undefined {
  if (free) return { text: t('service.free'), lang };
  return costNote && shortened(costNote);
}

/** A remark short enough for a line of facts, without its full stop. */
const shortened = (note: ReadableText): Run | undefined =>
  note.text.length <= 60 ? { ...note, text: note.text.replace(/\.$/, '') } : undefined;

function viewState({ state }: ServiceView, { t, lang, reader }: PaperContext): Run[] {
  if (!state) return [];
  const days = (Date.parse(reader.today) - Date.parse(state.asOf)) / 86_400_000;
  const key = state.status === 'full' && days > 30 ? 'fullOld' : state.status;
  return [{ text: t(`service.state.${key}`, { date: dateIn(state.asOf, lang) }), lang }];
}

function viewChecked({ assuredDate, assuredBy, freshness }: ServiceView, { t, lang }: PaperContext): string {
  const date = assuredDate && dateIn(assuredDate, lang);
  if (!date || freshness === 'unknown') return t('handout.checkedNever');
  return freshness === 'old' ? t('service.checkedOld', { date }) : t('service.checked', { date, who: assuredBy ?? '' });
}
