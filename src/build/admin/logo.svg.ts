import type { APIRoute } from 'astro';
import { appIconSvg } from '../../brand/icons.ts';
import { logoOf } from '../../site/brand.ts';
import { getSites } from '../../site/site-data.ts';

/** The sign of the first district, for the editor's first page. */
export const GET: APIRoute = async () => {
  const [site] = await getSites();
  if (!site) throw new Error('There is no district to publish.');
  return new Response(appIconSvg(site.district.brand, logoOf(site.district)), { headers: { 'content-type': 'image/svg+xml' } });
};
