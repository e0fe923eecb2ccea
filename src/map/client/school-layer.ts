import type * as Leaflet from 'leaflet';
import { make } from './dom.ts';
import type { MapSchool } from './settings.ts';

/** The schools: quiet dots that say their name to a pointer, and the chosen one with its name beside it. */
export class SchoolLayer {
  readonly #leaflet: typeof Leaflet;
  readonly #map: Leaflet.Map;
  readonly #schools: readonly MapSchool[];
  #marker: Leaflet.Marker | undefined;

  constructor(leaflet: typeof Leaflet, map: Leaflet.Map, schools: readonly MapSchool[]) {
    this.#leaflet = leaflet;
    this.#map = map;
    this.#schools = schools;
    map.createPane('schools').style.zIndex = '350';
    const renderer = leaflet.svg({ pane: 'schools', padding: 0.5 });
    for (const { name, at } of schools) {
      leaflet
        .circleMarker(at, { radius: 4, className: 'map-school', pane: 'schools', renderer })
        .bindTooltip(document.createTextNode(name) as unknown as HTMLElement, { direction: 'top' })
        .addTo(map);
    }
  }

  /** Makes a school the chosen one, or none. */
  choose(id: string | undefined): MapSchool | undefined {
    this.#marker?.remove();
    const school = this.#schools.find((candidate) => candidate.id === id);
    if (!school) return undefined;
    const html = make('span', { class: 'map-chosen-school' }, make('span', {}, school.name));
    const icon = this.#leaflet.divIcon({ className: 'map-point', html, iconSize: [22, 22] });
    // Below the services: the school is where one begins, they are what one looks for.
    this.#marker = this.#leaflet.marker(school.at, { icon, interactive: false, keyboard: false, zIndexOffset: -1000 });
    this.#marker.addTo(this.#map);
    return school;
  }
}
