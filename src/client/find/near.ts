import { make } from '../../map/client/dom.ts';
import type { PlacesFile } from '../../search/find-files.ts';
import { fold, splitWords } from '../../search/fold.ts';
import { isFramed } from '../frame-mode.ts';
import { Combobox, type Option } from './combobox.ts';
import { fromSchool, fromZip, type NearPlace, withFile, writePlace } from './place.ts';
import type { Words } from './words.ts';

const most = 6;

/** The neighbourhood of a point: that of the nearest ZIP code. */
export function fromDevice(places: PlacesFile, latitude: number, longitude: number, name: string): NearPlace {
  const away = ([, lat, lon]: PlacesFile['zips'][number]) =>
    Math.hypot(lat - latitude, (lon - longitude) * Math.cos((latitude * Math.PI) / 180));
  const nearest = [...places.zips].sort((a, b) => away(a) - away(b))[0];
  return withFile({ kind: 'device', id: '', name, latitude, longitude }, nearest && places.files[nearest[3]]);
}

/** Schools and ZIP codes that a few letters may mean: every word must begin one of the name's. */
export function matchPlaces(places: PlacesFile, text: string): NearPlace[] {
  const typed = text.trim();
  if (/^\d+$/.test(typed))
    return places.zips
      .filter(([zip]) => zip.startsWith(typed))
      .slice(0, most)
      .map((zip) => fromZip(places, zip));
  const wanted = splitWords(typed);
  if (wanted.length === 0) return [];
  return places.schools
    .filter(([, name]) => {
      const words = splitWords(name);
      return wanted.every((start) => words.some((word) => word.startsWith(start)) || fold(name).includes(start));
    })
    .slice(0, most)
    .map((school) => fromSchool(places, school));
}

/** The part of the page where a reader says where they are. Nothing of it leaves the device. */
export class NearChooser {
  readonly #holder: Element;
  readonly #words: Words;
  readonly #load: () => Promise<PlacesFile>;
  readonly #changed: (place: NearPlace | undefined) => void;
  readonly #signal: AbortSignal;

  constructor(
    holder: Element,
    words: Words,
    load: () => Promise<PlacesFile>,
    changed: (place: NearPlace | undefined) => void,
    signal: AbortSignal,
  ) {
    this.#holder = holder;
    this.#words = words;
    this.#load = load;
    this.#changed = changed;
    this.#signal = signal;
  }

  /** Draws what is chosen, or the box to choose in. */
  show(place: NearPlace | undefined): void {
    if (place) this.#showChosen(place);
    else this.#showBox();
  }

  #choose(place: NearPlace | undefined): void {
    writePlace(place);
    this.show(place);
    this.#holder.querySelector<HTMLElement>('button, input')?.focus();
    this.#changed(place);
  }

  #showChosen(place: NearPlace): void {
    const forget = make('button', { type: 'button', class: 'link' }, this.#words('near.forget'));
    forget.addEventListener('click', () => this.#choose(undefined), { signal: this.#signal });
    this.#holder.replaceChildren(
      make('p', { class: 'find-place' }, make('strong', {}, this.#words('near.chosen', { place: place.name })), ' ', forget),
    );
  }

  #showBox(): void {
    const input = make('input', {
      id: 'find-near',
      type: 'text',
      autocomplete: 'off',
      spellcheck: 'false',
      placeholder: this.#words('near.hint'),
      'aria-label': this.#words('near.label'),
    });
    const status = make('span', { role: 'status', class: 'small' });
    const device = make('button', { type: 'button', class: 'link' }, this.#words('near.device'));
    const list = make('div', { class: 'find-suggest' });
    this.#holder.replaceChildren(
      make(
        'div',
        { class: 'find-near-row' },
        make('label', { for: 'find-near' }, this.#words('near.short')),
        make('div', { class: 'find-near-box' }, input, list),
        // A frame is not allowed to ask.
        'geolocation' in navigator && !isFramed() ? device : undefined,
      ),
      status,
    );
    /** What the letters may mean, once the places are here. */
    const match = async (): Promise<NearPlace[]> => {
      try {
        const found = matchPlaces(await this.#load(), input.value);
        status.textContent = found.length === 0 && input.value.trim().length > 2 ? this.#words('near.unknown') : '';
        return found;
      } catch {
        status.textContent = this.#words('offline');
        return [];
      }
    };
    const suggest = async () => {
      const found = await match();
      if (box.isWaiting) box.show(found.map((place): Option => ({ text: place.name, choose: () => this.#choose(place) })));
    };
    const box = new Combobox(input, list, this.#words('near.label'), () => void suggest(), this.#signal);
    // Enter takes the only line there is.
    const take = async () => {
      const [first] = await match();
      if (first) this.#choose(first);
    };
    input.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Enter' || event.defaultPrevented) return;
        event.preventDefault();
        void take();
      },
      { signal: this.#signal },
    );
    device.addEventListener('click', () => void this.#askDevice(status), { signal: this.#signal });
  }

  async #askDevice(status: HTMLElement): Promise<void> {
    status.textContent = this.#words('near.asking');
    try {
      const places = await this.#load();
      const { coords } = await new Promise<GeolocationPosition>((resolve, reject) =>
        navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 10_000, maximumAge: 600_000 }),
      );
      // About a hundred metres are near enough, and tell less to whoever reads this device.
      const round = (degrees: number) => Math.round(degrees * 1000) / 1000;
      this.#choose(fromDevice(places, round(coords.latitude), round(coords.longitude), this.#words('near.here')));
    } catch {
      status.textContent = this.#words('near.failed');
    }
  }
}
