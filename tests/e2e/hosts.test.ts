import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';

/*
 * The site below a path, as two real servers give it out: Apache by the `.htaccess` of the build, nginx by the lines in
 * docs/publish.md. Both are Debian's (apache2-bin, nginx), and .ci/run installs them where it may; where one is missing, the
 * name of its test says that nothing was checked. HOSTS_ROOT names another folder that holds usr/sbin and so on.
 */

const root = process.env['HOSTS_ROOT'] ?? '/';
const folder = mkdtempSync(join(tmpdir(), 'hosts-'));
const www = join(folder, 'www');
const children: ChildProcess[] = [];
const has = (name: string) => existsSync(join(root, 'usr/sbin', name));

afterAll(async () => {
  for (const child of children) {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill();
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Starts a server in the foreground and waits until it answers. */
async function start(name: string, args: string[], port: number): Promise<string> {
  const env = { ...process.env, LD_LIBRARY_PATH: join(root, 'usr/lib/x86_64-linux-gnu') };
  children.push(spawn(join(root, 'usr/sbin', name), args, { env, stdio: 'ignore' }));
  const url = `http://localhost:${port}/a/b/`;
  for (let tries = 0; tries < 50; tries++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return url;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${name} does not answer.`);
}

function copySite(): void {
  if (existsSync(www)) return;
  mkdirSync(join(www, 'a'), { recursive: true });
  cpSync(inject('dist').below, join(www, 'a/b'), { recursive: true });
  // The servers do not run as whoever runs the tests.
  for (const path of [folder, www]) chmodSync(path, 0o755);
}

async function startApache(): Promise<string> {
  copySite();
  const port = await freePort();
  const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate'];
  const lines = [
    `ServerRoot ${root}`,
    'ServerName localhost',
    'User nobody',
    'Group nogroup',
    `Listen ${port}`,
    `PidFile ${folder}/httpd.pid`,
    `ErrorLog ${folder}/apache.log`,
    ...modules.map((name) => `LoadModule ${name}_module usr/lib/apache2/modules/mod_${name}.so`),
    'TypesConfig /etc/mime.types',
    `DocumentRoot ${www}`,
    `<Directory ${www}>\nAllowOverride FileInfo Indexes\nRequire all granted\n</Directory>`,
  ];
  writeFileSync(join(folder, 'httpd.conf'), lines.join('\n'));
  return start('apache2', ['-f', join(folder, 'httpd.conf'), '-DFOREGROUND'], port);
}

async function startNginx(): Promise<string> {
  copySite();
  const port = await freePort();
  const snippet = /```nginx\n([\s\S]*?)```/
    .exec(readFileSync('docs/publish.md', 'utf8'))![1]!
    .replace('listen 80;', `listen ${port};`)
    .replace('/srv/site', www)
    .replace('/404.html', '/a/b/404.html');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
  const text = `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log; user nobody nogroup; events {}
http { include ${join(root, 'etc/nginx/mime.types')}; default_type application/octet-stream; access_log off; ${temporary.join(' ')}\n${snippet} }`;
  writeFileSync(join(folder, 'nginx.conf'), text);
  return start('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], port);
}

describe.each([
  ['apache2', startApache],
  ['nginx', startNginx],
] as const)('%s', (name, startServer) => {
  test(has(name) ? 'gives out the site below its path, with its headers' : 'not checked: it is not installed here', async () => {
    if (!has(name)) return;
    const url = await startServer();
    const get = (path: string) => fetch(url + path, { redirect: 'manual' });
    const home = await get('oakland/');
    expect([home.status, home.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await home.text()).toContain('href="/a/b/oakland/find/"');
    expect(home.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
    expect(home.headers.get('x-content-type-options')).toBe('nosniff');
    expect(home.headers.get('cache-control')).toBe('no-cache');

    const slash = await get('oakland/needs/food');
    expect([slash.status, slash.headers.get('location')?.replace(/^http:\/\/[^/]+/, '')]).toEqual([
      301,
      '/a/b/oakland/needs/food/',
    ]);
    const missing = await get('oakland/nothing/');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('<!DOCTYPE html>');
    for (const path of ['oakland/embed/', 'oakland/es/embed/needs/food/']) {
      const frame = await get(path);
      expect([path, frame.status, frame.headers.get('content-security-policy')]).toEqual([path, 200, null]);
    }
    expect((await get('oakland/es/needs/food/')).headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
    const script = readdirSync(join(www, 'a/b/_astro')).find((file) => file.endsWith('.js'))!;
    expect((await get(`_astro/${script}`)).headers.get('cache-control')).toContain('immutable');
    expect((await get('oakland/site.webmanifest')).headers.get('content-type')).toBe('application/manifest+json');
    expect((await get('oakland/brand/icon-192.png')).headers.get('content-type')).toBe('image/png');
  });
});
