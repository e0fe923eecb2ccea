import { expect, test } from 'vitest';
import { ContentFiles } from '../../src/catalog/content-files.ts';
import { examineDistrict } from '../../src/doctor/examine-district.ts';
import { findTwice } from '../../src/doctor/find-twice.ts';
import { formatFindings, needsDecision } from '../../src/doctor/format-findings.ts';
import { PartnerSchema, normalizeFlatPartner } from '../../src/domain/partner.ts';
import { partnerFile, smallSite, today, writeTree } from '../catalog/write-tree.ts';

const examine = (files: Record<string, string>) =>
  examineDistrict(new ContentFiles([writeTree(files), smallSite]), 'bayview', today, () => undefined);
const of = (files: Record<string, string>, section: string) =>
  examine(files)
    .filter((one) => one.section === section)
    .map(({ about, what }) => `${about}: ${what}`);

test('a listing that nobody has checked for a year or ever is old, the undated first', () => {
  const old = of(
    {
      'districts/bayview/partners/new.yaml': partnerFile('assured_date: "2025-01-02"\nassured_by: "A"\n'),
      'districts/bayview/partners/fresh.yaml': partnerFile('assured_date: "2026-11-01"\nassured_by: "A"\n'),
    },
    'old',
  );
  expect(old).toContain('new: last checked 2025-01-02');
  expect(old.join()).not.toContain('fresh');
  expect(old[0]).toMatch(/nobody has said/);
});

test('a notice that ended, and a state that is no news any more, are over', () => {
  const over = of(
    {
      'districts/bayview/notices/flood.yaml': 'title: Flood\nfrom: "2026-01-01"\nuntil: "2026-01-31"\nsource: {name: "City"}\n',
      'districts/bayview/partners/new.yaml': partnerFile('state: {status: full, as_of: "2026-09-01"}\n'),
      'districts/bayview/partners/lately.yaml': partnerFile('state: {status: full, as_of: "2026-11-20"}\n'),
    },
    'over',
  );
  expect(over.join('\n')).toContain('notices/flood: ended 2026-01-31');
  expect(over.join('\n')).toContain('new: "full" since 2026-09-01');
  expect(over.join('\n')).not.toContain('lately');
});

test('what is not translated is told, each text by name and listings as a number', () => {
  const told = of({ 'districts/bayview/partners/new.yaml': partnerFile('description: {en: "Help"}\n') }, 'translation');
  expect(told.join('\n')).toMatch(/pages\/about: es: its translation is of a text that was replaced since/);
  expect(told.join('\n')).toMatch(/es: \d+ of \d+ partners have a text that is not translated/);
  expect(told.join('\n')).toMatch(/es: 1 words of the interface are missing, such as plain\.call/);
});

test('the same name, or the same phone and street, seems to be there twice', () => {
  const make = (id: string, tree: Record<string, unknown>) =>
    PartnerSchema.parse({
      id,
      ...normalizeFlatPartner({ needs: ['food'], service_areas: ['us'], sources: [{ name: 'S' }], ...tree }),
    });
  const at = {
    phones: [{ number: '510-635-3690' }],
    address: { street: '1 A St.', city: 'B', state: 'CA', postal_code: '94606' },
  };
  const found = findTwice([
    make('one', { name: 'The Food Bank, Inc.' }),
    make('two', { name: 'Food bank' }),
    make('three', { name: 'Clinic', ...at }),
    make('four', { name: 'Health Center', ...at, address: { ...at.address, street: '1 A St' } }),
    make('five', { name: 'Library' }),
  ]);
  expect(found.map(({ about, what }) => `${about} ${what.split(':')[0]}`)).toEqual([
    'one and two have the same name',
    'three and four have the same phone and street',
  ]);
});

test('what is broken stands first and asks for a decision; age alone does not', () => {
  const broken = examine({ 'districts/bayview/partners/new.yaml': partnerFile('topics: [no-such-topic]\n') });
  expect(broken[0]).toMatchObject({ section: 'broken', about: expect.stringMatching(/new\.yaml:6$/) });
  expect(needsDecision(broken)).toBe(true);
  const page = '---\ntitle: About\nsummary: About.\n---\n\n[Find help](/find/).\n';
  const leadingOn = ['districts/bayview/pages/about/en', 'layers/region/pages/about/en', 'layers/region/pages/about/es'];
  expect(needsDecision(examine(Object.fromEntries(leadingOn.map((path) => [`${path}.mdx`, page]))))).toBe(false);
});

test('the report is short, and whole with --all', () => {
  const findings = Array.from({ length: 20 }, (_, i) => ({ section: 'old' as const, about: `p${i}`, what: 'last checked 2020' }));
  expect(formatFindings('bayview', findings)).toContain('… and 8 more: --all');
  expect(formatFindings('bayview', findings, true)).toContain('p19');
  expect(formatFindings('bayview', findings)).toContain('✓ Nothing is broken.');
});
