import { type LatLngBounds, type Map, divIcon, marker, polygon, polyline, svg } from './leaflet.ts';
import { type BaseMap, unpackLine, unpackPlaces } from '../base-map.ts';

/**
 * Draws the default base map below everything else: land on water, the home counties, borders, names. Colours come from
 * the classes in `live-map.css`.
 * @returns a way to take the names out of an area that has better ones
 */
export function addBaseLayer(map: Map, base: BaseMap): (covered: LatLngBounds) => void {
  // Leaflet's own panes for shapes and marks begin at 400; the schools' dots lie at 350, and must not hide a name.
  map.createPane('base').style.zIndex = '200';
  map.createPane('names').style.zIndex = '360';
  const renderer = svg({ pane: 'base', padding: 0.5 });
  const line = (packed: number[]) => unpackLine(packed, base.box).map(([lon, lat]): [number, number] => [lat, lon]);
  const options = (className: string) => ({ className, pane: 'base', renderer, interactive: false });

  for (const ring of base.land) polygon(line(ring), options('map-land')).addTo(map);
  for (const ring of base.home) polygon(line(ring), options('map-home')).addTo(map);
  for (const border of base.borders) polyline(line(border), options('map-border')).addTo(map);
  return addNames(map, base);
}

/** The names that have room at the present zoom. */
function addNames(map: Map, base: BaseMap): (covered: LatLngBounds) => void {
  let names = unpackPlaces(base).map(({ name, at: [lon, lat], zoom }) => {
    const text = document.createElement('span');
    text.textContent = name;
    const icon = divIcon({ className: 'map-place', html: text, iconSize: [0, 0] });
    return { zoom, label: marker([lat, lon], { icon, pane: 'names', interactive: false, keyboard: false }) };
  });
  const show = () => {
    const zoom = Math.floor(map.getZoom() + 0.25);
    for (const { zoom: from, label } of names) {
      if (zoom < from) label.remove();
      else if (!map.hasLayer(label)) label.addTo(map);
    }
  };
  map.on('zoomend', show);
  map.whenReady(show);
  return (covered) => {
    const isCovered = ({ label }: (typeof names)[number]) => covered.contains(label.getLatLng());
    for (const name of names.filter(isCovered)) name.label.remove();
    names = names.filter((name) => !isCovered(name));
  };
}
