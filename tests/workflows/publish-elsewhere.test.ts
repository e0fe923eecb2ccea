import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type RunOptions, runWorkflow } from './run-workflow.ts';

/** A folder whose build writes three files: what is sent where does not hang on the site. */
function run(name: string, options: RunOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('.github', join(folder, '.github'), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  const build = 'mkdir -p dist/_astro && touch dist/index.html dist/_astro/a.js dist/site.webmanifest';
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { check: 'true', build } }));
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  return runWorkflow(folder, name, options);
}

const bucket = { PUBLISH_TO: 'bucket', BUCKET: 'example/help' };

test('a bucket gets what never changes first and for long, then the rest, and loses what is gone', () => {
  const result = run('publish-elsewhere.yml', { event: 'push', vars: bucket });
  expect(result.passed).toBe(true);
  expect(result.sent).toEqual([
    'aws s3 sync dist/_astro s3://example/help/_astro --cache-control public, max-age=31536000, immutable --no-progress',
    'aws s3 sync dist s3://example/help --delete --exclude _astro/* --cache-control no-cache --no-progress',
    'aws s3 cp dist/site.webmanifest s3://example/help/site.webmanifest --content-type application/manifest+json --cache-control no-cache --no-progress',
  ]);
});

test('a store that is not Amazon is asked at its own address', () => {
  const { sent } = run('publish-elsewhere.yml', {
    event: 'push',
    vars: { ...bucket, BUCKET_ENDPOINT: 'https://s3.example.org' },
  });
  expect(sent).toHaveLength(3);
  expect(sent.every((line) => line.includes('--endpoint-url https://s3.example.org'))).toBe(true);
});

test('a hook is called each week and by hand, but not for a change, which the host sees by itself', () => {
  const settings = { vars: { PUBLISH_TO: 'hook' }, secrets: { PUBLISH_HOOK: 'https://hooks.example.org/1' } };
  const weekly = run('publish-elsewhere.yml', { event: 'schedule', ...settings });
  expect(weekly.sent).toEqual(['curl --fail --silent --show-error --request POST https://hooks.example.org/1']);
  expect(weekly.gh).toEqual([['workflow', 'enable', 'publish-elsewhere.yml', '--repo', 'example/copy']]);
  expect(run('publish-elsewhere.yml', { event: 'push', ...settings }).steps).toEqual([]);
});

test('a hook that nobody has given ends red and says what is missing', () => {
  const result = run('publish-elsewhere.yml', { vars: { PUBLISH_TO: 'hook' } });
  expect(result.passed).toBe(false);
  expect(result.steps[0]?.printed).toContain('::error::Expected a secret PUBLISH_HOOK');
});

test.each(['bucket', 'hook', 'folder'])('GitHub Pages is left alone where the site goes to a %s', (place) => {
  expect(run('publish.yml', { event: 'push', vars: { PUBLISH_TO: place } }).uploads).toEqual({});
});

test('nothing is sent elsewhere where nobody has said so', () => {
  const result = run('publish-elsewhere.yml', { event: 'schedule' });
  expect([result.steps, result.sent]).toEqual([[], []]);
});
