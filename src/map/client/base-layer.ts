import type * as Leaflet from 'leaflet';
import { type BaseMap, unpackLine, unpackPlaces } from '../base-map.ts';

/**
 * Draws the default base map below everything else: land on water, the home counties, borders, names. Colours come from
 * the classes in `leaflet.css`.
 */
export function addBaseLayer(leaflet: typeof Leaflet, map: Leaflet.Map, base: BaseMap): void {
  // Leaflet's own panes for shapes and marks begin at 400.
  map.createPane('base').style.zIndex = '200';
  map.createPane('names').style.zIndex = '300';
  const renderer = leaflet.svg({ pane: 'base', padding: 0.5 });
  const line = (packed: number[]) => unpackLine(packed, base.box).map(([lon, lat]): [number, number] => [lat, lon]);
  const options = (className: string) => ({ className, pane: 'base', renderer, interactive: false });

  for (const ring of base.land) leaflet.polygon(line(ring), options('map-land')).addTo(map);
  for (const ring of base.home) leaflet.polygon(line(ring), options('map-home')).addTo(map);
  for (const border of base.borders) leaflet.polyline(line(border), options('map-border')).addTo(map);
  addNames(leaflet, map, base);
}

/** The names that have room at the present zoom. */
function addNames(leaflet: typeof Leaflet, map: Leaflet.Map, base: BaseMap): void {
  const names = unpackPlaces(base).map(({ name, at: [lon, lat], zoom }) => {
    const label = document.createElement('span');
    label.textContent = name;
    const icon = leaflet.divIcon({ className: 'map-place', html: label, iconSize: [0, 0] });
    return { zoom, marker: leaflet.marker([lat, lon], { icon, pane: 'names', interactive: false, keyboard: false }) };
  });
  const show = () => {
    const zoom = Math.floor(map.getZoom() + 0.25);
    for (const { zoom: from, marker } of names) {
      if (zoom < from) marker.remove();
      else if (!map.hasLayer(marker)) marker.addTo(map);
    }
  };
  map.on('zoomend', show);
  map.whenReady(show);
}
