import type { ServiceView } from '../catalog/localize.ts';
import type { NeedId } from '../domain/needs.ts';
import type { Notice } from '../domain/notice.ts';

/** What a district publishes, as far as its health shows. */
export interface Directory {
  services: readonly ServiceView[];
  /** The services of each need in the order in which families see them. */
  needs: readonly { id: NeedId; services: readonly ServiceView[] }[];
  notices: readonly Notice[];
  /** ISO day. */
  today: string;
}

/** How a district's listings stand on a day. */
export interface ListingHealth {
  counts: {
    services: number;
    organizations: number;
    /** Checked within the district's own limit; before it; more than three years ago; nobody says when. */
    fresh: number;
    stale: number;
    old: number;
    unknown: number;
    withPhone: number;
    withPlace: number;
    withHours: number;
  };
  /** Not checked lately and with a phone: those first that families meet first. */
  callFirst: readonly ServiceView[];
  /** Without a phone, website or email: a family can only go there. */
  unreachable: readonly ServiceView[];
  /** Without a phone, but with a website or email. */
  withoutPhone: readonly ServiceView[];
  /** One goes there, but nobody has written where. */
  withoutPlace: readonly ServiceView[];
  /** Full, paused or with a waiting list for longer than the word is believed, or past its own last day. */
  oldStates: readonly ServiceView[];
  /** Notices whose last day is over; their files can go. */
  endedNotices: readonly Notice[];
}

/** After so many days the site itself says "call to ask" instead of "full". */
const believedDays = 30;

/** Looks through a district's listings. Pure: the same day and content give the same report. */
export function examineListings({ services, needs, notices, today }: Directory): ListingHealth {
  const count = (test: (service: ServiceView) => boolean) => services.filter(test).length;
  const standing = (freshness: ServiceView['freshness']) => count((service) => service.freshness === freshness);
  const hasPhone = ({ phones }: ServiceView) => phones.length > 0;
  const isReachable = ({ url, email }: ServiceView) => url !== undefined || email !== undefined;
  return {
    counts: {
      services: services.length,
      organizations: new Set(services.map(({ partnerId }) => partnerId)).size,
      fresh: standing('fresh'),
      stale: standing('stale'),
      old: standing('old'),
      unknown: standing('unknown'),
      withPhone: count(hasPhone),
      withPlace: count(({ places }) => places.length > 0),
      withHours: count(({ schedules, places }) => [{ schedules }, ...places].some((one) => one.schedules.length > 0)),
    },
    callFirst: asMet(services, needs).filter((service) => service.freshness !== 'fresh' && hasPhone(service)),
    unreachable: services.filter((service) => !hasPhone(service) && !isReachable(service)),
    withoutPhone: services.filter((service) => !hasPhone(service) && isReachable(service)),
    withoutPlace: services.filter((service) => service.places.length === 0 && !service.confidential && !isElsewhere(service)),
    oldStates: services.filter(({ state }) => state !== undefined && isOldState(state, today)),
    endedNotices: notices.filter(({ until }) => until < today),
  };
}

/** Whether a family needs no place to go to: everything is by phone, online, at home or at school. */
const isElsewhere = ({ delivery }: ServiceView) => delivery.length > 0 && !delivery.includes('in-person');

function isOldState({ status, asOf, until }: NonNullable<ServiceView['state']>, today: string): boolean {
  if (until !== undefined && until < today) return true;
  const days = (Date.parse(today) - Date.parse(asOf)) / 86_400_000;
  return ['waitlist', 'full', 'paused'].includes(status) && days > believedDays;
}

/** The first of every need, then the second of every need, and so on: what most families meet stands first. */
function asMet(services: readonly ServiceView[], needs: Directory['needs']): ServiceView[] {
  const rank = new Map<string, number>();
  needs.forEach(({ services: list }, column) =>
    list.forEach(({ key }, row) => rank.set(key, Math.min(rank.get(key) ?? Infinity, row * needs.length + column))),
  );
  const rankOf = ({ key }: ServiceView) => rank.get(key) ?? Number.MAX_SAFE_INTEGER;
  return services.toSorted((a, b) => rankOf(a) - rankOf(b));
}
