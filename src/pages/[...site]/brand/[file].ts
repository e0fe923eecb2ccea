import type { APIRoute } from 'astro';
import { appIconSvg } from '../../../brand/icons.ts';
import { cardSize, socialCardSvg } from '../../../brand/social-card.ts';
import { renderPng } from '../../../build/render-png.ts';
import { fontOf, iconSizes, logoOf } from '../../../site/brand.ts';
import { getSites } from '../../../site/site-data.ts';

/** Pictures and the font of a district: shared by its languages, but for the card that a shared link shows. */
export async function getStaticPaths() {
  const sites = await getSites();
  return sites.flatMap(({ param, district, lang }) => {
    const { logo, font } = district.brand;
    const shared = [
      ...iconSizes.map((size) => `icon-${size}.png`),
      ...(logo ? [`logo.${logo.endsWith('.png') ? 'png' : 'svg'}`] : []),
      ...(font ? ['font.woff2'] : []),
    ];
    const files = ['card.png', ...(lang === district.languages[0] ? shared : [])];
    return files.map((file) => ({ params: { site: param, file } }));
  });
}

const types: Record<string, string> = { png: 'image/png', svg: 'image/svg+xml', woff2: 'font/woff2' };

export const GET: APIRoute = ({ params, locals }) => {
  const file = params['file'] ?? '';
  const bytes = draw(file, locals.site);
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': types[file.replace(/^.*\./, '')]! } });
};

function draw(file: string, { district, dir, say }: App.Locals['site']): Uint8Array {
  const logo = logoOf(district);
  if (file.startsWith('logo.')) return logo!.bytes;
  if (file === 'font.woff2') return fontOf(district)!;
  if (file === 'card.png') {
    const words = { title: say(district.title), tagline: say(district.tagline), name: say(district.name), dir };
    return renderPng(socialCardSvg(district.brand, words, logo), cardSize.width);
  }
  return renderPng(appIconSvg(district.brand, logo), Number(/\d+/.exec(file)![0]));
}
