import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testDate } from '../e2e/build-site.ts';
import { makeMapleValley } from '../setup/make-maple-valley.ts';
import { copyTemplate, linkPackages, makeUpstream, type Project } from './make-project.ts';
import { plainEnv } from './plain-env.ts';

const own = 'content/districts/maple-valley';
const hotline = 'partners/crisis-text-line.yaml';
const env = { ...plainEnv(), BUILD_DATE: testDate, ASTRO_TELEMETRY_DISABLED: '1' };

/** The project with three releases after the first: code and prose; a list of words; the shape of content. */
function makeReleases(): Project {
  const upstream = makeUpstream();
  upstream.edit('src/components/Footer.astro', '<div class="wrap stack">', '<div class="wrap stack" data-release="1.1">');
  upstream.edit('README.md', 'Children miss school because', 'Children are not at school because');
  upstream.edit('content/layers/base/pages/about/en.mdx', 'close to home', 'near home');
  upstream.edit('content/layers/base/pages/privacy/en.mdx', '---\n\n', '---\n\nNew in this release.\n\n');
  upstream.edit(`content/layers/united-states/${hotline}`, '741741', '741742');
  upstream.write('scripts/print-coverage.ts', null);
  upstream.write('src/domain/new-in-1-1.ts', 'export const added = 1;\n');
  upstream.commit('Second', 'v1.1.0');

  upstream.edit('content/vocabularies/topics.yaml', '"Student bus passes"', '"Bus passes for students"');
  upstream.edit(
    'content/vocabularies/topics.yaml',
    'terms:\n',
    'terms:\n  - {id: rowing, needs: [youth-programs], label: {en: "Rowing", es: "Remo"}}\n',
  );
  upstream.commit('Third', 'v1.2.0');

  upstream.replaceEverywhere(['src', 'content', 'tests', 'docs'], 'schedule_note', 'times_note');
  upstream.edit('src/domain/content-version.ts', 'contentVersion = 0', 'contentVersion = 1');
  upstream.write('content/site.yaml', `${upstream.read('content/site.yaml')}content_version: 1\n`);
  upstream.write(
    'src/update/migrations/001-rename-times.ts',
    `import type { Migration } from './migrations.ts';

export const renameTimes: Migration = {
  number: 1,
  title: 'What clock times cannot say is called times_note now',
  migrate: (tree) => new Map([...tree].map(([path, text]) => [path, text.replaceAll('schedule_note', 'times_note')])),
};
`,
  );
  upstream.edit('src/update/migrations/migrations.ts', 'readonly Migration[] = []', 'readonly Migration[] = [renameTimes]');
  upstream.write(
    'src/update/migrations/migrations.ts',
    `import { renameTimes } from './001-rename-times.ts';\n${upstream.read('src/update/migrations/migrations.ts')}`,
  );
  upstream.commit('Fourth', 'v2.0.0');
  return upstream;
}

/** A copy that has rebranded, added, patched, replaced, hidden, taken away, and changed files of the project. */
async function makeCopy(upstream: Project): Promise<Project> {
  const copy = copyTemplate(upstream, 'v1.0.0');
  linkPackages(copy);
  await makeMapleValley(copy.path('content'));
  copy.write(
    `${own}/partners/library.yaml`,
    `# Ours.\nname: Example Library\nservice_name: {en: "Books", es: "Libros"}\nneeds: [education]\nservice_areas: [us-oh-055]\nphones: [{number: "440-555-0123"}]\nschedule_note: {en: "In summer mornings only", es: "En verano solo por la mañana"}\nsources: [{name: "Example"}]\n`,
  );
  copy.write(
    `${own}/${hotline}`,
    'phones: [{number: "741999", type: text}]\nschedule_note: {en: "Day and night", es: "Día y noche"}\n',
  );
  copy.write(`${own}/partners/ymca.yaml`, 'hidden: true\n');
  copy.write(
    `${own}/vocabularies/topics.yaml`,
    'terms:\n  - {id: bus-pass, label: {en: "Bus cards", es: "Tarjetas de autobús"}}\n',
  );
  copy.write(
    `${own}/pages/about/en.mdx`,
    '---\ntitle: "About Maple Valley"\nsummary: "Ours."\n---\n\nOurs. [Find help](/find/).\n',
  );
  copy.edit('src/components/Footer.astro', "{t('site.home')}", "{t('site.home')} · Maple Valley");
  copy.edit('README.md', 'Children miss school because', 'Maple Valley: children miss school because');
  copy.write('docs/our-notes.md', '# Ours\n\nWhat we agreed on.\n');
  copy.write('content/districts/solano', null);
  copy.commit('Maple Valley');
  return copy;
}

function update(copy: Project, upstream: Project, release: string, ...flags: string[]): string {
  const args = ['scripts/update.ts', '--from', upstream.folder, '--release', release, ...flags];
  return execFileSync('node', args, { cwd: copy.folder, env }).toString();
}

