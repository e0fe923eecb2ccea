/** What a home screen is told of a site. */
export interface ManifestWords {
  name: string;
  shortName: string;
  description: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  color: string;
  /** Addresses below the origin. */
  start: string;
  icons: { src: string; size: number }[];
}

/**
 * A web app manifest (W3C). Its display is `browser`: whoever puts the site on a home screen gets its name and icon, and
 * nobody is asked to install anything.
 */
export function writeManifest({ name, shortName, description, lang, dir, color, start, icons }: ManifestWords): string {
  return JSON.stringify({
    name,
    short_name: shortName,
    description,
    lang,
    dir,
    id: start,
    start_url: start,
    scope: start,
    display: 'browser',
    theme_color: color,
    background_color: '#ffffff',
    icons: icons.map(({ src, size }) => ({ src, sizes: `${size}x${size}`, type: 'image/png', purpose: 'any maskable' })),
  });
}
