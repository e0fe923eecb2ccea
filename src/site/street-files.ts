import { type BasemapFile, findBasemap } from '../catalog/basemap-file.ts';
import { ContentFiles } from '../catalog/content-files.ts';
import { contentRoots } from '../catalog/load.ts';
import type { TileServer } from '../domain/map.ts';
import type { SiteData } from './site-data.ts';

/** The address below a district's root, in its default language: one archive serves all languages. */
const streetsPath = '/api/map/streets.pmtiles';

/** The streets that lie in a district's folder, where there are some. */
export function streetsOf({ district }: Pick<SiteData, 'district'>): BasemapFile | undefined {
  return findBasemap(new ContentFiles(contentRoots()).district(district.id).directories);
}

/** The server that its maps may ask for street pictures; none where it has streets of its own. */
export function tileServerOf(site: Pick<SiteData, 'district'>): TileServer | undefined {
  return streetsOf(site) ? undefined : site.district.map?.tiles;
}

/** What the pages of a district must allow beside their own origin, as a directive of the security policy. */
export function mapDirective(site: Pick<SiteData, 'district'>): `img-src ${string}` | undefined {
  const tiles = tileServerOf(site);
  return tiles && `img-src ${new URL(tiles.url).origin}`;
}

/** Where its maps load them from. */
export function streetsAddress(site: SiteData): string | undefined {
  return streetsOf(site) && site.href(streetsPath, site.district.languages[0]);
}
