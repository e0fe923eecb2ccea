import type { APIRoute } from 'astro';
import { listPictures, readPicture } from '../../../../guide/pictures.ts';
import { getSites } from '../../../../site/site-data.ts';

/** The pictures of the guide, once for each district. */
export async function getStaticPaths() {
  const sites = (await getSites()).filter(({ district, lang }) => lang === district.languages[0]);
  return sites.flatMap(({ param }) => listPictures().map((file) => ({ params: { site: param, file } })));
}

export const GET: APIRoute = ({ params }) => {
  const file = params['file'] ?? '';
  const type = file.endsWith('.svg') ? 'image/svg+xml' : 'image/webp';
  return new Response(new Uint8Array(readPicture(file)), { headers: { 'content-type': type } });
};
