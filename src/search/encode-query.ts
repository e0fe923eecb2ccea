/** Writes one value for a fragment. */
export function encodeValue(value: string | number): string {
  return encodeURIComponent(value).replaceAll('%20', '+');
}

/** The fragment of a query without filters: what `encodeState` gives for it. */
export function encodeQuery(query: string): string {
  return query === '' ? '' : `q=${encodeValue(query)}`;
}
