/** Gives a function of texts a memory: making an `Intl` format or a code is slow, and a build asks for the same ones often. */
export function remember<R>(make: (...texts: string[]) => R): (...texts: string[]) => R {
  const known = new Map<string, R>();
  return (...texts) => {
    const key = texts.join('\u0000');
    let value = known.get(key);
    if (value === undefined) {
      value = make(...texts);
      known.set(key, value);
    }
    return value;
  };
}
