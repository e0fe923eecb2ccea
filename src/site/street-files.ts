import { type BasemapFile, findBasemap } from '../catalog/basemap-file.ts';
import { ContentFiles } from '../catalog/content-files.ts';
import { contentRoots } from '../catalog/load.ts';
import type { SiteData } from './site-data.ts';

/** The address below a district's root, in its default language: one archive serves all languages. */
const streetsPath = '/api/map/streets.pmtiles';

/** The streets that lie in a district's folder, where there are some. */
export function streetsOf({ district }: Pick<SiteData, 'district'>): BasemapFile | undefined {
  return findBasemap(new ContentFiles(contentRoots()).district(district.id).directories);
}

/** Where its maps load them from. */
export function streetsAddress(site: SiteData): string | undefined {
  return streetsOf(site) && site.href(streetsPath, site.district.languages[0]);
}
