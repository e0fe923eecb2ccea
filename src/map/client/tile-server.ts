import { tileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
import type { Map } from './leaflet.ts';

/** Street pictures of another server. */
export interface TileSettings {
  /** With `{z}`, `{x}` and `{y}`. */
  url: string;
  attribution: string;
  maxZoom: number;
}

/** Shows the pictures over the outlines. Only after the visitor agreed: the server learns who looks at which part. */
export function addTileServer(map: Map, { url, maxZoom }: TileSettings): void {
  map.createPane('streets').style.zIndex = '210';
  tileLayer(url, {
    pane: 'streets',
    maxNativeZoom: maxZoom,
    maxZoom: map.getMaxZoom(),
    // Servers ask to know the site; they need not know the page.
    referrerPolicy: 'origin',
    className: 'map-tiles',
  }).addTo(map);
}
