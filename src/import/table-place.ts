import { stateCodeOf } from '../domain/states.ts';
import { compact, type Tree } from './build-service.ts';
import type { TableFact } from './table-facts.ts';
import { isPostBox, parseAddress } from './parse-address.ts';

/** Gives a cell by what it holds; empty where there is none. */
export type Cell = (fact: TableFact) => string;
/** Told of each cell that is not carried over. */
export type Lose = (fact: TableFact, why: string) => void;

/** A place that must not be known: its cells are dropped, and the report does not quote them. */
export function withhold(cell: Cell, lose: Lose): undefined {
  for (const fact of ['address', 'street', 'city', 'postal_code', 'latitude', 'longitude'] as const) {
    if (cell(fact) !== '') lose(fact, 'The place may put people in danger, so it is not published.');
  }
}

/** States whose ZIP codes begin with 0, which spreadsheet programs take away. */
const zeroStates = ['CT', 'MA', 'ME', 'NH', 'NJ', 'PR', 'RI', 'VI', 'VT'];

/** A ZIP code with the zero that it lost, where its state has such; else as it is. */
export const mendZip = (zip: string, state: string): string =>
  /^\d{3,4}$/.test(zip) && zeroStates.includes(state) ? zip.padStart(5, '0') : zip;

/** Reads where a row is, from one cell or several. */
export function readTablePlace(cell: Cell, state: string, lose: Lose): Tree | undefined {
  let address: Tree | undefined = cell('address') === '' ? undefined : (parseAddress(cell('address')) as Tree | undefined);
  const street = cell('street') || (address || cell('city') === '' ? '' : cell('address'));
  if (!address && street !== '' && cell('city') !== '') {
    const said = stateCodeOf(cell('state')) ?? /^[A-Z]{2}$/.exec(cell('state'))?.[0];
    const own = said ?? state;
    if (cell('state') !== '' && !said) lose('state', `Not a state: "${cell('state')}"; ${state} is taken.`);
    const zip = mendZip(cell('postal_code'), own);
    const good = /^\d{5}(-\d{4})?$/.test(zip);
    if (zip !== '' && !good) lose('postal_code', `Not a ZIP code: "${zip}"`);
    address = compact({
      street,
      city: cell('city'),
      state: own,
      postal_code: good ? zip : undefined,
    });
  }
  const [latitude, longitude] = [cell('latitude'), cell('longitude')].map((text) =>
    /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : 0,
  );
  if (!address) {
    for (const fact of ['address', 'street', 'city'] as const)
      if (cell(fact) !== '') lose(fact, `Not a whole address: "${cell(fact)}"`);
    return undefined;
  }
  if (isPostBox(String(address['street']))) return { address, kind: 'mailing' };
  return latitude && longitude ? { address, latitude, longitude } : { address };
}
