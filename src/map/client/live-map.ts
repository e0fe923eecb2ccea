import {
  Attribution,
  type Control,
  type LatLngBounds,
  type Map,
  type Marker,
  latLngBounds,
  Zoom,
  map as makeLeaflet,
  popup as makePopup,
} from './leaflet.ts';
export { default as styles } from './live-map.css?url';
import type { BaseMap, Box } from '../base-map.ts';
import type { MapPlace } from '../map-data.ts';
import { type DetailsFile, addDetails } from '../points-file.ts';
import type { MapSchool } from '../schools-file.ts';
import { addBaseLayer } from './base-layer.ts';
import { setGestures } from './gestures.ts';
import { addAreaButton, addHint } from './overlays.ts';
import { PointLayer, type ShownPlace } from './point-layer.ts';
import { drawPopup } from './popup.ts';
import { SchoolLayer } from './school-layer.ts';
import type { MapSettings } from './settings.ts';

export interface MapFiles {
  base: BaseMap;
  places: readonly MapPlace[];
  /** Asked for when the first mark is opened. */
  loadDetails: () => Promise<DetailsFile | undefined>;
  schools: readonly MapSchool[];
}

/** What the map tells the element. */
export interface MapEvents {
  /** A visitor chose a service on the map. */
  select(id: string): void;
  /** A visitor asked for what is in the present view. */
  searchArea(bounds: Box, ids: string[]): void;
}

/** Closer than this the outlines, a sketch, say nothing; streets do. */
const closest = { outlines: 16, streets: 18 };
/** Where a single place is shown. */
const closestFit = 14;
/** Closer than this the outlines show too few names to say where one is, so nobody begins there. */
const closestStart = { outlines: 11, streets: closestFit };

/** One opened map: Leaflet with our base, schools and points. */
export class LiveMap {
  readonly #map: Map;
  readonly #files: MapFiles;
  readonly #settings: MapSettings;
  readonly #points: PointLayer;
  readonly #schools: SchoolLayer;
  readonly #moveQuietly: (move: () => void) => void;
  readonly #hideNames: (covered: LatLngBounds) => void;
  readonly #credits: Control.Attribution;
  readonly #named: string[] = [];
  #school: MapSchool | undefined;
  #details: Promise<void> | undefined;
  #returnFocus = () => {};

