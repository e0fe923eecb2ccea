import { localeOf } from '../i18n/locale.ts';

/** Latitude and longitude, in degrees. */
type LatLon = readonly [lat: number, lon: number];

const earthRadiusMiles = 3958.8;

/** Miles between two points as the crow flies (haversine). Never turn it into a walking time: that would be false. */
export function milesBetween([lat1, lon1]: LatLon, [lat2, lon2]: LatLon): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const h =
    Math.sin(radians(lat2 - lat1) / 2) ** 2 +
    Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(radians(lon2 - lon1) / 2) ** 2;
  return 2 * earthRadiusMiles * Math.asin(Math.sqrt(h));
}

/** A distance as a language writes it, such as `0.4 mi`: no more exact than it is. */
export function formatMiles(miles: number, lang: string): string {
  return new Intl.NumberFormat(localeOf(lang), {
    style: 'unit',
    unit: 'mile',
    maximumFractionDigits: miles < 10 ? 1 : 0,
  }).format(Math.max(miles, 0.1));
}
