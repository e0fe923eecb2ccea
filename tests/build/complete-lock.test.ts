import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { completeLock, findMissing, type LockFile } from '../../src/build/complete-lock.ts';

test('the lock file holds the packages of every system, without which `npm ci` refuses it', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
  const missing = findMissing(lock).map(({ name, version }) => `${name}@${version}`);
  expect(missing, 'Run: node scripts/complete-lock-file.ts').toEqual([]);
});

test('what is missing is added beside its like, or below who asks where another version stands there', () => {
  const optionalDependencies = { '@x/darwin-arm64': '1.0.0', '@x/windows-x64': '1.0.0', fsevents: '^2.0.0' };
  const lock: LockFile = {
    packages: {
      'node_modules/x': { version: '1.0.0', dev: true, optionalDependencies },
      'node_modules/@x/windows-x64': { version: '0.9.0', optional: true },
    },
  };
  expect(completeLock(lock)).toEqual(['@x/darwin-arm64@1.0.0', '@x/windows-x64@1.0.0']);
  expect(lock.packages['node_modules/@x/darwin-arm64']).toEqual({
    version: '1.0.0',
    cpu: ['arm64'],
    dev: true,
    optional: true,
    os: ['darwin'],
  });
  expect(lock.packages['node_modules/x/node_modules/@x/windows-x64']).toMatchObject({ os: ['win32'], cpu: ['x64'] });
  expect(findMissing(lock)).toEqual([]);
});
