import { type BrandColors, type Palette, makePalettes } from './palette.ts';

/** What a page's style sheet takes from a district's brand. */
export interface BrandStyle extends BrandColors {
  shape?: 'soft' | 'round' | 'square' | undefined;
}

const made = ['brand', 'brand-strong', 'brand-tint', 'brand-line', 'on-brand', 'accent'] as const;
const radii = { soft: '0.5rem', round: '1.1rem', square: '0' } as const;
const deviceFonts = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Helvetica Neue',Arial,sans-serif";

/**
 * The brand as a style sheet: colours by day, by night and on paper, corners, and the district's own font, if it has one.
 * @param fontUrl where the page finds the font
 */
export function brandCss(brand: BrandStyle, fontUrl?: string): string {
  const { light, dark } = makePalettes(brand);
  const declare = (palette: Palette, names: readonly (keyof Palette)[]) =>
    names.map((name) => `--${name}:${palette[name]}`).join(';');
  // Text and paper are the style sheet's own unless the district says otherwise; the night then says its own again.
  const typed = (['text', 'paper'] as const).filter((name) => brand[name] !== undefined);
  const day = declare(light, [...made, ...typed]);
  const night = declare(dark, [...made, ...typed]);
  const tone = `--radius:${radii[brand.shape ?? 'soft']}${fontUrl ? `;--font:'District',${deviceFonts}` : ''}`;
  const face = fontUrl
    ? `@font-face{font-family:'District';src:url("${fontUrl}") format('woff2');font-display:swap;font-weight:100 900}`
    : '';
  return (
    `${face}@layer reset,tokens,base,components,district,print;` +
    `@layer district{:root{${tone};${day}}@media (prefers-color-scheme:dark){:root{${night}}}@media print{:root{${day}}}}`
  );
}
