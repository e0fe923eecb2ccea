import { clampChroma, converter, formatHex, wcagContrast } from 'culori';

const toOklch = converter('oklch');

/** The colours that a district gives, each `#rrggbb`; what it leaves out is made from the first two. */
export interface BrandColors {
  color: string;
  accent: string;
  color_dark?: string | undefined;
  accent_dark?: string | undefined;
  text?: string | undefined;
  paper?: string | undefined;
}

type Made = 'brand' | 'brand-strong' | 'brand-tint' | 'brand-line' | 'on-brand' | 'accent';
/** What every district shares, from the style sheet: text, quiet text, edges of fields, focus rings, and what they stand on. */
type Shared = 'text' | 'muted' | 'edge' | 'focus' | 'paper' | 'surface';
/** The colours of a page, as custom properties of the style sheet's tokens. */
export type Palette = Record<Made | Shared, string>;
export type Mode = 'light' | 'dark' | 'print';

/** As `src/styles/global.css` has them; a test compares the two. */
export const shared = {
  light: { text: '#1d2021', muted: '#565c5f', edge: '#7b8186', focus: '#0b57d0', paper: '#faf8f4', surface: '#ffffff' },
  dark: { text: '#ecebe7', muted: '#b0b4b6', edge: '#8d9498', focus: '#9ec1ff', paper: '#101213', surface: '#16181a' },
} as const satisfies Record<string, Record<Shared, string>>;

/**
 * Makes the palettes of a screen by day, by night, and of paper. The colours that a district typed are used as they are:
 * the contrast gate refuses those that cannot be read. Only what is derived here is moved until it reads.
 * @throws Error where something is not a colour
 */
export function makePalettes(brand: BrandColors): Record<Mode, Palette> {
  const { text = shared.light.text, paper = shared.light.paper } = brand;
  const tintLight = toneOf(brand.color, 0.965, 0.02);
  const tintDark = toneOf(brand.color, 0.27, 0.03);
  const light: Palette = {
    brand: brand.color,
    'brand-strong': readable(toneOf(brand.color, 0.33, 0.12), tintLight, -0.01),
    'brand-tint': tintLight,
    'brand-line': toneOf(brand.color, 0.87, 0.04),
    'on-brand': '#ffffff',
    accent: brand.accent,
    ...shared.light,
    text,
    paper,
  };
  const dark: Palette = {
    brand: brand.color_dark ?? readable(toneOf(brand.color, 0.82, 0.1), tintDark, 0.01),
    'brand-strong': readable(toneOf(brand.color, 0.9, 0.06), tintDark, 0.01),
    'brand-tint': tintDark,
    'brand-line': toneOf(brand.color, 0.4, 0.05),
    'on-brand': '#10201e',
    accent: brand.accent_dark ?? readable(toneOf(brand.accent, 0.78, 0.13), tintDark, 0.01),
    ...shared.dark,
  };
  return { light, dark, print: { ...light, paper: '#ffffff', surface: '#ffffff' } };
}

/** The contrast of two colours as WCAG 2.2 measures it, 1 to 21. */
export const contrastOf = (a: string, b: string): number => wcagContrast(a, b);

function toneOf(color: string, lightness: number, chroma: number): string {
  const base = toOklch(color);
  if (!base) throw new Error(`"${color}" is not a colour.`);
  return formatHex(clampChroma({ ...base, l: lightness, c: Math.min(base.c, chroma) }, 'oklch'));
}

/** Moves a derived colour's lightness by `step` until it reads on `surface`. */
function readable(color: string, surface: string, step: number): string {
  let current = toOklch(color)!;
  while (wcagContrast(formatHex(current), surface) < 4.5 && current.l > 0 && current.l < 1) {
    current = clampChroma({ ...current, l: current.l + step }, 'oklch') as typeof current;
  }
  return formatHex(current);
}
