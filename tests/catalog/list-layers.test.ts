import { expect, test } from 'vitest';
import { formatLayers } from '../../src/catalog/format-layers.ts';
import { type LayerEntry, listLayers } from '../../src/catalog/list-layers.ts';
import { partnerFile, smallSite, today, writeTree } from './write-tree.ts';

const list = () =>
  listLayers('bayview', {
    roots: [
      writeTree({
        'districts/bayview/partners/new.yaml': partnerFile(''),
        'districts/bayview/partners/far-ferry.yaml': 'hidden: true\n',
        'districts/bayview/partners/elsewhere.yaml': partnerFile('').replace('us-ca-001', 'us-ca-095'),
      }),
      smallSite,
    ],
    buildDate: today,
  });
const finder = (entries: readonly LayerEntry[]) => (kind: string, id: string) =>
  entries.find((entry) => entry.kind === kind && entry.id === id);

test('what a district adds, patches, hides and takes over is told apart, with the fields', () => {
  const of = finder(list());
  expect(of('partners', 'new')).toMatchObject({ state: 'added', from: ['bayview'] });
  expect(of('partners', 'harbor-pantry')).toMatchObject({ state: 'patched', from: ['region', 'bayview'] });
  expect(of('partners', 'harbor-pantry')!.fields.length).toBeGreaterThan(0);
  expect(of('partners', 'far-ferry')).toMatchObject({ state: 'hidden' });
  expect(of('partners', 'elsewhere')).toMatchObject({ state: 'elsewhere' });
  expect(of('vocabularies/needs', 'food')).toMatchObject({ state: 'inherited', from: ['shared'] });
  expect(of('pages', 'about')).toMatchObject({ state: 'patched', from: ['region', 'bayview'], fields: ['en'] });
});

test('the list names what differs, and with --all the rest', () => {
  const entries = list();
  const short = formatLayers(entries, false);
  expect(short).toContain('partners/new');
  expect(short).toContain('hidden (');
  expect(short).not.toContain('partners/elsewhere');
  expect(formatLayers(entries, true)).toContain('partners/elsewhere');
});
