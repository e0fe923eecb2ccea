import { type DrawnGuide, drawGuide } from '../guide/draw-guide.ts';
import { measurePicture, readPicture } from '../guide/pictures.ts';
import { type GuidePage, readGuide } from '../guide/read-guide.ts';
import type { SiteData } from './make-site.ts';

/** The language that the guide is written in. */
export const guideLanguage = 'en';
let pages: GuidePage[] | undefined;

/** Every page of the guide, read once a build. */
export const guidePages = (): GuidePage[] => (import.meta.env.DEV ? readGuide() : (pages ??= readGuide()));

/** A page of the guide as it stands on one site. Its pictures are shared by the languages. */
export function drawGuideFor({ district, href }: Pick<SiteData, 'district' | 'href'>, page: GuidePage): DrawnGuide {
  return drawGuide(page, {
    district: district.id,
    href: (path) => (path.startsWith('pictures/') ? href(`/staff/${path}`, district.languages[0]) : href(`/staff/${path}`)),
    ids: guidePages().map(({ id }) => id),
    sizeOf: (name) => measurePicture(name, readPicture(name)),
  });
}
