import { contentRoots, loadSite } from '../catalog/load.ts';

/** Where the site will stand, from `SITE_URL`, else from `content/site.yaml`; `/` on this machine where neither says. */
export function siteAddress(env: NodeJS.ProcessEnv = process.env): { site: string; base: string } {
  const address = env['SITE_URL'] ?? loadSite(contentRoots(env)).url ?? 'http://localhost:4321/';
  const url = new URL(address);
  return { site: url.origin, base: url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/` };
}

/** The districts to build: the one named in `DISTRICT`, else those of `content/site.yaml`. */
export function publishedDistricts(env: NodeJS.ProcessEnv = process.env): { ids: string[]; single: boolean } {
  const one = env['DISTRICT'];
  if (one) return { ids: [one], single: true };
  const { districts } = loadSite(contentRoots(env));
  return { ids: districts, single: districts.length === 1 };
}
