import type { NeedId } from '../domain/needs.ts';
import { type BaseMap, type Box, type LonLat, unpackLine, unpackPlaces } from './base-map.ts';
import { clipLine, clipRing } from './clip.ts';
import { growBox, project, zoomToFit } from './mercator.ts';
import { type Spot, pushApart } from './push-apart.ts';
import { drawMark, drawOthers, drawScale, drawSchool, escapeText, pathOf, round } from './static-marks.ts';

/** A mark of the picture. */
export interface StaticPoint {
  lat: number;
  lon: number;
  need: NeedId;
  /** What stands in it: its number in the list beside the picture. */
  label: string;
  /** True where the point is only the middle of a ZIP code. */
  approximate?: boolean;
}

export interface StaticSchools {
  /** The school that the page is about. */
  chosen?: { lat: number; lon: number; name: string };
  others?: readonly { lat: number; lon: number }[];
}

export interface StaticMapOptions {
  /** Begins the ids of the title and the description: one of its own for each picture of a page. */
  id: string;
  /** What the picture is, in a few words, and what it shows, in a sentence. */
  title: string;
  description: string;
  /** Units of the picture; at 360 one unit is about a pixel of a phone. */
  width?: number;
  height?: number;
  /** Writes a length of the scale, such as `1 mi`; without it there is no scale. */
  formatMiles?: (miles: number) => string;
}

const markSize = 24;
const letterWidth = 6.2;
const lineHeight = 16;
/** Never closer than this many degrees to a side: the base map is a sketch. */
const smallestSide = 0.035;
/** A town this many degrees away still tells where the picture is. */
const nearEnough = 0.07;

/**
 * Draws a map as inline SVG, for pages without JavaScript and for paper. Colours come from the classes in `map-picture.css`, so
 * light, dark and print hold. The list beside it must say in words what it shows.
 * @param points numbered marks; those that would overlap are moved apart, with a line to the true spot
 */
export function drawStaticMap(
  base: BaseMap,
  points: readonly StaticPoint[],
  schools: StaticSchools,
  options: StaticMapOptions,
): string {
  const { width = 360, height = 260, id } = options;
  const seen: LonLat[] = [...points, ...(schools.chosen ? [schools.chosen] : [])].map(({ lat, lon }) => [lon, lat]);
  const view = seen.length > 0 ? frame(withTown(seen, base)) : base.view;
  const zoom = zoomToFit(view, width - markSize * 3, height - markSize * 3);
  const [west, north] = project([view[0], view[3]], zoom);
  const [east, south] = project([view[2], view[1]], zoom);
  const toPicture = (point: LonLat): Spot => {
    const [x, y] = project(point, zoom);
    return [x - (west + east - width) / 2, y - (north + south - height) / 2];
  };

  const half = markSize / 2 + 1;
  const spots = points.map(({ lat, lon }) => toPicture([lon, lat]));
  const school = schools.chosen && toPicture([schools.chosen.lon, schools.chosen.lat]);
  const placed = pushApart(spots, markSize, [half, half, width - half, height - half], school && [school]);
  const isShown = ([x, y]: Spot) => x > 0 && x < width && y > 0 && y < height;
  const others = (schools.others ?? []).map(({ lat, lon }) => toPicture([lon, lat])).filter(isShown);
  const names = placeNames(base, zoom, toPicture, width, height, [...placed, ...(school ? [school] : [])]);

  return [
    `<svg class="static-map" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width} ${height}">`,
    `<title id="${id}-title">${escapeText(options.title)}</title><desc id="${id}-desc">${escapeText(options.description)}</desc>`,
    `<path class="map-water" d="M0 0h${width}v${height}H0z"/>`,
    drawOutlines(base, toPicture, [-6, -6, width + 6, height + 6]),
    others.length > 0 ? drawOthers(others) : '',
    names
      .map(({ name, at }) => `<text class="map-name" x="${round(at[0])}" y="${round(at[1])}">${escapeText(name)}</text>`)
      .join(''),
    points.map((point, i) => drawMark(point, placed[i]!, spots[i]!)).join(''),
    school && schools.chosen
      ? drawSchool(school, schools.chosen.name, width, height, [...placed, ...names.map(({ at }) => at)])
      : '',
    options.formatMiles ? drawScale(options.formatMiles, zoom, (view[1] + view[3]) / 2, width, height) : '',
    '</svg>',
  ].join('');
}

/** Adds the nearest town to what is shown, if it is near: without a name nobody knows where a picture is. */
function withTown(points: readonly LonLat[], base: BaseMap): LonLat[] {
  const [longitude, latitude] = points.at(-1)!;
  const nearest = unpackPlaces(base)
    .map(({ at }) => ({ at, distance: Math.hypot(at[0] - longitude, at[1] - latitude) }))
    .toSorted((a, b) => a.distance - b.distance)[0];
  return nearest && nearest.distance < nearEnough ? [...points, nearest.at] : [...points];
}

/** The box round some points, with a least size. */
function frame(points: readonly LonLat[]): Box {
  const [longitudes, latitudes] = [points.map((p) => p[0]), points.map((p) => p[1])];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const missing = Math.max(0, smallestSide - Math.max(east - west, north - south)) / 2;
  return growBox([west - missing, south - missing, east + missing, north + missing], 0.03);
}

function drawOutlines(base: BaseMap, toPicture: (point: LonLat) => Spot, edge: Box): string {
  const shape = (packed: number[]) => unpackLine(packed, base.box).map(toPicture);
  const areas = (list: number[][]) => list.map((packed) => pathOf(clipRing(shape(packed), edge), true)).join('');
  const lines = base.borders.flatMap((packed) => clipLine(shape(packed), edge)).map((line) => pathOf(line, false));
  const paths = { land: areas(base.land), home: areas(base.home), border: lines.join('') };
  return Object.entries(paths)
    .map(([kind, path]) => (path ? `<path class="map-${kind}" d="${path}"/>` : ''))
    .join('');
}

/** The names that fit, clear of the marks. */
function placeNames(
  base: BaseMap,
  zoom: number,
  toPicture: (point: LonLat) => Spot,
  width: number,
  height: number,
  marks: readonly Spot[],
): { name: string; at: Spot }[] {
  const chosen: { name: string; at: Spot }[] = [];
  for (const place of unpackPlaces(base)) {
    const [x, y] = toPicture(place.at);
    const side = (place.name.length * letterWidth) / 2 + 4;
    const isFree =
      place.zoom <= zoom + 2 &&
      [x - side, width - side - x, y - lineHeight, height - lineHeight * 2 - y].every((room) => room > 0) &&
      marks.every(([mx, my]) => Math.abs(mx - x) > side + markSize / 2 || Math.abs(my - y) > (markSize + lineHeight) / 2) &&
      chosen.every(
        ({ name, at }) => Math.abs(at[0] - x) > side + (name.length * letterWidth) / 2 || Math.abs(at[1] - y) > lineHeight,
      );
    if (isFree) chosen.push({ name: place.name, at: [x, y] });
  }
  return chosen;
}
