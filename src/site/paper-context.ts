import type { PaperContext } from '../handout/paper-context.ts';
import type { School } from '../domain/school.ts';
import type { BaseMap } from '../map/base-map.ts';
import { buildBaseMap } from '../map/build-base.ts';
import { nearestFor } from './near-school.ts';
import type { SiteData } from './make-site.ts';
import { paperLogoOf } from './paper-logo.ts';

/** Whether an address is known to this machine alone: on paper it would lead nowhere. */
export const isOwnMachine = (address: string): boolean => /^https?:\/\/(localhost|127\.|0\.0\.0\.0|\[::1?\])/.test(address);

const maps = new Map<string, BaseMap>();

/**
 * What the components of prose ask of a site.
 * @param origin scheme and host, such as `https://help.example.org`, for whole addresses; that of this machine counts as none
 * @param school the school that a sheet is for
 */
export function makePaperContext(site: SiteData, origin: string | undefined, school?: School): PaperContext {
  const printed = origin && !isOwnMachine(origin) ? origin : undefined;
  const { district, lang, dir, reader, t, say, href, needs, topics, services } = site;
  const logo = paperLogoOf(district);
  return {
    ...{ district, lang, dir, reader, t, say, href, needs, topics, services },
    absolute: (path) => (printed ? new URL(href(path), printed).href : undefined),
    nearest: nearestFor,
    baseMap: () => {
      const known = maps.get(district.id) ?? buildBaseMap(district);
      maps.set(district.id, known);
      return known;
    },
    ...(logo ? { logo } : {}),
    ...(school ? { school } : {}),
  };
}
