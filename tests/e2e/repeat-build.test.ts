import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { listFiles } from './built-site.ts';

test('building twice gives the same files, byte for byte', () => {
  const { root, again } = inject('dist');
  const digests = (folder: string) =>
    new Map(
      listFiles(folder).map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
    );
  const first = digests(root);
  const second = digests(again);
  const differing = [...new Set([...first.keys(), ...second.keys()])].filter((name) => first.get(name) !== second.get(name));
  expect(differing.slice(0, 20)).toEqual([]);
});
