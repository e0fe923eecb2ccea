import type { APIRoute } from 'astro';
import { mapFileNames, mapFilesOf } from '../../../../site/map-files.ts';
import { getSites } from '../../../../site/site-data.ts';

export async function getStaticPaths() {
  const sites = await getSites();
  return sites.flatMap((site) =>
    mapFileNames.map((file) => ({ params: { site: site.param, file }, props: { content: mapFilesOf(site)[file] } })),
  );
}

/** The outlines, marks and schools of a district's map. */
export const GET: APIRoute = ({ props }) => Response.json(props['content']);
