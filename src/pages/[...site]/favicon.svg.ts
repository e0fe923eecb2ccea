import type { APIRoute } from 'astro';
import { faviconSvg } from '../../brand/icons.ts';
import { logoOf } from '../../site/brand.ts';
import { getSites, isSingle } from '../../site/site-data.ts';

/** The icon of each district, and of the page that asks which one. */
export const getStaticPaths = async () => [
  ...(await getSites())
    .filter(({ district, lang }) => lang === district.languages[0])
    .map(({ param }) => ({ params: { site: param } })),
  ...(isSingle() ? [] : [{ params: { site: undefined } }]),
];

export const GET: APIRoute = async ({ locals }) => {
  const district = (locals.site ?? (await getSites())[0])?.district;
  const svg =
    locals.site && district ? faviconSvg(district.brand, logoOf(district)) : faviconSvg({ ...district!.brand, shape: 'soft' });
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
