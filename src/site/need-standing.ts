import type { ServiceView } from '../catalog/localize.ts';
import { reachOf } from '../catalog/order.ts';
import { countServices, fewestLocalPlaces, hasPlaceInside, type NeedCount } from '../coverage/count-services.ts';
import type { NeedId } from '../domain/needs.ts';
import type { NeedView, SiteData } from './make-site.ts';

/** How well a district's directory answers a need. */
export interface NeedStanding {
  need: NeedView;
  count: NeedCount;
  /** Organizations that answer it here: with a place in the district, or for its town or county alone. Each once. */
  here: readonly ServiceView[];
  /** Those that answer it by phone, online or from elsewhere. */
  elsewhere: readonly ServiceView[];
  /** The day on which the district had looked for every local partner. */
  canvassed?: string;
  /** `gap`: looked for everywhere, and there is none here. `none`: none here is listed yet. `few`: fewer than three. */
  state: 'gap' | 'none' | 'few' | 'listed';
}

const standings = new WeakMap<SiteData, NeedStanding[]>();

/** Every need in its order. A gap is claimed only where the district has dated its canvass of that need. */
export function listStandings(site: SiteData): NeedStanding[] {
  let list = standings.get(site);
  if (!list) {
    const counts = countServices(site.services, site.district.place.bounds);
    list = site.needs.map((need) =>
      standingOf(
        need,
        counts.find((count) => count.need === need.id)!,
        site,
      ),
    );
    standings.set(site, list);
  }
  return list;
}

function standingOf(need: NeedView, count: NeedCount, { district }: SiteData): NeedStanding {
  // A reach of one county or less, as `reachOf` ranks it.
  const isHere = (service: ServiceView) => hasPlaceInside(service, district.place.bounds) || reachOf(service) <= 1;
  const here = onceEach(need.services.filter(isHere));
  const known = new Set(here.map(({ partnerId }) => partnerId));
  const elsewhere = onceEach(need.services.filter(({ partnerId }) => !known.has(partnerId)));
  const canvassed = district.canvassed[need.id];
  const state = here.length >= fewestLocalPlaces ? 'listed' : here.length > 0 ? 'few' : canvassed ? 'gap' : 'none';
  return { need, count, here, elsewhere, ...(canvassed ? { canvassed } : {}), state };
}

/** Of several services of one organization the first. */
const onceEach = (services: readonly ServiceView[]): ServiceView[] =>
  [...new Map(services.toReversed().map((service) => [service.partnerId, service])).values()].reverse();

/** Of some needs those that have fewer than three organizations here, the fewest first. */
export function listWanted(site: SiteData, ids: readonly NeedId[]): NeedStanding[] {
  return listStandings(site)
    .filter(({ need, state }) => ids.includes(need.id) && state !== 'listed')
    .sort((a, b) => a.here.length - b.here.length);
}

/** The organizations of a partner group, each once, by name. */
export function organizationsOf(site: SiteData, group: string): ServiceView[] {
  const list = [...site.byPartner.values()].flatMap(([service]) => (service?.group === group ? service : []));
  return list.sort((a, b) => a.organization.text.localeCompare(b.organization.text, site.lang));
}
