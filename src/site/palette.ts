import { converter, formatHex, wcagContrast } from 'culori';

const toOklch = converter('oklch');

/** The colours of a page, as custom properties of the style sheet's tokens. */
export type Palette = Record<'brand' | 'brand-strong' | 'brand-tint' | 'brand-line' | 'on-brand' | 'accent', string>;

/** The papers that text stands on, light and dark; the style sheet uses the same. */
export const surfaces = { light: '#ffffff', dark: '#16181a' } as const;

/**
 * Makes the light and the dark palette from a district's two colours. A colour that would be hard to read is made darker
 * (or, on dark, lighter) until text in it has a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3).
 * @param brand `#rrggbb`
 * @param accent `#rrggbb`
 */
export function makePalettes(brand: string, accent: string): { light: Palette; dark: Palette } {
  const tone = (color: string, lightness: number, chroma: number) => {
    const base = toOklch(color);
    if (!base) throw new Error(`"${color}" is not a colour.`);
    return formatHex({ ...base, l: lightness, c: Math.min(base.c, chroma) });
  };
  const tintLight = tone(brand, 0.965, 0.02);
  const tintDark = tone(brand, 0.27, 0.03);
  return {
    light: {
      brand: readable(brand, tintLight, -0.01),
      'brand-strong': readable(tone(brand, 0.33, 0.12), tintLight, -0.01),
      'brand-tint': tintLight,
      'brand-line': tone(brand, 0.87, 0.04),
      'on-brand': '#ffffff',
      accent: readable(accent, tintLight, -0.01),
    },
    dark: {
      brand: readable(tone(brand, 0.82, 0.1), tintDark, 0.01),
      'brand-strong': readable(tone(brand, 0.9, 0.06), tintDark, 0.01),
      'brand-tint': tintDark,
      'brand-line': tone(brand, 0.4, 0.05),
      'on-brand': '#10201e',
      accent: readable(tone(accent, 0.78, 0.13), tintDark, 0.01),
    },
  };
}

/** Moves a colour's lightness by `step` until it reads on `surface`. */
function readable(color: string, surface: string, step: number): string {
  let current = toOklch(color);
  if (!current) throw new Error(`"${color}" is not a colour.`);
  while (wcagContrast(current, surface) < 4.5 && current.l > 0 && current.l < 1) current = { ...current, l: current.l + step };
  return formatHex(current);
}

/** The palettes as a style sheet; `color-scheme` follows the reader's device. */
export function paletteCss(palettes: { light: Palette; dark: Palette }): string {
  const declare = (palette: Palette) => Object.entries(palette).map(([name, value]) => `--${name}:${value}`).join(';');
  return `@layer reset,tokens,base,components,district,print;@layer tokens{:root{${declare(palettes.light)}}@media (prefers-color-scheme:dark){:root{${declare(palettes.dark)}}}@media print{:root{${declare(palettes.light)}}}}`;
}
