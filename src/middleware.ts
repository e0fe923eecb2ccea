import { defineMiddleware } from 'astro:middleware';
import { getSites } from './site/site-data.ts';

/** Gives every component the district and language of its page; the chooser and the 404 page belong to none. */
export const onRequest = defineMiddleware(async (context, next) => {
  const sites = await getSites();
  const site = sites.find(({ param }) => param === context.params['site']);
  if (site) context.locals.site = site;
  return next();
});
