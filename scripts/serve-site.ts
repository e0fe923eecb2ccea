import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { siteAddress } from '../src/site/address.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** A running server. */
export interface Served {
  /** Where the site begins, with its base path and a slash at the end. */
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves a built site as a plain web host does: `index.html` of a folder, a redirect to the slash that a folder lacks,
 * `404.html` with status 404 for the rest.
 * @param folder what `npm run build` made
 * @param base the path under which the site stands, such as `/` or `/a/b/`
 * @param port 0 takes a free one
 */
export async function serveSite(folder: string, { base = '/', port = 0 } = {}): Promise<Served> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await findAnswer(root, base, request.url ?? '/');
      response.writeHead(answer.status, { 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff', ...answer.headers });
      response.end(request.method === 'HEAD' ? undefined : answer.body);
    })();
  });
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body?: Buffer | string;
}

async function findAnswer(root: string, base: string, address: string): Promise<Answer> {
  const { pathname, search } = new URL(address, 'http://localhost');
  if (pathname === base.slice(0, -1)) return { status: 301, headers: { location: base + search } };
  const inside = pathname.startsWith(base) ? decode(pathname.slice(base.length)) : undefined;
  const path = inside === undefined ? undefined : resolve(root, inside);
  if (path !== undefined && (path === root || path.startsWith(root + sep)) && existsSync(path)) {
    if (!statSync(path).isDirectory()) return file(path, 200);
    if (!pathname.endsWith('/')) return { status: 301, headers: { location: `${pathname}/${search}` } };
    if (existsSync(join(path, 'index.html'))) return file(join(path, 'index.html'), 200);
  }
  const missing = join(root, '404.html');
  return existsSync(missing) ? file(missing, 404) : { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' };
}

async function file(path: string, status: number): Promise<Answer> {
  const type = types[extname(path).toLowerCase()] ?? 'application/octet-stream';
  return { status, headers: { 'content-type': type }, body: await readFile(path) };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Listens on this port, or on the next free one if somebody has it. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) done(listen(server, port + 1));
      else fail(error);
    });
    server.listen(port, () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}

if (process.argv[1] && import.meta.filename === resolve(process.argv[1])) {
  const folder = process.argv[2] ?? 'dist';
  if (!existsSync(join(folder, 'index.html'))) {
    console.error(`Expected a built site in ${folder}/, but found none. Run: npm run build`);
    process.exit(1);
  }
  const { url } = await serveSite(folder, { base: siteAddress().base, port: Number(process.env['PORT'] ?? 4321) });
  console.log(`\n  The site is at ${url}\n  Press Ctrl+C to stop.\n`);
}
