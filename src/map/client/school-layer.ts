import { type Map, type Marker, circleMarker, divIcon, marker, svg } from './leaflet.ts';
import type { MapSchool } from '../schools-file.ts';
import { make } from './dom.ts';

/** The schools: quiet dots that say their name to a pointer, and the chosen one with its name beside it. */
export class SchoolLayer {
  readonly #map: Map;
  readonly #schools: readonly MapSchool[];
  #marker: Marker | undefined;

  constructor(map: Map, schools: readonly MapSchool[]) {
    this.#map = map;
    this.#schools = schools;
    map.createPane('schools').style.zIndex = '350';
    const renderer = svg({ pane: 'schools', padding: 0.5 });
    for (const { name, at } of schools) {
      circleMarker(at, { radius: 3, className: 'map-school', pane: 'schools', renderer })
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
    const icon = divIcon({ className: 'map-point', html, iconSize: [22, 22] });
    // Below the services: the school is where one begins, they are what one looks for.
    this.#marker = marker(school.at, { icon, interactive: false, keyboard: false, zIndexOffset: -1000 });
    this.#marker.addTo(this.#map);
    return school;
  }
}
