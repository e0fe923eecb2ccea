import { converter, differenceEuclidean, clampChroma, formatHex } from 'culori';
import { type BrandColors, type Mode, type Palette, contrastOf, makePalettes } from './palette.ts';

/** The colours that a district can type, by their key under `brand:`. */
export type ColorKey = keyof BrandColors;

/** Two colours that meet on a page: text and what it stands on, or a part (a line, a button) and what is beside it. */
interface Pair {
  front: keyof Palette;
  back: keyof Palette;
  /** WCAG 2.2: 4.5 for text (1.4.3), 3 for parts of the page (1.4.11). */
  least: 4.5 | 3;
  what: string;
}

const pairs: readonly Pair[] = [
  { front: 'text', back: 'paper', least: 4.5, what: 'text on the page' },
  { front: 'text', back: 'surface', least: 4.5, what: 'text in a panel' },
  { front: 'text', back: 'brand-tint', least: 4.5, what: 'text on the tinted strip' },
  { front: 'muted', back: 'paper', least: 4.5, what: 'quiet text on the page' },
  { front: 'brand', back: 'paper', least: 4.5, what: 'links on the page' },
  { front: 'brand', back: 'surface', least: 4.5, what: 'links in a panel' },
  { front: 'brand', back: 'brand-tint', least: 4.5, what: 'links on the tinted strip' },
  { front: 'on-brand', back: 'brand', least: 4.5, what: 'words on a button' },
  { front: 'brand-strong', back: 'brand-tint', least: 4.5, what: 'headings on the tinted strip' },
  { front: 'brand-strong', back: 'paper', least: 4.5, what: 'headings on the page' },
  { front: 'accent', back: 'paper', least: 4.5, what: 'urgent words on the page' },
  { front: 'accent', back: 'surface', least: 4.5, what: 'urgent words in a panel' },
  { front: 'accent', back: 'brand-tint', least: 4.5, what: 'urgent words on the tinted strip' },
  { front: 'brand', back: 'surface', least: 3, what: 'lines and buttons in a panel' },
  { front: 'accent', back: 'surface', least: 3, what: 'marks in a panel and on the map' },
  { front: 'edge', back: 'paper', least: 3, what: 'the edge of a field' },
  { front: 'focus', back: 'paper', least: 3, what: 'the ring of what is chosen' },
];

/** A pair that cannot be read, and what to type instead. */
export interface ContrastFault {
  key: ColorKey;
  mode: Mode;
  what: string;
  front: string;
  back: string;
  ratio: number;
  least: number;
  /** Two colours for the same key with which every pair of it passes, the nearest to the eye first. */
  nearest: string[];
}

const keysOf: Record<Mode, Partial<Record<keyof Palette, ColorKey>>> = {
  light: { brand: 'color', accent: 'accent', text: 'text', paper: 'paper' },
  dark: { brand: 'color_dark', accent: 'accent_dark' },
  print: { brand: 'color', accent: 'accent', text: 'text' },
};

/**
 * Finds the pairs of a district's colours that cannot be read, the worst pair of each colour and palette. Text needs 4.5
 * to 1, parts 3 to 1, on a screen by day, by night, and on paper.
 */
export function findContrastFaults(brand: BrandColors): ContrastFault[] {
  const palettes = makePalettes(brand);
  const worst = new Map<string, ContrastFault>();
  for (const mode of ['light', 'dark', 'print'] as const) {
    for (const pair of pairs) {
      const [front, back] = [palettes[mode][pair.front], palettes[mode][pair.back]];
      const ratio = contrastOf(front, back);
      if (ratio >= pair.least) continue;
      const key = blame(brand, mode, pair);
      const known = worst.get(`${mode} ${key}`);
      if (known && known.ratio / known.least <= ratio / pair.least) continue;
      worst.set(`${mode} ${key}`, { key, mode, what: pair.what, front, back, ratio, least: pair.least, nearest: [] });
    }
  }
  const faults = [...worst.values()];
  // Paper repeats what is wrong by day.
  const told = faults.filter(({ mode, key }) => mode !== 'print' || !faults.some((f) => f.mode === 'light' && f.key === key));
  return told.map((fault) => ({ ...fault, nearest: nearestPassing(brand, fault) }));
}

/** Which colour to change: the one that was typed; of two, the one in front, unless it reads on the usual paper. */
function blame(brand: BrandColors, mode: Mode, { front, back }: Pair): ColorKey {
  const keys = keysOf[mode];
  const typed = [front, back].map((token) => keys[token]).filter((key) => key !== undefined && brand[key] !== undefined);
  if (typed.includes('paper') && contrastOf(makePalettes(brand)[mode][front], '#faf8f4') >= 4.5) return 'paper';
  return typed[0] ?? 'color';
}

const toOklch = converter('oklch');
const away = differenceEuclidean('oklab');

/** How far apart two suggestions are at least, so that they are a choice (OKLab). */
const apart = 0.04;

/**
 * The two colours nearest to the eye that pass, among lighter and darker, duller and stronger ones, and ones a little
 * to either side in hue.
 */
function nearestPassing(brand: BrandColors, { key }: Pick<ContrastFault, 'key'>): string[] {
  const typed = brand[key] ?? brand.color;
  const base = toOklch(typed)!;
  const candidates: string[] = [];
  for (let lightness = 0; lightness <= 1; lightness += 0.01) {
    for (const strength of [1, 0.8, 1.2, 0.5]) {
      for (const turn of base.c > 0.02 ? [0, -12, 12] : [0]) {
        const tried = { ...base, l: lightness, c: base.c * strength, h: (base.h ?? 0) + turn };
        candidates.push(formatHex(clampChroma(tried, 'oklch')));
      }
    }
  }
  const ordered = [...new Set(candidates)].map((hex) => ({ hex, far: away(typed, hex) })).sort((a, b) => a.far - b.far);
  const found: string[] = [];
  for (const { hex } of ordered) {
    if (found.some((other) => away(other, hex) < apart)) continue;
    if (!passes({ ...brand, [key]: hex }, key)) continue;
    found.push(hex);
    if (found.length === 2) break;
  }
  return found;
}

/** Whether every pair that this colour has a part in can be read. */
function passes(brand: BrandColors, key: ColorKey): boolean {
  const palettes = makePalettes(brand);
  const concerned = (mode: Mode) => Object.entries(keysOf[mode]).some(([, known]) => known === key);
  return (['light', 'dark', 'print'] as const).filter(concerned).every((mode) => {
    const token = Object.entries(keysOf[mode]).find(([, known]) => known === key)![0];
    return pairs
      .filter(({ front, back }) => front === token || back === token)
      .every(({ front, back, least }) => contrastOf(palettes[mode][front], palettes[mode][back]) >= least);
  });
}