test('a copy without shared history takes three releases, and loses nothing of its own', { timeout: 600_000 }, async () => {
  const upstream = makeReleases();
  const copy = await makeCopy(upstream);
  const logo = copy.read(`${own}/logo.svg`);

  // Code and prose.
  const first = update(copy, upstream, 'v1.1.0');
  expect(first).toContain('The check of the result finds no mistake.');
  expect(first).toContain('`src/components/Footer.astro` → `kept-changes/v1.1.0/src/components/Footer.astro.patch`: still fits');
  expect(first).toContain('`README.md` → `kept-changes/v1.1.0/README.md.patch`: no longer fits');
  expect(first).toMatch(/pages\/about\/en\.mdx`: upstream changed since[\s\S]*-.*close to home[\s\S]*\+.*near home/);
  expect(first).toContain(
    'phones: number 741741, type text, note en Text HOME, es Mande HOME por mensaje de texto → number 741742',
  );
  expect(first).toContain('docs/our-notes.md');
  expect(first).toMatch(/Taken away here: not brought back\n\n- `content\/districts\/solano\/` \(\d+ files\)/);
  expect(copy.read('src/components/Footer.astro')).toContain('data-release="1.1"');
  expect(copy.read('src/components/Footer.astro')).not.toContain('Maple Valley');
  expect(copy.read('kept-changes/v1.1.0/src/components/Footer.astro.patch')).toMatch(/\n\+.*· Maple Valley/);
  expect(copy.read('content/layers/base/pages/privacy/en.mdx')).toContain('New in this release.');
  expect(copy.read(`${own}/pages/about/en.mdx`)).toContain('Ours.');
  expect(copy.read(`${own}/logo.svg`)).toBe(logo);
  expect([
    copy.has('scripts/print-coverage.ts'),
    copy.has('src/domain/new-in-1-1.ts'),
    copy.has('content/districts/solano'),
  ]).toEqual([false, true, false]);
  copy.git('apply', 'kept-changes/v1.1.0/src/components/Footer.astro.patch');
  expect(copy.read('src/components/Footer.astro')).toMatch(/data-release="1\.1"[\s\S]*· Maple Valley/);
  copy.commit('Update to 1.1');

  const doctor = spawnSync('node', ['scripts/doctor.ts'], { cwd: copy.folder, env, encoding: 'utf8' });
  expect(doctor.stdout).toMatch(/about\/en\.mdx: upstream changed since[\s\S]*near home/);
  expect(doctor.status).toBe(1);
  execFileSync('node', ['scripts/doctor.ts', '--seen'], { cwd: copy.folder, env });
  expect(spawnSync('node', ['scripts/doctor.ts'], { cwd: copy.folder, env }).status).toBe(0);
  copy.commit('Looked at');

  // Words, with the changed file put back by itself.
  const second = update(copy, upstream, 'v1.2.0', '--put-back');
  expect(second).toContain('bus-pass.label.en: "Student bus passes" → "Bus passes for students"; here: "Bus cards"');
  expect(second).toContain('put back into the new file');
  expect(second).not.toContain('about/en.mdx');
  expect(copy.read('src/components/Footer.astro')).toMatch(/data-release="1\.1"[\s\S]*· Maple Valley/);
  copy.commit('Update to 1.2');

  // The shape of content.
  const third = update(copy, upstream, 'v2.0.0');
  expect(third).toContain('What clock times cannot say is called times_note now');
  expect(third).toContain('The check of the result finds no mistake.');
  expect(third).not.toMatch(/crisis-text-line\.yaml`: upstream changed/);
  expect(copy.read(`${own}/partners/library.yaml`)).toMatch(/^# Ours\.[\s\S]*times_note: \{en: "In summer/);
  expect(copy.read('content/site.yaml')).toMatch(/districts: \[maple-valley\][\s\S]*content_version: 1/);
  copy.commit('Update to 2.0');
  expect(update(copy, upstream, 'v2.0.0')).toContain('Your copy is already as v2.0.0 has it.');

  expect(execFileSync('node', ['scripts/check-content.ts'], { cwd: copy.folder, env }).toString()).toContain('✓ maple-valley');
  execFileSync(join(process.cwd(), 'node_modules/.bin/astro'), ['build', '--outDir', 'dist'], {
    cwd: copy.folder,
    env: { ...env, PAPER: 'none', PATH: `${join(process.cwd(), 'node_modules/.bin')}:${process.env['PATH'] ?? ''}` },
  });
  const page = (path: string) => readFileSync(copy.path(`dist/${path}`), 'utf8');
  expect(page('index.html')).toContain('Maple Valley');
  expect(page('index.html')).toContain('data-release="1.1"');
  expect(page('partners/library/index.html')).toContain('In summer mornings only');
  expect(page('about/index.html')).toContain('Ours.');
  expect(existsSync(copy.path('dist/partners/ymca/index.html'))).toBe(false);
});