  /** @param signal takes the map away when it is aborted */
  constructor(container: HTMLElement, files: MapFiles, settings: MapSettings, events: MapEvents, signal: AbortSignal) {
    const { words } = settings;
    this.#files = files;
    this.#settings = settings;
    this.#map = makeMap(container, files.base, settings);
    container.setAttribute('role', 'region');
    container.setAttribute('aria-label', words.map);
    new Zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut, position: 'topright' }).addTo(this.#map);
    this.#credits = new Attribution({ prefix: false }).addTo(this.#map);
    this.#credit(words.credit);
    setGestures(this.#map, addHint(container, words), signal);

    const searchArea = () => {
      const bounds = this.#map.getBounds();
      const ids = this.#points.shown
        .filter(({ place }) => bounds.contains(place.at))
        .flatMap(({ services }) => services.map((service) => service.id));
      events.searchArea([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()], [...new Set(ids)]);
    };
    this.#moveQuietly = words.searchArea ? addAreaButton(this.#map, words.searchArea, searchArea) : (move) => move();

    this.#fit();
    this.#hideNames = addBaseLayer(this.#map, files.base);
    if (settings.streets) void this.#addStreets(settings.streets, signal);
    this.#schools = new SchoolLayer(this.#map, files.schools);
    this.#points = new PointLayer(this.#map, settings, (shown, marker) => {
      this.#open(shown, undefined, marker);
      events.select(shown.services[0]!.id);
    });
    container.addEventListener('keydown', (event) => event.key === 'Escape' && this.#closePopup(), { signal });

    const resized = new ResizeObserver(() => this.#moveQuietly(() => this.#map.invalidateSize({ animate: false })));
    resized.observe(container);
    signal.addEventListener('abort', () => {
      resized.disconnect();
      this.#map.remove();
    });
  }

  /** Shows only these services, or all, and moves so that they are in view, unless the view is to be kept. */
  async show(ids?: readonly string[], keepView = false): Promise<void> {
    this.#map.closePopup();
    await this.#points.set(this.#files.places, ids && new Set(ids));
    if (!keepView) this.#fit();
  }

  /** Makes a school the chosen one, or none. */
  choose(schoolId: string | undefined): void {
    this.#school = this.#schools.choose(schoolId);
    this.#fit();
  }

  /** Opens the mark of a service. Nothing happens where it has none. */
  select(id: string): void {
    const shown = this.#points.find(id);
    if (!shown) return;
    const { at } = shown.place;
    if (!this.#points.markerOf(shown) || !this.#map.getBounds().contains(at)) {
      this.#moveQuietly(() => this.#map.setView(at, Math.max(this.#map.getZoom(), closestFit), { animate: false }));
    }
    // Still joined with its neighbours: as close as can be, they part.
    if (!this.#points.markerOf(shown)) this.#moveQuietly(() => this.#map.setView(at, this.#map.getMaxZoom(), { animate: false }));
    this.#open(shown, id);
  }

  /** Lifts the mark of a service, as when its entry in the list has the focus. */
  highlight(id: string | undefined): void {
    this.#points.highlight(id);
  }

  /** Asks the server of street pictures. The visitor has agreed. */
  async addTiles(): Promise<void> {
    const { tiles } = this.#settings;
    if (!tiles) return;
    const { addTileServer } = await import('./tile-server.ts');
    addTileServer(this.#map, tiles);
    this.#credit(tiles.attribution);
    this.#hideNames(this.#map.options.maxBounds as LatLngBounds);
  }

  /** Which of these services are not on the map. */
  countMissing(ids: readonly string[]): number {
    const placed = new Set(this.#files.places.flatMap(({ services }) => services.map(({ id }) => id)));
    return ids.filter((id) => !placed.has(id)).length;
  }

  async #addStreets(url: string, signal: AbortSignal): Promise<void> {
    try {
      const { addStreets } = await import('./streets/add-streets.ts');
      this.#hideNames(await addStreets(this.#map, url, this.#settings.lang, signal));
      this.#map.getContainer().toggleAttribute('data-streets', true);
      this.#credit(this.#settings.words.streetsCredit);
    } catch (error) {
      // Without them the outlines still show the way.
      if (!signal.aborted) console.warn(error);
    }
  }

  /** Names on the map whom its data come from. */
  #credit(text: string): void {
    this.#named.push(escapeMarkup(text));
    this.#credits.setPrefix(this.#named.join(' '));
  }

  #closePopup(): void {
    const hadFocus = document.activeElement?.closest('.leaflet-popup');
    this.#map.closePopup();
    if (hadFocus) this.#returnFocus();
  }

  async #loadDetails(): Promise<void> {
    const details = await this.#files.loadDetails();
    if (details) addDetails(this.#files.places, details);
    else this.#details = undefined;
  }

  #fit(): void {
    const [west, south, east, north] = this.#files.base.view;
    const points = this.#points?.shown.map(({ place }) => place.at) ?? [];
    const seen = this.#school ? [...points, this.#school.at] : points;
    const bounds = latLngBounds(
      seen.length > 0
        ? seen
        : [
            [south, west],
            [north, east],
          ],
    );
    const maxZoom = closestStart[detailOf(this.#settings)];
    this.#moveQuietly(() => this.#map.fitBounds(bounds, { padding: [32, 32], maxZoom, animate: false }));
  }

  /** @param marker where the focus goes back to; without it the popup does not take the focus */
  #open(shown: ShownPlace, id: string | undefined, marker?: Marker): void {
    const { words } = this.#settings;
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const draw = () => drawPopup(shown.place, shown.services, id, this.#school, this.#settings);
    const card = draw();
    const hasDetails = shown.services.some((service) => service.address ?? service.phone);
    const popup = makePopup({
      maxWidth: Math.min(288, clientWidth - 72),
      minWidth: Math.min(200, clientWidth - 72),
      maxHeight: clientHeight - 96,
      offset: [0, -10],
      autoPanPadding: [12, 12],
    });
    popup.setLatLng(shown.place.at).setContent(card);
    popup.on('remove', () => {
      this.#points.highlight(undefined);
      this.#map.getContainer().classList.remove('is-popup-open');
    });
    popup.openOn(this.#map);
    this.#map.getContainer().classList.add('is-popup-open');
    this.#details ??= this.#loadDetails();
    void this.#details.then(() => {
      if (!popup.isOpen() || hasDetails || !shown.services.some((service) => service.address ?? service.phone)) return;
      keepFocus(popup.getElement()!, () => popup.setContent(draw()));
    });
    this.#points.highlight(id ?? shown.services[0]!.id);

    const element = popup.getElement();
    element?.setAttribute('role', 'dialog');
    element?.setAttribute('tabindex', '-1');
    element?.setAttribute('aria-label', card.querySelector('.map-card-count, strong')?.textContent ?? '');
    const close = element?.querySelector('.leaflet-popup-close-button');
    close?.setAttribute('aria-label', words.close);
    this.#returnFocus = () => marker?.getElement()?.focus({ preventScroll: true });
    close?.addEventListener('click', () => queueMicrotask(() => this.#returnFocus()));
    if (marker) element?.focus({ preventScroll: true });
  }
}

/** What is drawn at most: a sketch, or the streets of an archive or a tile server. */
const detailOf = ({ streets, tiles }: MapSettings) => (streets || tiles ? 'streets' : 'outlines');

function makeMap(container: HTMLElement, { box: [west, south, east, north] }: BaseMap, settings: MapSettings): Map {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const edges = latLngBounds([south, west], [north, east]);
  const map = makeLeaflet(container, {
    attributionControl: false,
    zoomControl: false,
    maxBounds: edges,
    maxBoundsViscosity: 1,
    maxZoom: closest[detailOf(settings)],
    // Tiles are sharp at whole levels only.
    zoomSnap: detailOf(settings) === 'streets' ? 1 : 0.25,
    zoomAnimation: !isStill,
    markerZoomAnimation: !isStill,
    fadeAnimation: false,
    inertia: !isStill,
  });
  if (isStill) {
    // Leaflet has no setting for this: a popup that opens, and the arrow keys, glide otherwise.
    const pan = map.panBy.bind(map);
    map.panBy = (offset, options) => pan(offset, { ...options, animate: false });
  }
  // No further out than the base map reaches.
  map.setMinZoom(map.getBoundsZoom(edges, true));
  return map;
}

/** Redraws what is in a popup for somebody who may stand on one of its links: on the same link again, or on the popup. */
function keepFocus(popup: HTMLElement, redraw: () => void): void {
  const { activeElement } = document;
  const hadFocus = popup.contains(activeElement);
  const href = activeElement?.getAttribute('href');
  redraw();
  if (!hadFocus || popup.contains(document.activeElement)) return;
  const same = [...popup.querySelectorAll('a')].find((link) => link.getAttribute('href') === href);
  (same ?? popup).focus({ preventScroll: true });
}

const escapeMarkup = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
