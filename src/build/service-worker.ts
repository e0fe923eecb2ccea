import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes `sw.js` into a district's folder, after everything else: pages that were seen, and search, then work without a
 * network. Pages come from the network first; files whose name is a digest of their content come from the cache.
 * @param root the built site; @param folder the district's own, in it
 * @param base the path that every address begins with, ending in a slash
 */
export function writeServiceWorker(root: string, folder: string, base: string): void {
  const scripts = searchScripts(join(root, '_astro')).map((name) => `${base}_astro/${name}`);
  const entry = join(folder, 'pagefind', 'pagefind-entry.json');
  const version = createHash('sha256')
    .update(scripts.join())
    .update(existsSync(entry) ? readFileSync(entry) : '')
    .digest('hex')
    .slice(0, 10);
  writeFileSync(join(folder, 'sw.js'), workerText(version, scripts));
}

/** Entries that work offline: the search box, the find page and the kept list. */
const offline = /find-setup|way-list/;
/** The live map is large; only who opens it fetches it. */
const isLarge = (name: string) => name.startsWith('live-map.');

/** The scripts and styles that search and the kept list load, at once or later. @param folder of the built site's scripts */
export function searchScripts(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const texts = new Map(
    readdirSync(folder)
      .filter((name) => /\.(js|css)$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  const namedIn = (text: string) =>
    [...text.matchAll(/["'`/]([\w.-]+\.(?:js|css))["'`]/g)].flatMap(([, name]) => (name && texts.has(name) ? [name] : []));
  const core = new Set([...texts].filter(([, text]) => offline.test(text)).map(([name]) => name));
  // An entry of a page is imported by nobody; it imports one of them.
  const entries = [...texts].filter(([, text]) => namedIn(text).some((name) => core.has(name))).map(([name]) => name);
  const seen = new Set<string>();
  const queue = [...core, ...entries];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name) || isLarge(name)) continue;
    seen.add(name);
    queue.push(...namedIn(texts.get(name) ?? ''));
  }
  return [...seen].sort();
}

function workerText(version: string, scripts: readonly string[]): string {
  return `// Written by the build: src/build/service-worker.ts.
const prefix = 'waypost:' + new URL(registration.scope).pathname + ':';
const cacheName = prefix + ${JSON.stringify(version)};
const scripts = ${JSON.stringify(scripts)};

addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(scripts)).then(() => skipWaiting()));
});

addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith(prefix) && name !== cacheName).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});

// A page asks for what it needs to be kept: the pages and files of search in its language.
addEventListener('message', (event) => {
  const urls = event.data && event.data.keep;
  if (!Array.isArray(urls)) return;
  event.waitUntil(
    caches.open(cacheName).then((cache) =>
      Promise.all(
        urls.map(async (url) => {
          if (new URL(url, location.href).origin === location.origin && !(await cache.match(url))) await cache.add(url).catch(() => {});
        }),
      ),
    ),
  );
});

// Pages for staff, the editor, and parts that other websites show in a frame, are always asked for anew, and never kept on a device.
const isUnkept = (path) => /\\/(staff|embed|admin)\\//.test(path);
const isLasting = (path) => /\\/_astro\\/|\\/api\\/find\\/|\\/pagefind\\/(fragment|index|filter)\\//.test(path);

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || request.headers.has('range')) return;
  if (isUnkept(url.pathname)) return;
  const isPage = request.mode === 'navigate';
  if (!isPage && !isLasting(url.pathname) && !url.pathname.includes('/pagefind/')) return;
  event.respondWith(isLasting(url.pathname) ? fromCacheFirst(request, url.pathname) : fromNetworkFirst(request, url.pathname, isPage));
});

// Kept by path name alone: Pagefind asks for its entry with the time of day behind it.
async function fromCacheFirst(request, path) {
  const cache = await caches.open(cacheName);
  const known = await cache.match(path);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) await cache.put(path, response.clone());
  return response;
}

async function fromNetworkFirst(request, path, isPage) {
  const cache = await caches.open(cacheName);
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) await cache.put(path, response.clone());
    return response;
  } catch (error) {
    const known = (await cache.match(path)) || (isPage && (await cache.match(new URL('find/', registration.scope).pathname)));
    if (known) return known;
    throw error;
  }
}
`;
}
