import type { PhoneView, PlaceView, ServiceView } from '../../catalog/localize.ts';
import { distanceInMetres } from '../../catalog/order.ts';
import type { ReadableText } from '../../domain/text.ts';
import { formatDate, formatDistance, formatHours, formatList, languageName } from '../../i18n/format.ts';
import { hoursWords } from '../../i18n/hours-words.ts';
import type { NearService, PaperContext } from '../paper-context.ts';

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

/** Puts a service into the words of a printed list. */
export function viewService({ service, distance }: NearService, context: PaperContext): ServiceLines {
  const { t, lang } = context;
  const say = (text: string): Run => ({ text, lang });
  const call = viewCall(service, context);
  const lines = [
    [...(service.organization.text === service.name.text ? [] : [service.organization]), ...viewPlace(service, distance, context)],
    [say(viewHours(service, context)), ...viewCost(service, context), say(viewLanguages(service, context))],
    [...viewState(service, context), say(viewChecked(service, context))],
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
  if (phone) return { text: phone.type === 'text' ? t('service.text', { number: phone.display }) : phone.display, href: phone.href, phone };
  return service.url ? { text: addressInWords(service.url), href: service.url } : undefined;
}

const extraOf = (phone: PhoneView, t: PaperContext['t']) => (phone.extension ? t('service.extension', { number: phone.extension }) : undefined);

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

function viewHours(service: ServiceView, context: PaperContext): string {
  const { t, lang } = context;
  if (service.freshness === 'old') return t('handout.hoursAsk');
  const schedules = service.schedules.length > 0 ? service.schedules : (placeOf(service, context)?.schedules ?? []);
  const lines = formatHours(schedules, lang, hoursWords(t)).map(({ days, hours }) => `${days}: ${hours}`);
  if (lines.length > 0) return lines.join('; ');
  return service.scheduleNote?.lang === lang ? service.scheduleNote.text.replace(/\.$/, '') : t('handout.hoursAsk');
}

function viewCost({ free, costNote }: ServiceView, { t, lang }: PaperContext): Run[] {
  if (free) return [{ text: t('service.free'), lang }];
  if (costNote && costNote.text.length <= 60) return [{ ...costNote, text: costNote.text.replace(/\.$/, '') }];
  return [{ text: t('handout.costAsk'), lang }];
}

function viewLanguages({ languages }: ServiceView, { t, lang }: PaperContext): string {
  if (languages.length === 0) return t('handout.languagesAsk');
  return formatList(languages.map((tag) => languageName(tag, lang)), lang);
}

function viewState({ state }: ServiceView, { t, lang, reader }: PaperContext): Run[] {
  if (!state) return [];
  const days = (Date.parse(reader.today) - Date.parse(state.asOf)) / 86_400_000;
  const key = state.status === 'full' && days > 30 ? 'fullOld' : state.status;
  return [{ text: t(`service.state.${key}`, { date: formatDate(state.asOf, lang) }), lang }];
}

function viewChecked({ assuredDate, assuredBy, freshness }: ServiceView, { t, lang }: PaperContext): string {
  const date = assuredDate && formatDate(assuredDate, lang);
  if (!date || freshness === 'unknown') return t('handout.checkedNever');
  return freshness === 'old' ? t('service.checkedOld', { date }) : t('service.checked', { date, who: assuredBy ?? '' });
}
