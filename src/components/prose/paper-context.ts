import type { SiteData } from '../../site/make-site.ts';
import type { PaperContext } from '../../handout/paper-context.ts';
import { makePaperContext } from '../../site/paper-context.ts';

const known = new WeakMap<SiteData, PaperContext>();

/** The context of the components of a page: what paper gets, so that both say the same. */
export function contextOf(site: SiteData, origin: URL | undefined): PaperContext {
  const context = known.get(site) ?? makePaperContext(site, origin?.href);
  known.set(site, context);
  return context;
}
