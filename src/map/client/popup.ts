import { type Destination, type TravelMode, directionsLink, plannerLink, travelModes } from '../directions.ts';
import { formatMiles, milesBetween } from '../distance.ts';
import type { MapPlace, MapService } from '../map-data.ts';
import { countWords, fillWords } from '../map-words.ts';
import type { MapSchool } from '../schools-file.ts';
import { drawCopyButton } from './copy-button.ts';
import { make } from './dom.ts';
import type { MapSettings } from './settings.ts';
import { showPhone } from './show-phone.ts';

/**
 * What opens at a mark: the service, or the list of those given there; whether it is open, how far, whom to call, how to
 * get there.
 * @param services those of the place that are shown
 * @param chosen the id of the service that was asked for
 */
export function drawPopup(
  place: MapPlace,
  services: readonly MapService[],
  chosen: string | undefined,
  school: MapSchool | undefined,
  settings: MapSettings,
): HTMLElement {
  const { words, lang } = settings;
  const miles = school && milesBetween(school.at, place.at);
  const fromSchool =
    school && miles !== undefined
      ? fillWords(words.distance, { distance: formatMiles(miles, lang), school: school.name })
      : undefined;
  const isList = services.length > 1;
  // What stands in the middle of a ZIP code is in several places: each service then has its own address.
  const shared = place.approximate && isList ? undefined : services[0]?.address;
  const items = services.map((service) => {
    const parts = {
      fromSchool: isList ? undefined : fromSchool,
      address: service.address === shared ? undefined : service.address,
    };
    return drawService(service, isList && service.id === chosen, settings, parts);
  });

  return make(
    'div',
    { class: 'map-card' },
    isList &&
      make('p', { class: 'map-card-count' }, make('bdi', {}, place.name ?? countWords(words.services, services.length, lang))),
    isList ? make('ul', {}, ...items.map((item) => make('li', {}, item))) : items[0],
    shared !== undefined && drawAddress(shared, settings),
    isList && fromSchool !== undefined && make('p', {}, fromSchool),
    place.approximate && make('p', { class: 'map-card-note' }, words.approximate),
    (shared !== undefined || !place.approximate) && drawDirections({ address: shared, at: place.at }, settings),
  );
}

function drawService(
  { id, name, lang, phone, way, wayLang }: MapService,
  isChosen: boolean,
  settings: MapSettings,
  { fromSchool, address }: { fromSchool: string | undefined; address: string | undefined },
): HTMLElement {
  const { open, distance } = settings.details(id);
  const [partner = '', service = ''] = id.split('.');
  const page = settings.page && fillWords(settings.page, { partner, service });
  const title = page ? make('a', { href: page, lang, dir: 'auto' }, name) : make('span', { lang, dir: 'auto' }, name);
  const far = distance ?? fromSchool;
  return make(
    'div',
    { class: 'map-card-service', 'data-id': id, 'aria-current': isChosen ? 'true' : undefined },
    make('strong', {}, title),
    open !== undefined && make('p', { class: 'map-card-open' }, open),
    far !== undefined && make('p', {}, far),
    address !== undefined && drawAddress(address, settings),
    way !== undefined && make('p', { lang: wayLang, dir: 'auto' }, way),
    phone !== undefined &&
      make(
        'p',
        {},
        make('a', { href: `tel:${phone}`, class: 'map-card-call' }, `${settings.words.call} `, make('bdi', {}, showPhone(phone))),
      ),
    address !== undefined && drawDirections({ address }, settings),
  );
}

function drawAddress(address: string, { words }: MapSettings): HTMLElement {
  return make('p', {}, make('bdi', {}, address), ' ', drawCopyButton(address, words));
}

function drawDirections(to: Destination, { words, directions, planner }: MapSettings): HTMLElement | undefined {
  const link = (href: string | undefined, text: string) => (href ? [make('a', { href, rel: 'noopener noreferrer' }, text)] : []);
  const links = travelModes.flatMap((mode: TravelMode) => link(directionsLink(to, mode, directions), words[mode]));
  if (planner) links.push(...link(plannerLink(to, planner.url), planner.name));
  return links.length > 0 ? make('p', { class: 'map-card-ways' }, make('span', {}, words.directions), ...links) : undefined;
}
