import { type LeafletKeyboardEvent, type Map as LeafletMap, type Marker, divIcon, marker as makeMarker } from './leaflet.ts';
import { localeOf } from '../../i18n/locale.ts';
import type { MapPlace, MapService } from '../map-data.ts';
import { countWords } from '../map-words.ts';
import type { Cluster, Clusters } from './clusters.ts';
import { drawCluster, drawMark } from './marks.ts';
import type { MapSettings } from './settings.ts';

const markSize = 32;
/** As in `clusters.ts`, which is loaded only when it is needed. */
const mostMarks = 300;

/** A place with those of its services that are shown. */
export interface ShownPlace {
  place: MapPlace;
  services: MapService[];
}

/** The marks of the services: filtered, joined where there are many, reachable by keyboard in the present view. */
export class PointLayer {
  readonly #map: LeafletMap;
  readonly #settings: MapSettings;
  readonly #open: (shown: ShownPlace, marker: Marker) => void;
  readonly #markers = new Map<string, Marker>();
  #shown: ShownPlace[] = [];
  #clusters: Clusters | undefined;
  #current: string | undefined;
  #round = 0;

  /** @param open called when a visitor opens a mark, by any means */
  constructor(map: LeafletMap, settings: MapSettings, open: (shown: ShownPlace, marker: Marker) => void) {
    this.#map = map;
    this.#settings = settings;
    this.#open = open;
    map.on('moveend', () => this.#draw());
  }

  get shown(): readonly ShownPlace[] {
    return this.#shown;
  }

  /** Shows these places, or only those with the services named. */
  async set(places: readonly MapPlace[], ids?: ReadonlySet<string>): Promise<void> {
    const round = ++this.#round;
    const shown = places
      .map((place) => ({ place, services: ids ? place.services.filter((service) => ids.has(service.id)) : place.services }))
      .filter(({ services }) => services.length > 0);
    const clusters =
      shown.length > mostMarks
        ? (await import('./clusters.ts')).clusterPlaces(
            shown.map(({ place }) => place),
            this.#map.getMaxZoom(),
          )
        : undefined;
    if (round !== this.#round) return;
    this.#shown = shown;
    this.#clusters = clusters;
    for (const marker of this.#markers.values()) marker.remove();
    this.#markers.clear();
    this.#draw();
  }

  /** The place of a service. */
  find(id: string): ShownPlace | undefined {
    return this.#shown.find(({ services }) => services.some((service) => service.id === id));
  }

  /** The mark of a place, where it is drawn by itself. */
  markerOf(shown: ShownPlace): Marker | undefined {
    return this.#markers.get(`p${this.#shown.indexOf(shown)}`);
  }

  /** Marks the place of a service as the one that is meant, or none. */
  highlight(id: string | undefined): void {
    this.#current = id;
    const shown = id === undefined ? undefined : this.find(id);
    const marker = shown && this.markerOf(shown);
    for (const other of this.#markers.values()) {
      other.getElement()?.classList.toggle('is-current', other === marker);
      other.setZIndexOffset(other === marker ? 1000 : 0);
    }
  }

  #draw(): void {
    const bounds = this.#map.getBounds();
    const wide = bounds.pad(0.25);
    const { places, clusters } = this.#clusters?.within(
      wide.getWest(),
      wide.getSouth(),
      wide.getEast(),
      wide.getNorth(),
      this.#map.getZoom(),
    ) ?? { places: this.#shown.map((_, i) => i), clusters: [] };

    const wanted = new Map<string, () => Marker>();
    for (const i of places) wanted.set(`p${i}`, () => this.#makePlace(this.#shown[i]!));
    for (const cluster of clusters) wanted.set(`c${cluster.id}`, () => this.#makeCluster(cluster));
    for (const [key, marker] of this.#markers) {
      if (wanted.has(key)) continue;
      marker.remove();
      this.#markers.delete(key);
    }
    for (const [key, makeIt] of wanted) if (!this.#markers.has(key)) this.#markers.set(key, makeIt().addTo(this.#map));

    // Tab reaches what is seen; the arrow keys and the list bring the rest.
    for (const marker of this.#markers.values()) {
      marker.getElement()?.setAttribute('tabindex', bounds.contains(marker.getLatLng()) ? '0' : '-1');
    }
    this.highlight(this.#current);
  }

  #makePlace(shown: ShownPlace): Marker {
    const { place, services } = shown;
    const { words, lang, icons } = this.#settings;
    const [first] = services;
    const name = services.length > 1 ? countWords(words.services, services.length, lang) : (first?.name ?? '');
    const label = [name, services.length > 1 ? (place.name ?? first?.name) : place.name, place.approximate && words.approximate];
    const html = drawMark({ need: first!.need, approximate: place.approximate, count: services.length }, icons);
    const marker = this.#make(place.at, html, label.filter((part) => typeof part === 'string').join(', '), markSize);
    return onPress(marker, () => this.#open(shown, marker));
  }

  #makeCluster(cluster: Cluster): Marker {
    const { words, lang } = this.#settings;
    const label = `${countWords(words.services, cluster.count, lang)}, ${words.zoomIn}`;
    const marker = this.#make(cluster.at, drawCluster(new Intl.NumberFormat(localeOf(lang)).format(cluster.count)), label, 40);
    return onPress(marker, () => {
      this.#map.setView(cluster.at, Math.min(this.#clusters?.zoomOf(cluster) ?? 0, this.#map.getMaxZoom()));
      this.#map.getContainer().focus({ preventScroll: true });
    });
  }

  #make(at: [number, number], html: HTMLElement, label: string, size: number): Marker {
    const icon = divIcon({ className: 'map-point', html, iconSize: [size, size] });
    const marker = makeMarker(at, { icon, keyboard: true, riseOnHover: true });
    marker.on('add', () => marker.getElement()?.setAttribute('aria-label', label));
    return marker;
  }
}

/** A click, a tap, Enter or Space on a mark. */
function onPress(marker: Marker, press: () => void): Marker {
  marker.on('click', press);
  marker.on('keydown', ({ originalEvent }: LeafletKeyboardEvent) => {
    if (originalEvent.key !== 'Enter' && originalEvent.key !== ' ') return;
    originalEvent.preventDefault();
    press();
  });
  return marker;
}
