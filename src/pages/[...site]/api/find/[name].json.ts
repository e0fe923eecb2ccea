import type { APIRoute } from 'astro';
import { findPlanOf } from '../../../../site/find-plan.ts';
import { getSites } from '../../../../site/site-data.ts';

/** The files that search fetches. Districts in one language share none, so every site has its own. */
export async function getStaticPaths() {
  return (await getSites()).flatMap((site) =>
    findPlanOf(site).files.map(({ name, text }) => ({ params: { site: site.param, name }, props: { text } })),
  );
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
