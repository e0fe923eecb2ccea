import { appendFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from './build-site.ts';
import { makeMapleValley } from '../setup/make-maple-valley.ts';
import { writeLargeContent } from './write-large-content.ts';
import { writePseudoContent } from './write-pseudo-content.ts';

export const mapleContent = join(process.cwd(), '.cache', 'e2e', 'maple-content');
const largeContent = join(process.cwd(), '.cache', 'e2e', 'large-content');
const pseudoContent = join(process.cwd(), '.cache', 'e2e', 'pseudo-content');

/** The builds that the tests look at. */
const builds = {
  /** Both sample districts at the root. */
  root: {},
  /** The same once more: it must not differ in a single byte. */
  again: {},
  /** The same below a path, as on a shared host. */
  below: { SITE_URL: 'http://localhost/a/b/', PAPER: 'none' },
  /** One tiny district whose every English word stands in brackets. */
  pseudo: { CONTENT_DIR: pseudoContent, PAPER: 'none' },
  /** A new district in another state, made by `npm run new-district`, with the editor to try out. */
  maple: { CONTENT_DIR: mapleContent, PAPER: 'none' },
  /** A district of more services than a neighbourhood file holds. */
  large: { CONTENT_DIR: largeContent, PAPER: 'none' },
} satisfies Record<string, Record<string, string>>;
export type BuildName = keyof typeof builds;

declare module 'vitest' {
  export interface ProvidedContext {
    dist: Record<BuildName, string>;
  }
}

/**
 * Builds the site before the browser tests, one build after the other, since they share Astro's cache folder.
 * `E2E_REUSE=1` keeps what the last run built, for whoever works on a test.
 */
export default async function setup(project: TestProject): Promise<void> {
  const dist = {} as Record<BuildName, string>;
  for (const [name, env] of Object.entries(builds) as [BuildName, Record<string, string>][]) {
    dist[name] = join(process.cwd(), '.cache', 'e2e', name);
    if (process.env['E2E_REUSE'] && existsSync(dist[name])) continue;
    if (name === 'pseudo') writePseudoContent(pseudoContent);
    if (name === 'large') writeLargeContent(largeContent);
    if (name === 'maple') {
      rmSync(mapleContent, { recursive: true, force: true });
      await makeMapleValley(mapleContent);
      appendFileSync(join(mapleContent, 'site.yaml'), 'admin: { backend: trial }\n');
    }
    await buildSite(dist[name], env);
  }
  project.provide('dist', dist);
}
