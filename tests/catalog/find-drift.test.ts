import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { noteBasedOn, readBasedOn } from '../../src/catalog/based-on.ts';
import { blobId } from '../../src/catalog/blob-id.ts';
import { ContentFiles } from '../../src/catalog/content-files.ts';
import { findDrift } from '../../src/catalog/find-drift.ts';
import { findOverrides } from '../../src/catalog/find-overrides.ts';
import { examineCatalog } from '../../src/catalog/load.ts';
import { smallSite, today, writeTree } from './write-tree.ts';

const record = 'districts/bayview/based-on.yaml';

/** The small site in a folder of its own, with files laid into it; every text ever written can be had by its hash. */
function makeSite(files: Record<string, string> = {}) {
  const root = writeTree({});
  cpSync(smallSite, root, { recursive: true });
  const texts = new Map<string, string>();
  const write = (path: string, text: string | null) => {
    const file = join(root, path);
    try {
      const before = readFileSync(file, 'utf8');
      texts.set(blobId(before), before);
    } catch {
      mkdirSync(dirname(file), { recursive: true });
    }
    if (text === null) rmSync(file);
    else writeFileSync(file, text);
  };
  const edit = (path: string, from: string, to: string) => {
    const text = readFileSync(join(root, path), 'utf8');
    expect(text).toContain(from);
    write(path, text.replace(from, to));
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const content = () => new ContentFiles([root]);
  const note = (options = {}) => {
    for (const [path, text] of noteBasedOn(content(), 'bayview', options)) writeFileSync(path, text);
  };
  const drift = () =>
    findDrift(content(), 'bayview', (hash) => texts.get(hash)).map(({ override, ...rest }) => ({ path: override.path, ...rest }));
  return { root, write, edit, content, note, drift };
}

test('a hash is the one that git gives, whatever the line ends', () => {
  const text = 'name: A\nnote: é\n';
  const git = execFileSync('git', ['hash-object', '--stdin'], { input: text }).toString().trim();
  expect(blobId(text)).toBe(git);
  expect(blobId(text.replaceAll('\n', '\r\n'))).toBe(git);
  const bytes = Buffer.from([0, 13, 10, 1]);
  expect(blobId(bytes)).toBe(execFileSync('git', ['hash-object', '--stdin'], { input: bytes }).toString().trim());
});

test('what a district patches, replaces, translates and hides is found, with what lies below', () => {
  const { content } = makeSite({
    'districts/bayview/vocabularies/topics.yaml': 'terms:\n  - {id: ferry, label: {en: "Boats"}}\n',
    'districts/bayview/i18n/es.yaml': 'greeting: "Buenas"\n',
    'layers/region/handouts/bus/en.mdx': '---\ntitle: Bus\nsummary: Bus.\naudience: parents\n---\n\nBus.\n',
    'districts/bayview/handouts/bus/es.mdx': '---\ntitle: Autobús\nsummary: Autobús.\n---\n\nAutobús.\n',
  });
  const found = findOverrides(content(), 'bayview').map(({ path, how, below }) => [path, how, ...below.map((one) => one.path)]);
  expect(found).toEqual([
    ['district.yaml', 'patch', 'layers/region/layer.yaml'],
    ['handouts/bus/es.mdx', 'translation', 'layers/region/handouts/bus/en.mdx'],
    ['i18n/es.yaml', 'patch', 'i18n/es.yaml'],
    ['pages/about/en.mdx', 'text', 'layers/region/pages/about/en.mdx'],
    ['partners/harbor-pantry.yaml', 'patch', 'layers/region/partners/harbor-pantry.yaml'],
    ['partners/old-clinic.yaml', 'patch', 'layers/region/partners/old-clinic.yaml'],
    ['vocabularies/topics.yaml', 'patch', 'layers/region/vocabularies/topics.yaml'],
  ]);
});

test('without a record an override is not noted; once noted, nothing has drifted, and the record keeps', () => {
  const { root, content, drift, note } = makeSite();
  expect(new Set(drift().map(({ state }) => state))).toEqual(new Set(['unnoted']));
  note();
  expect(drift()).toEqual([]);
  expect(noteBasedOn(content(), 'bayview').size).toBe(0);
  const below = 'layers/region/partners/harbor-pantry.yaml';
  expect(readBasedOn(content(), 'districts/bayview')['partners/harbor-pantry.yaml']).toEqual({
    [below]: blobId(readFileSync(join(root, below), 'utf8')),
  });
  expect(examineCatalog('bayview', { roots: [root], buildDate: today }).catalog).toBeDefined();
});

test('a change below in a field that is patched is told with old, new and own value', () => {
  const { edit, note, drift } = makeSite();
  note();
  edit('layers/region/partners/harbor-pantry.yaml', '510-635-3663', '510-635-0000');
  expect(drift()).toMatchObject([
    {
      path: 'partners/harbor-pantry.yaml',
      state: 'changed',
      fields: [{ field: 'phones.desk.number', before: '510-635-3663', now: '510-635-0000', own: '510-635-4000' }],
    },
  ]);
});

test('a change below in another field, or of what is hidden, is taken over and is no drift', () => {
  const { edit, note, drift } = makeSite();
  note();
  edit('layers/region/partners/harbor-pantry.yaml', '1811 11th Avenue', '12 Pier');
  edit('layers/region/partners/old-clinic.yaml', '3670', '3671');
  expect(drift()).toEqual([]);
});

test('a change of a shared list is drift only for the terms that the district says otherwise', () => {
  const { edit, note, drift } = makeSite({
    'districts/bayview/vocabularies/topics.yaml': 'terms:\n  - {id: ferry, label: {en: "Boats"}, synonyms: {en: [boat]}}\n',
    'layers/region/vocabularies/topics.yaml':
      'terms:\n  - {id: ferry, need: transportation, label: {en: "Ferry"}, synonyms: {en: [ship]}}\n  - {id: tram, need: transportation, label: {en: "Tram"}}\n',
  });
  note();
  edit('layers/region/vocabularies/topics.yaml', '"Tram"', '"Streetcar"');
  edit('layers/region/vocabularies/topics.yaml', '[ship]', '[ship, ferry boat]');
  expect(drift()).toEqual([]);
  edit('layers/region/vocabularies/topics.yaml', '"Ferry"', '"Ferries"');
  expect(drift()).toMatchObject([{ fields: [{ field: 'ferry.label.en', before: 'Ferry', now: 'Ferries', own: 'Boats' }] }]);
});

test('a changed text is told line by line, also to its translation', () => {
  const { edit, note, drift } = makeSite();
  note();
  edit('layers/region/pages/about/en.mdx', 'Written for the region.', 'Written for everyone.');
  expect(drift()).toMatchObject([
    { path: 'pages/about/en.mdx', diff: expect.stringMatching(/-Written for the region\.\n\+Written for everyone\./) },
  ]);
});

test('what is gone below, and what came to lie below, is told', () => {
  const { root, write, note, drift } = makeSite({ 'districts/bayview/partners/new.yaml': 'name: New\n' });
  note();
  write('layers/region/partners/harbor-pantry.yaml', null);
  write('layers/region/partners/bus-office.yaml', 'name: Bus\n');
  const told = drift().map(({ path, state }) => [path, state]);
  expect(told).toEqual([
    ['partners/bus-office.yaml', 'unnoted'],
    ['partners/harbor-pantry.yaml', 'gone'],
  ]);
  note();
  expect(drift().map(({ state }) => state)).toEqual(['gone']);
  note({ again: () => true });
  expect(drift()).toEqual([]);
  expect(readFileSync(join(root, record), 'utf8')).not.toContain('harbor-pantry');
});

test('where the old text cannot be had, a change is told without saying which', () => {
  const { root, note, content } = makeSite();
  note();
  writeFileSync(join(root, 'layers/region/partners/harbor-pantry.yaml'), 'name: Other\n');
  expect(findDrift(content(), 'bayview')).toMatchObject([{ state: 'changed', compared: false, fields: [] }]);
});

test('what somebody has looked at is noted anew, and the rest of the record stays', () => {
  const { root, edit, note, drift } = makeSite();
  note();
  edit('layers/region/partners/harbor-pantry.yaml', '510-635-3663', '510-635-0000');
  edit('layers/region/pages/about/en.mdx', 'region', 'county');
  note({ again: (file: string) => file.includes('about') });
  expect(drift().map(({ path }) => path)).toEqual(['partners/harbor-pantry.yaml']);
  note({ again: () => true });
  expect(drift()).toEqual([]);
  rmSync(join(root, 'districts/bayview/pages'), { recursive: true });
  note();
  expect(readFileSync(join(root, record), 'utf8')).not.toContain('pages/about');
});

test('a layer that a copy added has a record of its own', () => {
  const site = makeSite({
    'layers/ohio/layer.yaml': 'id: ohio\n',
    'layers/ohio/partners/far-ferry.yaml': 'name: Our ferry\n',
  });
  site.edit('districts/bayview/district.yaml', 'extends: [region]', 'extends: [region, ohio]');
  site.note({ added: ['layers/ohio'] });
  site.edit('layers/region/partners/far-ferry.yaml', 'Far Ferry', 'Far Boat');
  expect(site.drift()).toMatchObject([{ path: 'partners/far-ferry.yaml', fields: [{ field: 'name', own: 'Our ferry' }] }]);
});

test('a record with something else than a hash is refused, with its line', () => {
  const { content } = makeSite({ [record]: 'partners/a.yaml:\n  layers/region/partners/a.yaml: soon\n' });
  expect(() => readBasedOn(content(), 'districts/bayview')).toThrow(/based-on\.yaml:2[\s\S]*hash of 40/);
});
