import type { LanguageTag } from '../domain/text.ts';
import type { SiteData } from './make-site.ts';

/** A part of the site that other websites can show in a frame. */
export interface Embed {
  group: 'whole' | 'needs' | 'schools';
  /** Its address below the district's root, without a slash in front: `embed/needs/food/`. */
  path: string;
  /** What it is. */
  title: string;
  /** Pixels that show most of it in a column of usual width. */
  height: number;
}

/** What the page that gives out codes holds for its script: for each language the root of its addresses, the site's name, and what can
 * be framed. */
export type EmbedMenu = Record<
  LanguageTag,
  { root: string; site: string; embeds: [path: string, title: string, height: number][] }
>;

const heights = { tiles: 760, search: 820, map: 560, list: 820, school: 900 };

/** Everything of a site that can be framed: the search, the map, the needs, each need, each school. */
export function listEmbeds({ t, say, district, needs, schools }: SiteData): Embed[] {
  const place = say(district.short_name);
  return [
    { group: 'whole', path: 'embed/find/', title: t('find.title'), height: heights.search },
    { group: 'whole', path: 'embed/map/', title: t('map.title'), height: heights.map },
    { group: 'whole', path: 'embed/needs/', title: t('home.needs'), height: heights.tiles },
    ...needs
      .filter((need) => need.services.length > 0)
      .map((need): Embed => ({
        group: 'needs',
        path: `embed/needs/${need.id}/`,
        title: t('need.title', { need: need.label, place }),
        height: heights.list,
      })),
    ...schools.map((school): Embed => ({
      group: 'schools',
      path: `embed/schools/${school.id}/`,
      title: t('school.near', { school: school.name }),
      height: heights.school,
    })),
  ];
}
