import { coreNeedIds } from '../../domain/needs.ts';
import { drawStaticMap, type StaticPoint } from '../../map/static-map.ts';
import { distanceInMetres } from '../../catalog/order.ts';
import type { PlaceView, ServiceView } from '../../catalog/localize.ts';
import type { PaperContext } from '../paper-context.ts';
import type { Block } from '../tree.ts';
import { chooseListed, chooseServices } from './resource-list.ts';
import type { Run } from './service-lines.ts';

type LocalMap = Extract<Block, { type: 'local-map' }>;

/** A small map with its list in words: nobody needs the picture to know where a place is. */
export interface LocalMapView {
  svg: string;
  alt: string;
  /** A line for each mark: its number, then what is there. */
  legend: readonly { label: string; runs: readonly Run[] }[];
}

/** How many places of one need a map shows. */
const mostPlaces = 6;

/**
 * A map of the places of a need; without one, of the nearest place for each of some needs and topics (those that a school
 * day hangs on, where none are named). Undefined where there is nothing to show: no place, or only confidential ones.
 */
export function viewLocalMap(
  { need, of = coreNeedIds }: Pick<LocalMap, 'need' | 'of'>,
  id: string,
  context: PaperContext,
): LocalMapView | undefined {
  const { t, lang, school, district, say } = context;
  const groups = [
    ...context.needs.map((group) => ({ ...group, shape: group.id })),
    ...context.topics.map((group) => ({ ...group, shape: group.needs[0] ?? 'safety' })),
  ];
  const marks = (need ? [need] : of).flatMap((wanted) => {
    const group = groups.find((candidate) => candidate.id === wanted);
    if (!group) return [];
    // Near a school the map shows what its lists begin with, and nothing that they leave out.
    const listed = school && !need ? chooseListed(group, 1, context).map(({ service }) => service) : group.services;
    const placed = { id: group.id, services: listed.filter((service) => pointOf(service, context)) };
    return chooseServices(placed, need ? mostPlaces : 1, context).map(({ service }) => ({ service, group }));
  });
  const points: StaticPoint[] = [];
  const legend: { label: string; runs: Run[] }[] = [];
  const seen = new Set<string>();
  for (const { service, group } of marks) {
    const place = pointOf(service, context);
    if (!place?.point || seen.has(service.key)) continue;
    seen.add(service.key);
    const label = String(points.length + 1);
    points.push({
      lat: place.point.latitude,
      lon: place.point.longitude,
      need: group.shape,
      label,
      approximate: place.approximate,
    });
    const name: Run = service.organization;
    const street: Run[] = place.address
      ? [{ text: `${place.address.street}, ${place.address.city}`, lang: 'en', ltr: true }]
      : [];
    legend.push({ label, runs: [...(need ? [] : [{ text: group.label, lang }]), name, ...street] });
  }
  if (points.length === 0) return undefined;
  const title = t('handout.mapTitle', { place: school?.name ?? say(district.short_name) });
  const svg = drawStaticMap(
    context.baseMap(),
    points,
    school ? { chosen: { lat: school.latitude, lon: school.longitude, name: school.name } } : {},
    { id, title, description: t('handout.mapAlt'), width: 520, height: 250, formatMiles: (miles) => `${miles} mi` },
  );
  return { svg, alt: `${title}. ${t('handout.mapAlt')}`, legend };
}

/** The place that a map may show: never one of a confidential service. */
function pointOf(service: ServiceView, { school }: PaperContext): PlaceView | undefined {
  if (service.confidential) return undefined;
  const placed = service.places.filter(({ point }) => point);
  if (!school) return placed[0];
  const away = (place: PlaceView) => distanceInMetres(school, place.point!);
  return placed.toSorted((a, b) => away(a) - away(b))[0];
}
