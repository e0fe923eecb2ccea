import type { ServiceView } from '../catalog/localize.ts';
import type { Address } from '../domain/location.ts';
import { mainId } from '../domain/partner.ts';
import type { SiteData } from './site-data.ts';

/** Where a service is told about: on its organization's page. */
export function addressOf(site: Pick<SiteData, 'href'>, service: Pick<ServiceView, 'partnerId' | 'serviceId'>): string {
  const anchor = service.serviceId === mainId ? '' : `#${service.serviceId}`;
  return `${site.href(`/partners/${service.partnerId}/`)}${anchor}`;
}

/** An address in one line, as on an envelope. */
export function addressLine({ street, city, state, postal_code }: Address): string {
  return `${street}, ${city}, ${state}${postal_code ? ` ${postal_code}` : ''}`;
}

/**
 * A link that opens directions in the reader's own map. Only the destination is passed, never where the reader is.
 * @param mode how to travel, in the words of Google's documented Maps URLs
 */
export function directionsUrl(address: Address, mode?: 'walking' | 'transit' | 'driving'): string {
  const query = new URLSearchParams({ api: '1', destination: addressLine(address), ...(mode ? { travelmode: mode } : {}) });
  return `https://www.google.com/maps/dir/?${query}`;
}
