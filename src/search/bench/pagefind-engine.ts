import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import type { PlainRecord } from './engines.ts';
import type { Engine } from './relevance.ts';

interface PagefindModule {
  options(options: { basePath: string; baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Only so many results are opened; later ones cannot count. */
const opened = 50;

/**
 * Pagefind as it comes: an index of the same records in a temporary folder, read the way a browser does.
 * @returns the engine, and a function that takes everything away
 */
export async function createPagefindEngine(
  records: readonly PlainRecord[],
  lang: string,
): Promise<{ engine: Engine; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'waypost-bench-'));
  const { index } = await createIndex({ forceLanguage: lang });
  if (!index) throw new Error('Pagefind made no index.');
  for (const { id, name, organization, description, labels } of records) {
    await index.addCustomRecord({
      url: `/${id}`,
      language: lang,
      meta: { title: name },
      content: [name, organization, description, labels].join('. '),
    });
  }
  await index.writeFiles({ outputPath: folder });
  await close();

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    readFile(join(folder, path)).then(
      (body) => response.end(body),
      () => response.writeHead(404).end(),
    );
  });
  // Other engines are asked in between; a connection closed meanwhile would fail the next query.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const basePath = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  // Pagefind reads the language of the page; there is no window, so that it takes the whole address below.
  Object.assign(globalThis, { document: { querySelector: () => ({ getAttribute: () => lang }), currentScript: null } });
  const pagefind = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as PagefindModule;
  await pagefind.options({ basePath, baseUrl: '/' });
  await pagefind.init();
  return {
    engine: {
      name: 'Pagefind',
      search: async ({ query }) => {
        const { results } = await pagefind.search(query);
        const data = await Promise.all(results.slice(0, opened).map((result) => result.data()));
        return data.map(({ url }) => Number(/(\d+)\/?$/.exec(url)?.[1] ?? -1));
      },
    },
    stop: async () => {
      await new Promise((resolve) => server.close(resolve).closeAllConnections());
      await rm(folder, { recursive: true });
    },
  };
}
