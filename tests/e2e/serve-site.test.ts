import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { serveSite } from '../../scripts/serve-site.ts';

const parent = mkdtempSync(join(tmpdir(), 'waypost-'));
const folder = join(parent, 'dist');
mkdirSync(join(folder, 'find'), { recursive: true });
writeFileSync(join(folder, 'index.html'), 'home');
writeFileSync(join(folder, 'find', 'index.html'), 'find');
writeFileSync(join(folder, 'find', 'a b.json'), '{}');
writeFileSync(join(folder, '404.html'), 'lost');
writeFileSync(join(parent, 'secret.txt'), 'secret');
const { url, close } = await serveSite(folder, { base: '/a/b/' });
afterAll(async () => {
  await close();
  rmSync(parent, { recursive: true });
});

test.each([
  ['', 200, 'home', 'text/html'],
  ['find/', 200, 'find', 'text/html'],
  ['find/?q=x', 200, 'find', 'text/html'],
  ['find/a%20b.json', 200, '{}', 'application/json'],
  ['find', 301, '', undefined],
  ['nothing/', 404, 'lost', 'text/html'],
  ['%2e%2e/secret.txt', 404, 'lost', 'text/html'],
  ['..%2fsecret.txt', 404, 'lost', 'text/html'],
  ['%zz', 404, 'lost', 'text/html'],
  ['/find/', 404, 'lost', 'text/html'],
])('%j answers %i', async (path, status, body, type) => {
  const response = await fetch(path.startsWith('/') ? new URL(path, url) : url + path, { redirect: 'manual' });
  expect([response.status, await response.text()]).toEqual([status, body]);
  expect(response.headers.get('content-type')?.split(';')[0]).toBe(type);
});
