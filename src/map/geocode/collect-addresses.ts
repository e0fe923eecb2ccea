import { addressKey, type GeocodeLock } from '../../catalog/geocode-lock.ts';
import type { Address } from '../../domain/location.ts';
import type { Partner } from '../../domain/partner.ts';

/**
 * The addresses of a district's listings that have no exact point and were not asked for before, each once, in the order
 * of their lines. What is confidential is never among them.
 */
export function collectAddresses(partners: readonly Partner[], lock?: GeocodeLock): Address[] {
  const wanted = new Map<string, Address>();
  for (const partner of partners) {
    if (partner.confidential) continue;
    const secret = new Set(partner.services.filter((service) => service.confidential).flatMap((service) => service.locations));
    for (const { id, address, kind, latitude, accuracy } of partner.locations) {
      if (!address || kind === 'mailing' || secret.has(id)) continue;
      if (latitude !== undefined && accuracy === 'exact') continue;
      const key = addressKey(address);
      if (!(key in (lock?.places ?? {}))) wanted.set(key, address);
    }
  }
  return [...wanted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, address]) => address);
}
