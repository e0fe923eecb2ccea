import type { APIRoute } from 'astro';
import { readBasemap } from '../../../../catalog/basemap-file.ts';
import { getSites } from '../../../../site/site-data.ts';
import { streetsOf } from '../../../../site/street-files.ts';

export async function getStaticPaths() {
  const sites = await getSites();
  return sites
    .filter((site) => site.lang === site.district.languages[0])
    .flatMap((site) => {
      const streets = streetsOf(site);
      return streets ? { params: { site: site.param }, props: { streets } } : [];
    });
}

/** The streets of a district, as they lie in its folder. */
export const GET: APIRoute = ({ props }) => new Response(readBasemap(props['streets']));
