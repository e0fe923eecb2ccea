import { createHash } from 'node:crypto';
import { type Logo, examineLogo } from '../brand/logo-file.ts';
import { brandCss } from '../brand/style-sheet.ts';
import { type LogoImage } from '../brand/icons.ts';
import { readBrandFile } from '../catalog/brand-files.ts';
import { contentRoots } from '../catalog/load.ts';
import type { District } from '../domain/district.ts';
import type { SiteData } from './site-data.ts';

type Branded = Pick<District, 'id' | 'brand'>;
const logos = new Map<string, (Logo & LogoImage & { bytes: Uint8Array }) | undefined>();

/** A district's logo, read and examined once a build. */
export function logoOf({ id, brand: { logo: name } }: Branded) {
  if (name === undefined) return undefined;
  const key = `${id}/${name}`;
  // Scripts that draw paper run without Astro.
  if (import.meta.env?.DEV || !logos.has(key)) {
    const bytes = readBrandFile(contentRoots(), id, name);
    const examined = bytes && examineLogo(bytes, name);
    const type = name.endsWith('.png') ? 'image/png' : 'image/svg+xml';
    const dataUri = bytes ? `data:${type};base64,${Buffer.from(bytes).toString('base64')}` : '';
    logos.set(key, bytes && examined && 'value' in examined ? { ...examined.value, bytes, dataUri } : undefined);
  }
  return logos.get(key);
}

/** The font that a district brings. */
export function fontOf({ id, brand: { font } }: Branded): Uint8Array | undefined {
  return font === undefined ? undefined : readBrandFile(contentRoots(), id, font);
}

/** Pixels of the icons of home screens. */
export const iconSizes = [180, 192, 512] as const;

/** Where the files made from a district's brand stand; but for the card and the manifest, all languages share them. */
export function brandAddresses(site: Pick<SiteData, 'district' | 'href'>) {
  const { brand, languages } = site.district;
  const shared = (path: string) => site.href(path, languages[0]);
  return {
    favicon: shared('/favicon.svg'),
    icon: (size: number) => shared(`/brand/icon-${size}.png`),
    logo: brand.logo && shared(`/brand/logo.${brand.logo.endsWith('.png') ? 'png' : 'svg'}`),
    font: brand.font && shared('/brand/font.woff2'),
    card: site.href('/brand/card.png'),
    manifest: site.href('/site.webmanifest'),
  };
}

/** A district's colours and shapes as a style sheet, with the hash by which a security policy lets it in. */
export function brandStyleOf(site: Pick<SiteData, 'district' | 'href'>): { css: string; hash: `sha256-${string}` } {
  const css = brandCss(site.district.brand, brandAddresses(site).font);
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
}
