import type { Address } from '../domain/location.ts';

/**
 * Reads an address that stands in one cell, such as `1619 Harrison Street, Suite 2, Oakland, CA 94612`: the last part is
 * state and ZIP code, the one before it the city, the rest the street.
 * @returns undefined where that order is not met
 */
export function parseAddress(cell: string): Address | undefined {
  const match = /^(.+?),\s*([^,]+?),?\s+([A-Z]{2})\b\.?,?\s*(\d{5}(?:-\d{4})?)?$/.exec(cell.replace(/\s+/g, ' ').trim());
  if (!match) return undefined;
  const [, street = '', city = '', state = '', postalCode] = match;
  return { street, city, state, ...(postalCode ? { postal_code: postalCode } : {}) };
}

/** Whether mail goes there but nobody can. */
export const isPostBox = (street: string): boolean => /^\s*p\.?\s*o\.?\s*box\b/i.test(street);
