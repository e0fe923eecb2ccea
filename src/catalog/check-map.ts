import type { District } from '../domain/district.ts';
import { findBasemap, isBasemap } from './basemap-file.ts';
import type { ContentFiles, LayerFolder } from './content-files.ts';
import { originOf } from './overlay.ts';
import type { Problem } from './problems.ts';
import { lineOf } from './read-yaml.ts';

const mebibyte = 2 ** 20;

/** The largest file that each host takes, as its documentation says (November 2026). */
const hostLimits = [
  { host: 'Cloudflare Pages', mebibytes: 25 },
  { host: 'GitHub', mebibytes: 100 },
];

/** Says in plain words what a district's map tells others, and whether its streets fit where sites are published. */
export function checkMap(files: ContentFiles, own: LayerFolder, district: District, tree: unknown): Problem[] {
  const problems: Problem[] = [];
  const streets = findBasemap(own.directories);
  if (streets) {
    const file = files.name(streets.path);
    const size = `${(streets.bytes / mebibyte).toFixed(1)} MB`;
    if (!isBasemap(streets.path)) {
      problems.push({
        file,
        what: 'Expected a PMTiles archive (version 3), but this file is none. Take it away, or make it again: npm run basemap.',
        severity: 'error',
      });
    }
    const tooSmall = hostLimits.filter(({ mebibytes }) => streets.bytes > mebibytes * mebibyte);
    if (tooSmall.length > 0) {
      const hosts = tooSmall.map(({ host, mebibytes }) => `${host} (${mebibytes} MB)`).join(', ');
      const what = `The streets are ${size}: more than one file may be on ${hosts}. Make them smaller: npm run basemap -- --district ${district.id} --max-zoom 14.`;
      problems.push({ file, what, severity: 'warning' });
    }
  }

  const { tiles } = district.map ?? {};
  if (tiles) {
    const origin = originOf(tree, ['map', 'tiles', 'url']);
    const file = origin?.file ?? `content/districts/${district.id}/district.yaml`;
    const line = origin ? lineOf(files.text(origin.file), origin.path) : 1;
    const { host } = new URL(tiles.url);
    const warn = (what: string) => problems.push({ file, line, what, severity: 'warning' });
    if (streets)
      warn(`The map has streets of its own (${files.name(streets.path)}), so it never asks ${host}. Take map.tiles out.`);
    else {
      warn(
        `Who asks for the streets of ${host} tells it the internet address of their device, which part of the map they look at, and that they come from this site. The map asks it only after a click that says so. To tell nobody: npm run basemap -- --district ${district.id}, and take map.tiles out.`,
      );
    }
    if (/(^|\.)openstreetmap\.org$/.test(host)) {
      warn(
        'openstreetmap.org is run on gifts and may refuse sites: read operations.osmfoundation.org/policies/tiles, or name another server.',
      );
    }
  }
  return problems;
}
