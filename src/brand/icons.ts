import type { BrandStyle } from './style-sheet.ts';

/** A logo as a picture can hold it: its size, and itself as a data URI. */
export interface LogoImage {
  width: number;
  height: number;
  dataUri: string;
}

const corners = { soft: 7, round: 16, square: 0 } as const;
const sign = 'M16 5v22M16 8h8l3 3.5-3 3.5h-8M16 15H8l-3 3.500 3 3.500h8';

/** A signpost on the district's colour: what stands for a district without a logo of its own, on a 32 × 32 grid. */
export function signSvg({ color, shape }: Pick<BrandStyle, 'color' | 'shape'>): string {
  return (
    `<rect width="32" height="32" rx="${corners[shape ?? 'soft']}" fill="${color}"/>` +
    `<path d="${sign}" fill="none" stroke="#fff" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/>`
  );
}

/** The icon of a browser's tab: the logo, where it is about as wide as high; else the sign. */
export function faviconSvg(brand: BrandStyle, logo?: LogoImage): string {
  return svg(32, 32, isSquare(logo) ? image(logo, 0, 0, 32, 32) : signSvg(brand));
}

/**
 * The icon of a home screen, without transparency. Systems cut its corners off, so the picture keeps to the middle 80 %
 * (W3C, maskable icons).
 */
export function appIconSvg(brand: BrandStyle, logo?: LogoImage): string {
  const inside = logo
    ? `<rect width="40" height="40" fill="#fff"/>${image(logo, 6, 6, 28, 28)}`
    : `<rect width="40" height="40" fill="${brand.color}"/><g transform="translate(4 4)">${signSvg({ color: brand.color, shape: 'square' })}</g>`;
  return svg(40, 40, inside);
}

const isSquare = (logo: LogoImage | undefined): logo is LogoImage =>
  logo !== undefined && logo.width / logo.height > 0.8 && logo.width / logo.height < 1.25;

/** The logo as large as it fits into a box, in its middle. */
export function image(logo: LogoImage, x: number, y: number, width: number, height: number, align = 'xMidYMid'): string {
  return `<image href="${logo.dataUri}" x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="${align}"/>`;
}

export const svg = (width: number, height: number, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${inside}</svg>`;
