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

/** The scripts that the search box loads, at once or later. */
export function searchScripts(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const texts = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  const seen = new Set<string>();
  const queue = [...texts].filter(([, text]) => text.includes('find-setup')).map(([name]) => name);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    for (const [, imported] of (texts.get(name) ?? '').matchAll(/["'`](?:\.\/|_astro\/)([\w.-]+\.js)["'`]/g)) {
      if (imported && texts.has(imported)) queue.push(imported);
    }
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

// Pages for staff are always asked for anew, and never kept on a device.
const isForStaff = (path) => /\\/staff\\//.test(path);
const isLasting = (path) => /\\/_astro\\/|\\/api\\/find\\/|\\/pagefind\\/(fragment|index|filter)\\//.test(path);

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || request.headers.has('range')) return;
  if (isForStaff(url.pathname)) return;
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
