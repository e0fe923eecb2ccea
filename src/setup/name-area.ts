import { findCounty } from './find-counties.ts';
import { states } from '../domain/states.ts';

/** What people call an area: the country, a state, a county or a place; a ZIP code is called by itself. */
export function nameArea(code: string): string {
  const [, state, part] = /^us(?:-([a-z]{2}))?(?:-(.+))?$/.exec(code) ?? [];
  if (code === 'us') return 'The whole country';
  const known = states[state?.toUpperCase() ?? ''];
  if (!known || !state) return code;
  if (part === undefined) return known.name;
  if (!/^\d{3}$/.test(part))
    return part.replace(/(^|-)([a-z])/g, (_, gap: string, letter: string) => (gap && ' ') + letter.toUpperCase());
  const found = findCounty(state.toUpperCase(), `${known.fips}${part}`);
  return 'county' in found ? `${found.county.name}, the county` : code;
}
