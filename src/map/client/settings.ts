import type { MapWords } from '../map-words.ts';
import type { TileSettings } from './tile-server.ts';

/** What the page knows of a service that the points file does not: it changes with the hour and with the reader. */
export interface ServiceDetails {
  /** Open or not, in words. */
  open?: string | undefined;
  /** How far, in words; without it the map says how far it is from the chosen school. */
  distance?: string | undefined;
}

/** What the server and the page set for a map. */
export interface MapSettings {
  words: MapWords;
  lang: string;
  /** The address of a service's page; `{partner}` and `{service}` stand for the parts of its key. */
  page: string | undefined;
  /** The address of directions, with `{to}` and `{mode}`. */
  directions: string | undefined;
  icons: string | undefined;
  /** The district's own streets: the address of a PMTiles archive on this site. */
  streets: string | undefined;
  /** A server of street pictures, asked only after the visitor agreed. */
  tiles: TileSettings | undefined;
  /** The region's own trip planner; `{to}` in its address stands for the destination. */
  planner: { name: string; url: string } | undefined;
  details: (id: string) => ServiceDetails;
}
