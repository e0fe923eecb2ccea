import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { serveSite } from '../../scripts/serve-site.ts';
import { type BuiltPage, pickExamples, readPages } from './built-site.ts';
import { launchBrowser } from './browser.ts';

/** A browser over a served site, and what went wrong while its pages were open. */
export interface OpenSite {
  url: string;
  pages: BuiltPage[];
  /** One page of each kind, for each district and language. */
  examples: BuiltPage[];
  /** The same of the first district, and the pages that belong to none: what does not hang on colours and names. */
  oneDistrict: BuiltPage[];
  /** Of those, the ones in its first language: what does not hang on words either. */
  oneLanguage: BuiltPage[];
  open: (path: string, options?: BrowserContextOptions) => Promise<OpenPage>;
}

export interface OpenPage {
  page: Page;
  context: BrowserContext;
  /** Addresses that were asked of another origin. */
  outside: string[];
  /** What the console called an error, refusals by the security policy among them, and uncaught errors. */
  errors: string[];
}

/** `npm run test:all`: each page kind in each district and language, instead of each kind once for what it hangs on. */
const isFull = process.env['TEST_ALL'] === '1';

/** A phone as many families have it. */
export const phone = { width: 360, height: 740 };
export const desk = { width: 1280, height: 900 };
/** For tests that hold back or refuse a file of search: no service worker may answer instead. */
export const withoutWorker = { serviceWorkers: 'block' } as const;

/**
 * Serves a build and starts a browser for the tests of one file; both stop after them.
 * @param folder the build, by default both districts at the root
 * @param env the settings that it was built with, as far as they choose the districts
 */
export async function openSite(folder = inject('dist').root, env: NodeJS.ProcessEnv = {}): Promise<OpenSite> {
  const server = await serveSite(folder);
  const browser: Browser = await launchBrowser();
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  const pages = readPages(folder, env);
  const origin = new URL(server.url).origin;
  const examples = pickExamples(pages, (page) => `${page.district} ${page.lang} ${page.template}`);
  const [first] = examples.flatMap((page) => (page.district ? page : []));
  const oneDistrict = isFull
    ? examples
    : examples.filter(({ district }) => district === undefined || district === first?.district);
  return {
    url: server.url,
    pages,
    examples,
    oneDistrict,
    oneLanguage: isFull ? examples : oneDistrict.filter(({ lang }) => lang === first?.lang),
    open: async (path, options = {}) => {
      const context = await browser.newContext({ viewport: phone, reducedMotion: 'reduce', ...options });
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      const outside: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => {
        if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== origin) outside.push(request.url());
      });
      page.on('console', (message) => {
        // The browser itself reports the status of the page for what is not found.
        if (message.type() === 'error' && !/404 \(Not Found\)/.test(message.text())) errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('response', (response) => {
        if (response.status() >= 400 && response.url() !== page.url() && !path.endsWith('404.html'))
          errors.push(`${response.status()} ${response.url()}`);
      });
      await page.goto(new URL(path, server.url).href, { waitUntil: 'load' });
      return { page, context, outside, errors };
    },
  };
}

/**
 * Refuses what a page asks for by an address, as a bad connection does.
 * @returns lets it through from now on. The route itself stays: to take it away while others are on their way can lose them.
 */
export async function refuse(page: Page, address: string, status?: number): Promise<() => void> {
  let isRefused = true;
  await page.route(address, (route) => {
    if (!isRefused) return route.continue();
    return status === undefined ? route.abort() : route.fulfill({ status, body: '' });
  });
  return () => (isRefused = false);
}

/** Holds back what a page asks for by an address, as a slow connection does. @returns lets it through */
export async function hold(page: Page, address: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route(address, async (route) => {
    await promise;
    await route.continue();
  });
  return () => resolve(undefined);
}
