/** Ways to get there, the most asked for first: many families have no car. */
export const travelModes = ['transit', 'walking', 'driving'] as const;
export type TravelMode = (typeof travelModes)[number];

/**
 * Where directions are looked up when nothing else is set. Only the destination is passed, and only when the visitor
 * follows the link. https://developers.google.com/maps/documentation/urls/get-started
 */
export const directionsTemplate = 'https://www.google.com/maps/dir/?api=1&destination={to}&travelmode={mode}';

/** Where to go: an address where there is one, as people can check it; else the exact point. */
export interface Destination {
  address?: string | undefined;
  at?: readonly [lat: number, lon: number] | undefined;
  /** True where the point is only the middle of a ZIP code: nobody should be sent there. */
  approximate?: boolean | undefined;
}

/** A link to directions, or nothing where the place is not known well enough. */
export function directionsLink(to: Destination, mode: TravelMode, template = directionsTemplate): string | undefined {
  const place = nameOf(to);
  return place && template.replace('{to}', encodeURIComponent(place)).replace('{mode}', mode);
}

/** A link to a trip planner: to its first page, where its address does not take a destination. */
export function plannerLink(to: Destination, template: string): string | undefined {
  if (!template.includes('{to}')) return template;
  const place = nameOf(to);
  return place && template.replace('{to}', encodeURIComponent(place));
}

const nameOf = ({ address, at, approximate }: Destination) => address ?? (at && !approximate ? at.join(',') : undefined);
