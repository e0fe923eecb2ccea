import * as DomUtil from 'leaflet/src/dom/DomUtil.js';
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
import { PmtilesSource, leafletLayer } from 'protomaps-leaflet';
import { type LatLngBounds, type Map, latLngBounds } from '../leaflet.ts';
import { ArchiveSource } from './archive-source.ts';
import { readColours } from './street-colours.ts';
import { makeLabelRules, makePaintRules } from './street-rules.ts';

/** What of the layer is used here; the package types it loosely. */
interface StreetLayer {
  paintRules: unknown;
  labelRules: unknown;
  addTo(map: Map): void;
  clearLayout(): void;
  rerenderTiles(): void;
}

/**
 * Draws a district's own streets over the outlines, in its colours, and again when the device turns dark or light.
 * @param url a PMTiles archive on this site
 * @returns what the streets cover
 * @throws Error where the archive cannot be read; the map then stays with its outlines
 */
export async function addStreets(map: Map, url: string, lang: string, signal: AbortSignal): Promise<LatLngBounds> {
  const archive = new PmtilesSource(url, true).p;
  archive.source = new ArchiveSource(url);
  const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await archive.getHeader();
  const bounds = latLngBounds([minLat, minLon], [maxLat, maxLon]);
  signal.throwIfAborted();

  // The package was written for pages where Leaflet is a global variable, and that run from left to right.
  const create = (tag: string, className: string) => Object.assign(DomUtil.create(tag, className), { dir: 'ltr' });
  Object.assign(globalThis, { L: { GridLayer, DomUtil: { ...DomUtil, create } } });
  const container = map.getContainer();
  const rules = () => {
    const colours = readColours(container);
    return { paintRules: makePaintRules(colours), labelRules: makeLabelRules(colours, lang) };
  };
  map.createPane('streets').style.zIndex = '210';
  const layer = leafletLayer({
    ...rules(),
    url: archive,
    attribution: '',
    pane: 'streets',
    bounds,
    noWrap: true,
    // Data is one level coarser than what is shown.
    minZoom: minZoom + 1,
    maxDataZoom: maxZoom,
    lang,
  } as Parameters<typeof leafletLayer>[0]) as unknown as StreetLayer;
  layer.addTo(map);

  matchMedia('(prefers-color-scheme: dark)').addEventListener(
    'change',
    () => {
      Object.assign(layer, rules());
      layer.clearLayout();
      layer.rerenderTiles();
    },
    { signal },
  );
  return bounds;
}
