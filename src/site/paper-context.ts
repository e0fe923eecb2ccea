import type { PaperContext } from '../handout/paper-context.ts';
import type { School } from '../domain/school.ts';
import type { BaseMap } from '../map/base-map.ts';
import { buildBaseMap } from '../map/build-base.ts';
import { nearestFor } from './near-school.ts';
import type { SiteData } from './make-site.ts';
import { paperLogoOf } from './paper-logo.ts';

const maps = new Map<string, BaseMap>();

/**
 * What the components of prose ask of a site.
 * @param origin scheme and host, such as `https://help.example.org`, for whole addresses
 * @param school the school that a sheet is for
 */
export function makePaperContext(site: SiteData, origin: string, school?: School): PaperContext {
  const { district, lang, dir, reader, t, say, href, needs, topics, services } = site;
  const logo = paperLogoOf(district);
  return {
    ...{ district, lang, dir, reader, t, say, href, needs, topics, services },
    absolute: (path) => new URL(href(path), origin).href,
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
