import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const basemapName = 'basemap.pmtiles';

/** A district's own streets: a PMTiles archive that lies in its folder. */
export interface BasemapFile {
  path: string;
  bytes: number;
}

/** Finds the streets of a district. @param directories its folders, the built-in one first; the last wins */
export function findBasemap(directories: readonly string[]): BasemapFile | undefined {
  const path = directories.map((directory) => join(directory, basemapName)).findLast((candidate) => existsSync(candidate));
  return path === undefined ? undefined : { path, bytes: statSync(path).size };
}

/** Whether a file begins as a PMTiles archive of version 3 does. https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md */
export function isBasemap(path: string): boolean {
  const head = Buffer.alloc(8);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, 8, 0);
  } finally {
    closeSync(file);
  }
  return head.toString('latin1', 0, 7) === 'PMTiles' && head[7] === 3;
}

/** The streets as they are published. */
export const readBasemap = ({ path }: BasemapFile): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path));
