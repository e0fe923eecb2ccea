import type { Address } from '../domain/location.ts';
import type { FactField } from './mapping.ts';
import { isPostBox, parseAddress } from './parse-address.ts';
import type { WrittenRow } from './words.ts';

/** A place before it has an id: rows of one organization at the same address share it. */
export interface BuiltPlace {
  address: Address;
  kind: 'place' | 'mailing';
  latitude?: number;
  longitude?: number;
}

/** Gives a cell by the fact that it holds; empty where there is none. */
export type ReadCell = (field: FactField) => string;

/** Told of each cell, or part of one, that is not carried over. */
export type Lose = (field: FactField, why: string) => void;

/** Pieces of cells as a report quotes them. */
export const quoted = (pieces: readonly string[]): string => pieces.map((piece) => `"${piece}"`).join(', ');

/** A place that must not be known: its cells are dropped, and the report does not quote them. */
export function hidePlace(cell: ReadCell, lose: Lose): undefined {
  for (const field of ['address', 'street', 'city', 'postal_code', 'latitude', 'longitude'] as const) {
    if (cell(field) !== '') lose(field, 'The place is confidential, so this cell is dropped. Empty it in the spreadsheet too.');
  }
}

/** Reads where a row is. An office's address, and a post box, are for letters: nobody is sent there. */
export function readPlace(cell: ReadCell, words: Pick<WrittenRow, 'head_office'>, lose: Lose): BuiltPlace | undefined {
  const address = readAddress(cell, lose);
  const [latitude, longitude] = [readDegrees(cell('latitude'), 90), readDegrees(cell('longitude'), 180)];
  const hasPoint = cell('latitude') !== '' || cell('longitude') !== '';
  if (!address) {
    if (hasPoint) lose('latitude', 'There is no street beside the coordinates, so they may be the middle of a town.');
    return undefined;
  }
  if (words.head_office || isPostBox(address.street)) {
    if (hasPoint) lose('latitude', 'The address of an office is not a place to go to, so it gets no point.');
    return { address, kind: 'mailing' };
  }
  if (latitude === undefined || longitude === undefined || latitude === 0 || longitude === 0) {
    if (hasPoint) lose('latitude', 'Not degrees of latitude and longitude.');
    return { address, kind: 'place' };
  }
  return { address, kind: 'place', latitude, longitude };
}

function readAddress(cell: ReadCell, lose: Lose): Address | undefined {
  const whole = cell('address');
  if (whole !== '') {
    const address = parseAddress(whole);
    if (!address) lose('address', `Not street, city, state and ZIP code: ${quoted([whole])}`);
    return address;
  }
  const [street, city, state, postalCode] = [cell('street'), cell('city'), cell('state') || 'CA', cell('postal_code')];
  if (street === '') {
    if (city !== '') lose('city', 'There is no street beside it.');
    return undefined;
  }
  if (city === '') {
    lose('street', 'There is no city beside it.');
    return undefined;
  }
  const zip = /^\d{5}(-\d{4})?$/.test(postalCode);
  if (postalCode !== '' && !zip) lose('postal_code', `Not a ZIP code: ${quoted([postalCode])}`);
  return { street, city, state, ...(zip ? { postal_code: postalCode } : {}) };
}

const readDegrees = (cell: string, most: number) =>
  /^-?\d+(\.\d+)?$/.test(cell) && Math.abs(Number(cell)) <= most ? Number(cell) : undefined;
