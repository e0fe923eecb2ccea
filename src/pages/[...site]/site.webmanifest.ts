import type { APIRoute } from 'astro';
import { writeManifest } from '../../brand/manifest.ts';
import { brandAddresses, iconSizes } from '../../site/brand.ts';
import { sitePaths } from '../../site/site-data.ts';

export const getStaticPaths = sitePaths;

/** What a home screen shows of the site, in the page's language. */
export const GET: APIRoute = ({ locals: { site } }) => {
  const { district, lang, dir, say, href } = site;
  const { icon } = brandAddresses(site);
  const manifest = writeManifest({
    name: say(district.title),
    shortName: say(district.short_name),
    description: say(district.tagline),
    lang,
    dir,
    color: district.brand.color,
    start: href('/'),
    icons: iconSizes.map((size) => ({ src: icon(size), size })),
  });
  return new Response(manifest, { headers: { 'content-type': 'application/manifest+json' } });
};
