/** The colours of the streets, from the classes and properties of the page: a canvas knows no style sheet. */
export interface StreetColours {
  earth: string;
  water: string;
  park: string;
  building: string;
  street: string;
  streetEdge: string;
  highway: string;
  rail: string;
  text: string;
  quietText: string;
  font: string;
}

/** Reads the colours that hold at this moment, light or dark. */
export function readColours(container: HTMLElement): StreetColours {
  const style = getComputedStyle(container);
  const read = (name: string) => style.getPropertyValue(`--map-${name}`).trim();
  return {
    earth: read('earth'),
    water: read('water'),
    park: read('park'),
    building: read('building'),
    street: read('street'),
    streetEdge: read('street-edge'),
    highway: read('highway'),
    rail: read('line'),
    text: read('text'),
    quietText: read('muted'),
    font: style.fontFamily,
  };
}
