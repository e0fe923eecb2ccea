import type { BaseMap } from '../map/base-map.ts';
import { buildBaseMap } from '../map/build-base.ts';
import { collectMapData } from '../map/map-data.ts';
import { type DetailsFile, packPlaces, type PointsFile } from '../map/points-file.ts';
import { packSchools, type SchoolsFile } from '../map/schools-file.ts';
import type { SiteData } from './site-data.ts';

/** What the maps of one district in one language load, and which of its services they cannot show. */
export interface MapFiles {
  base: BaseMap;
  points: PointsFile;
  details: DetailsFile;
  schools: SchoolsFile;
  notOnMap: ReadonlySet<string>;
}
export const mapFileNames = ['base', 'points', 'details', 'schools'] as const;

const made = new WeakMap<SiteData, MapFiles>();
const bases = new Map<string, BaseMap>();

/** Makes the map's files once for each site; the outlines once for each district. */
export function mapFilesOf(site: SiteData): MapFiles {
  const known = made.get(site);
  if (known) return known;
  const { district, lang, services } = site;
  const base = bases.get(district.id) ?? buildBaseMap(district);
  bases.set(district.id, base);
  const confidential = new Set(services.filter((service) => service.confidential).map((service) => service.key));
  const { places, notOnMap } = collectMapData(services, { lang, confidential, box: base.box });
  const files = { base, ...packPlaces(places), schools: packSchools(site.schools), notOnMap: new Set(notOnMap) };
  made.set(site, files);
  return files;
}
