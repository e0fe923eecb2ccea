import {
  CenteredTextSymbolizer,
  type Feature,
  GeomType,
  type LabelRule,
  LineLabelSymbolizer,
  LineSymbolizer,
  type PaintRule,
  PolygonSymbolizer,
  exp,
} from 'protomaps-leaflet';
import type { StreetColours } from './street-colours.ts';

/** Kinds of the Protomaps basemap's layers. https://docs.protomaps.com/basemaps/layers */
const parks = [
  'park',
  'forest',
  'wood',
  'nature_reserve',
  'national_park',
  'protected_area',
  'cemetery',
  'golf_course',
  'playground',
  'grass',
];
const minor = ['minor_road', 'other'];
const major = ['major_road', 'medium_road'];

const isKind = (kinds: readonly string[]) => (_zoom: number, feature: Feature) => kinds.includes(String(feature.props['kind']));

type Stops = [zoom: number, pixels: number][];
const widths = {
  minor: [
    [12, 0],
    [13, 0.8],
    [15, 4],
    [18, 14],
  ],
  major: [
    [9, 0.4],
    [12, 1.8],
    [15, 6],
    [18, 18],
  ],
  highway: [
    [6, 0.6],
    [12, 2.6],
    [15, 8],
    [18, 22],
  ],
} satisfies Record<string, Stops>;

/** How areas and lines are drawn, the lowest first. */
export function makePaintRules(colours: StreetColours): PaintRule[] {
  const area = (dataLayer: string, fill: string, filter?: PaintRule['filter'], minzoom?: number): PaintRule => ({
    dataLayer,
    symbolizer: new PolygonSymbolizer({ fill }),
    ...(filter ? { filter } : {}),
    ...(minzoom === undefined ? {} : { minzoom }),
  });
  const road = (kinds: readonly string[], stops: Stops, color: string, more = 0, minzoom = 0): PaintRule => ({
    dataLayer: 'roads',
    filter: isKind(kinds),
    minzoom,
    symbolizer: new LineSymbolizer({ color, width: (zoom) => exp(1.6, stops)(zoom) + more, lineCap: 'round', lineJoin: 'round' }),
  });
  const isArea = (_zoom: number, feature: Feature) => feature.geomType === GeomType.Polygon;
  const isLine = (_zoom: number, feature: Feature) => feature.geomType === GeomType.Line;
  return [
    area('earth', colours.earth),
    area('landuse', colours.park, isKind(parks)),
    area('water', colours.water, isArea),
    {
      dataLayer: 'water',
      minzoom: 12,
      filter: isLine,
      symbolizer: new LineSymbolizer({
        color: colours.water,
        width: (zoom) =>
          exp(1.6, [
            [12, 0.5],
            [18, 8],
          ])(zoom),
      }),
    },
    area('buildings', colours.building, undefined, 15),
    road(
      ['path'],
      [
        [14, 0.4],
        [18, 2],
      ],
      colours.streetEdge,
      0,
      15,
    ),
    road(minor, widths.minor, colours.streetEdge, 1.4, 13),
    road(major, widths.major, colours.streetEdge, 1.4, 11),
    road(['highway'], widths.highway, colours.streetEdge, 1.6, 9),
    road(minor, widths.minor, colours.street, 0, 12),
    road(major, widths.major, colours.street),
    road(['highway'], widths.highway, colours.highway),
    {
      dataLayer: 'roads',
      minzoom: 11,
      filter: isKind(['rail']),
      symbolizer: new LineSymbolizer({ color: colours.rail, width: 1, dash: [4, 3], dashColor: colours.rail, dashWidth: 1 }),
    },
  ];
}

/** What is named, the most important first. @param lang the reader's language; a place has its local name else */
export function makeLabelRules(colours: StreetColours, lang: string): LabelRule[] {
  const labelProps = [`name:${lang}`, 'name'];
  const halo = { stroke: colours.earth, width: 3 };
  const place = (kinds: readonly string[], size: number, weight: number, fill: string, minzoom: number): LabelRule => ({
    dataLayer: 'places',
    minzoom,
    filter: isKind(kinds),
    symbolizer: new CenteredTextSymbolizer({
      labelProps,
      fill,
      ...halo,
      font: `${weight} ${size}px ${colours.font}`,
      lineHeight: 1.2,
    }),
    sort: (a, b) => Number(a['min_zoom'] ?? 0) - Number(b['min_zoom'] ?? 0),
  });
  const street = (kinds: readonly string[], minzoom: number, size: number): LabelRule => ({
    dataLayer: 'roads',
    minzoom,
    filter: isKind(kinds),
    symbolizer: new LineLabelSymbolizer({
      labelProps,
      fill: colours.quietText,
      ...halo,
      font: `400 ${size}px ${colours.font}`,
      repeatDistance: 220,
    }),
  });
  return [
    place(['locality'], 14, 600, colours.text, 8),
    street(['highway', ...major], 13, 12),
    place(['neighbourhood'], 12, 500, colours.quietText, 13),
    street(minor, 15, 11),
    {
      dataLayer: 'water',
      minzoom: 10,
      filter: (_zoom, feature) => feature.geomType === GeomType.Point,
      symbolizer: new CenteredTextSymbolizer({
        labelProps,
        fill: colours.quietText,
        font: `italic 400 12px ${colours.font}`,
        lineHeight: 1.2,
      }),
    },
  ];
}
