import { type Map, type Marker, circleMarker, divIcon, marker, svg, tooltip } from './leaflet.ts';
import type { MapSchool } from '../schools-file.ts';
import { make } from './dom.ts';

/** The schools: quiet dots that say their name to a pointer, and the chosen one with its name beside it. */
export class SchoolLayer {
  readonly #map: Map;
  readonly #schools: readonly MapSchool[];
  #markers: Marker[] = [];

  constructor(map: Map, schools: readonly MapSchool[]) {
    this.#map = map;
    this.#schools = schools;
    map.createPane('schools').style.zIndex = '350';
    const tip = tooltip({ direction: 'top' });
    const renderer = svg({ pane: 'schools', padding: 0.5 });
    for (const { name, at } of schools) {
      circleMarker(at, { radius: 3, className: 'map-school', pane: 'schools', renderer })
        // Not bound to each dot by Leaflet: the dot would then be a stop of the Tab key.
        .on('mouseover', () =>
          tip
            .setLatLng(at)
            .setContent(make('bdi', {}, name))
            .addTo(map),
        )
        .on('mouseout', () => tip.remove())
        .addTo(map);
    }
  }

  /** Makes a school the chosen one, or none. */
  choose(id: string | undefined): MapSchool | undefined {
    for (const old of this.#markers) old.remove();
    this.#markers = [];
    const school = this.#schools.find((candidate) => candidate.id === id);
    if (!school) return undefined;
    const put = (html: HTMLElement, zIndexOffset: number) => {
      const icon = divIcon({ className: 'map-point', html, iconSize: [22, 22] });
      this.#markers.push(marker(school.at, { icon, interactive: false, keyboard: false, zIndexOffset }).addTo(this.#map));
    };
    // Below the services, as they are what one looks for; but its name is read among them.
    put(make('span', { class: 'map-chosen-school' }), -1000);
    put(make('span', { class: 'map-chosen-name' }, make('bdi', {}, school.name)), 1000);
    return school;
  }
}
