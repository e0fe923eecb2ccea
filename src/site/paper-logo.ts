import { renderPng } from '../build/render-png.ts';
import type { District } from '../domain/district.ts';
import type { PaperLogo } from '../handout/paper-context.ts';
import { logoOf } from './brand.ts';

/** Pixels of the height of a PNG on paper: 300 to the inch at the head of a sheet. */
const height = 120;

const logos = new Map<string, PaperLogo | undefined>();

/** A district's logo as paper takes it: an SVG; a PNG stands in one, no larger than print needs. */
export function paperLogoOf(district: Pick<District, 'id' | 'brand'>): PaperLogo | undefined {
  const key = `${district.id}/${district.brand.logo}`;
  if (!logos.has(key)) logos.set(key, makePaperLogo(district));
  return logos.get(key);
}

function makePaperLogo(district: Pick<District, 'id' | 'brand'>): PaperLogo | undefined {
  const logo = logoOf(district);
  if (!logo) return undefined;
  const ratio = logo.width / logo.height;
  if (logo.kind === 'svg') return { svg: new TextDecoder().decode(logo.bytes), ratio };
  const size = { width: Math.min(logo.width, Math.round(height * ratio)), height: Math.min(logo.height, height) };
  const wrap = (uri: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><image width="${size.width}" height="${size.height}" href="${uri}"/></svg>`;
  const small = Buffer.from(renderPng(wrap(logo.dataUri), size.width)).toString('base64');
  return { svg: wrap(`data:image/png;base64,${small}`), ratio };
}
