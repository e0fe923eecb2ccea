import { closeSync, ftruncateSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examineCatalog } from '../../src/catalog/load.ts';
import { smallSite, today, writeTree } from '../catalog/write-tree.ts';

const district = readFileSync(join(smallSite, 'districts/bayview/district.yaml'), 'utf8');
const line = district.trimEnd().split('\n').length + 1;

function examine(map: string, streets?: { head: Buffer; bytes: number }) {
  const root = writeTree({ 'districts/bayview/district.yaml': `${district.trimEnd()}\n${map}` });
  if (streets) {
    const path = join(root, 'districts/bayview/basemap.pmtiles');
    writeFileSync(path, streets.head);
    const file = openSync(path, 'r+');
    ftruncateSync(file, streets.bytes);
    closeSync(file);
  }
  const { catalog, problems } = examineCatalog('bayview', { roots: [root, smallSite], buildDate: today });
  const told = problems.map((p) => `${p.severity} ${p.file.replace(`${root}/`, '')}:${p.line ?? ''} ${p.what}`);
  return { catalog, problems: told };
}

const tiles = (url: string) => `map:\n  tiles:\n    url: "${url}"\n    attribution: "© Example"\n`;
const server = 'https://tiles.example.org/{z}/{x}/{y}.png';
const pmtiles = Buffer.from('PMTiles\u0003', 'latin1');
const mebibyte = 2 ** 20;

describe('a server of street pictures', () => {
  it('is told in plain words, with its line: what it learns, and how to tell nobody', () => {
    const { catalog, problems } = examine(tiles(server));
    expect(catalog?.district.map?.tiles?.max_zoom).toBe(18);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`warning districts/bayview/district.yaml:${line + 2}`);
    for (const words of ['tiles.example.org', 'internet address of their device', 'only after a click', 'npm run basemap']) {
      expect(problems[0]).toContain(words);
    }
  });

  it('of OpenStreetMap comes with its rules', () => {
    expect(examine(tiles('https://tile.openstreetmap.org/{z}/{x}/{y}.png')).problems.join()).toContain('policies/tiles');
  });

  it.each(['http://tiles.example.org/{z}/{x}/{y}.png', 'https://tiles.example.org/{z}/{x}.png', '{z}/{x}/{y}.png'])(
    '%s is refused',
    (url) => expect(examine(tiles(url)).problems[0]).toMatch(/^error .*https:\/\//),
  );

  it('is never asked where the district has streets of its own', () => {
    const { problems } = examine(tiles(server), { head: pmtiles, bytes: 1000 });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('so it never asks tiles.example.org');
  });
});

describe('streets in the folder', () => {
  it('that fit every host are fine', () => expect(examine('', { head: pmtiles, bytes: 24 * mebibyte }).problems).toEqual([]));

  it.each([
    [30, ['Cloudflare Pages (25 MB)']],
    [120, ['Cloudflare Pages (25 MB)', 'GitHub (100 MB)']],
  ])('of %i MB are warned of, host by host', (size, hosts) => {
    const { catalog, problems } = examine('', { head: pmtiles, bytes: size * mebibyte });
    expect(catalog).toBeDefined();
    for (const host of hosts) expect(problems[0]).toContain(host);
    expect(problems[0]?.includes('GitHub')).toBe(hosts.length > 1);
  });

  it('that are something else are refused', () => {
    expect(examine('', { head: Buffer.from('<html>'), bytes: 6 }).problems[0]).toMatch(
      /^error .*basemap\.pmtiles.*PMTiles archive/,
    );
  });
});
