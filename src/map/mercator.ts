import type { Box, LonLat } from './base-map.ts';

/**
 * Web Mercator, as tile maps use it: x and y in pixels of a world of 256 pixels at zoom 0, y growing to the south.
 * https://epsg.io/3857
 */
export function project([longitude, latitude]: LonLat, zoom: number): [x: number, y: number] {
  const size = 256 * 2 ** zoom;
  const sin = Math.sin((latitude * Math.PI) / 180);
  return [((longitude + 180) / 360) * size, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * size];
}

/** The zoom level, not rounded, at which a box just fits a picture of so many pixels. */
export function zoomToFit([west, south, east, north]: Box, width: number, height: number): number {
  const [left, bottom] = project([west, south], 0);
  const [right, top] = project([east, north], 0);
  return Math.log2(Math.min(width / (right - left), height / (bottom - top)));
}

/** A box grown on each side by this share of its longer side. */
export function growBox([west, south, east, north]: Box, share: number): Box {
  const middle = (((south + north) / 2) * Math.PI) / 180;
  // A degree of longitude is shorter than one of latitude, so the same length is more of them.
  const longer = Math.max((east - west) * Math.cos(middle), north - south) * share;
  const across = longer / Math.cos(middle);
  return [west - across, south - longer, east + across, north + longer];
}

export const isInside = ([longitude, latitude]: LonLat, [west, south, east, north]: Box) =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north;
