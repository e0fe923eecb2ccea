import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publishedDistricts, siteAddress } from '../site/address.ts';
import { writeHostFiles } from './write-host-files.ts';
import { writeSearchIndex } from './search-index.ts';
import { writeServiceWorker } from './service-worker.ts';

/** What Waypost adds to a build beside its pages: the index of the whole-site search and the service worker, one for each district. */
export function waypost(): AstroIntegration {
  return {
    name: 'waypost',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { ids, single } = publishedDistricts();
        for (const id of ids) {
          const folder = single ? root : join(root, id);
          if (!existsSync(folder)) continue;
          const pages = await writeSearchIndex(folder);
          logger.info(`${id}: ${pages} pages in the site search`);
          writeServiceWorker(root, folder, siteAddress().base);
        }
        writeHostFiles(root, siteAddress(), single ? [''] : ids);
      },
    },
  };
}
