import type { APIRoute } from 'astro';
import { getSites, type SiteData } from '../../../../site/site-data.ts';

const icons = import.meta.glob<string>('../../../../icons/*.svg', { query: '?raw', import: 'default', eager: true });

export async function getStaticPaths() {
  return (await getSites()).map((site) => ({ params: { site: site.param }, props: { site } }));
}

/** The drawings inside the marks of a map, by need: `icons.svg#food`. */
export const GET: APIRoute<{ site: SiteData }> = ({ props: { site } }) => {
  const symbols = site.needs.map(({ id, icon }) => {
    const inner = (icons[`../../../../icons/${icon}.svg`] ?? '').replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
    return `<symbol id="${id}" viewBox="0 0 24 24">${inner}</symbol>`;
  });
  return new Response(`<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`, {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
