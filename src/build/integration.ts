import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publishedDistricts, siteAddress } from '../site/address.ts';
import { drawPaper, type DrawnPaper, writePaper } from './paper/write-paper.ts';
import { contentRoots, loadSite } from '../catalog/load.ts';
import { editorFileNames } from './admin/editor-package.ts';
import { writeEditorPolicy } from './admin/write-policy.ts';
import { writeHostFiles } from './write-host-files.ts';
import { writeSearchIndex } from './search-index.ts';
import { writeServiceWorker } from './service-worker.ts';
import { trimPolicies } from './trim-policy.ts';

/**
 * What Waypost adds to a build beside its pages: the paper, the index of the whole-site search and the service worker, one
 * for each district, and what hosts need. `PAPER=none` leaves the paper out, and the links to it.
 */
export function waypost(): AstroIntegration {
  let paper: DrawnPaper | undefined;
  return {
    name: 'waypost',
    hooks: {
      // The editor stands at /admin/ where content/site.yaml asks for it; elsewhere nothing of it is built.
      'astro:config:setup': ({ command, injectRoute, updateConfig }) => {
        // `astro dev` asks a slash of every address that a route makes, and would not give out /brand/logo.svg.
        if (command === 'dev') updateConfig({ trailingSlash: 'ignore' });
        if (!loadSite(contentRoots()).admin) return;
        injectRoute({ pattern: '/admin', entrypoint: './src/build/admin/page.astro' });
        for (const name of ['config.json', 'forms.json', 'logo.svg']) {
          injectRoute({ pattern: `/admin/${name}`, entrypoint: `./src/build/admin/${name}.ts` });
        }
        for (const name of editorFileNames) injectRoute({ pattern: `/admin/${name}`, entrypoint: './src/build/admin/file.ts' });
      },
      // Before the pages, which say how large each file is.
      'astro:build:start': async ({ logger }) => {
        if (process.env['PAPER'] === 'none') return;
        paper = await drawPaper((text) => logger.info(text));
        logger.info(`${paper.drawn} of ${paper.files.size} sheets drawn in ${paper.seconds.toFixed(0)} s`);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { ids, single } = publishedDistricts();
        trimPolicies(root);
        const { admin } = loadSite(contentRoots());
        if (admin) writeEditorPolicy(root, admin.backend);
        if (paper) writePaper(root, paper);
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
