import { describe, expect, test } from 'vitest';
import { PartnerSchema, normalizeFlatPartner } from '../../src/domain/partner.ts';
import { buildPartners } from '../../src/import/build-partners.ts';
import { type Mapping, MappingSchema } from '../../src/import/mapping.ts';
import type { FactSet } from '../../src/import/read-facts.ts';
import { type LostCell, assertNothingLost, formatReport, formatReportCsv } from '../../src/import/report.ts';
import { takeFacts } from '../../src/import/take-facts.ts';
import { WrittenRowSchema } from '../../src/import/words.ts';
import { formatPartner } from '../../src/import/write-partners.ts';

type Cells = Record<string, string>;

const mapping = (more: Partial<Record<keyof Mapping, unknown>> = {}): Mapping =>
  MappingSchema.parse({
    file: 'rows.csv',
    key: 'id',
    columns: {
      phone: 'phone',
      url: 'link',
      street: 'street',
      city: 'city',
      postal_code: 'zip',
      latitude: 'lat',
      longitude: 'lon',
      hours: 'hours',
      languages: 'languages',
      date: 'date',
    },
    rewritten: { cost: 'cost' },
    source: { name: 'A list', licence: 'CC0' },
    every_row: { into: 'districts/x', service_areas: ['us-ca-001'] },
    hours_not_before: '2022',
    ...more,
  });

const words = (row: string, more: Record<string, unknown> = {}) =>
  WrittenRowSchema.parse({
    row,
    partner: 'house',
    organization: 'The House',
    service: row,
    group: 'community-faith',
    name: { en: `Help ${row}` },
    description: { en: 'Some help.' },
    needs: ['food'],
    topics: ['food-pantry'],
    ...more,
  });

/** A set of rows, each with its cells and what its words say beside the usual. */
function setOf(rows: [Cells, Record<string, unknown>?][], id = 'sources/a/mapping.yaml', map = mapping()): FactSet {
  return {
    id,
    mapping: map,
    facts: rows.map(([cells], index) => ({ line: index + 2, cells })),
    words: new Map(
      rows.map(([cells, more]) => [
        cells['id'] ?? '',
        {
          file: 'words.yaml',
          line: () => 1,
          ...(more?.['leave_out'] ? { leaveOut: String(more['leave_out']) } : { written: words(cells['id'] ?? '', more) }),
        },
      ]),
    ),
  };
}

const build = (...sets: FactSet[]) => buildPartners(sets);
const parse = (tree: Record<string, unknown>) => PartnerSchema.parse({ id: 'house', ...normalizeFlatPartner(tree) });
const street = { street: '1 Main St', city: 'Oakland', zip: '94606', lat: '37.8', lon: '-122.2' };

describe('partner files', () => {
  test('one service at one place is a flat file whose name is the organization', () => {
    const { files } = build(setOf([[{ id: 'box', phone: '(510) 534-0165', link: 'house.org', date: '2025-12-16', ...street }]]));
    expect(files.map(({ path }) => path)).toEqual(['districts/x/partners/house.yaml']);
    expect(files[0]?.tree).not.toHaveProperty('services');
    expect(parse(files[0]!.tree)).toMatchObject({
      name: 'The House',
      url: 'https://house.org',
      phones: [{ number: '510-534-0165' }],
      locations: [{ id: 'main', latitude: 37.8, address: { postal_code: '94606' } }],
      services: [
        {
          id: 'main',
          name: { en: 'Help box' },
          locations: ['main'],
          assured_date: '2025-12-16',
          assured_by: 'A list',
          sources: [{ name: 'A list', record: 'box', date: '2025-12-16', licence: 'CC0' }],
        },
      ],
    });
  });

  test('rows at the same address share a place, which has what any of them says of it', () => {
    const { files } = build(
      setOf([
        [{ id: 'a', ...street, zip: '' }],
        [{ id: 'b', ...street, lat: '', lon: '' }],
        [{ id: 'c', street: '2 Main St', city: 'Oakland' }],
      ]),
    );
    const partner = parse(files[0]!.tree);
    expect(partner.locations.map(({ id }) => id)).toEqual(['1-main-st', '2-main-st']);
    expect(partner.locations[0]).toMatchObject({ latitude: 37.8, address: { postal_code: '94606' } });
    expect(partner.services.map(({ locations }) => locations)).toEqual([['1-main-st'], ['1-main-st'], ['2-main-st']]);
  });

  test('how a partner works with schools is what all its rows say, each once', () => {
    const paper = { title: { en: 'Agreement' }, url: 'https://house.org/agreement' };
    const rows = setOf([
      [{ id: 'a' }, { partnership_kinds: ['summer'], partnership_documents: [paper] }],
      [{ id: 'b' }, { partnership_kinds: ['after-school', 'summer'], service_kinds: ['arts'] }],
      [{ id: 'c' }],
    ]);
    expect(parse(build(rows).files[0]!.tree)).toMatchObject({
      partnership_kinds: ['summer', 'after-school'],
      service_kinds: ['arts'],
      documents: [paper],
    });
    expect(build(setOf([[{ id: 'a' }]])).files[0]!.tree).not.toHaveProperty('partnership_kinds');
  });

  test('a phone that all rows state stands once; else each service has its own, and one without has none', () => {
    const same = parse(build(setOf([[{ id: 'a', phone: '211' }], [{ id: 'b', phone: '211' }]])).files[0]!.tree);
    expect(same.phones.map(({ number }) => number)).toEqual(['211']);
    expect(same.services.map(({ phones }) => phones)).toEqual([undefined, undefined]);
    const other = parse(build(setOf([[{ id: 'a', phone: '211' }], [{ id: 'b' }]])).files[0]!.tree);
    expect(other.phones).toEqual([]);
    expect(other.services[0]?.phones?.map(({ number }) => number)).toEqual(['211']);
  });

  test('a partner in two folders is never flat, and lends nothing to the services of the other', () => {
    const layer = setOf(
      [[{ id: 'a', phone: '211', ...street }]],
      'sources/a/mapping.yaml',
      mapping({ every_row: { into: 'layers/l', service_areas: ['us'] } }),
    );
    const { files } = build(
      layer,
      setOf([[{ id: 'b', street: '2 Main St', city: 'Oakland' }]], 'districts/x/sources/b/mapping.yaml'),
    );
    expect(files.map(({ path }) => path)).toEqual(['districts/x/partners/house.yaml', 'layers/l/partners/house.yaml']);
    for (const { tree } of files) {
      expect(parse(tree).phones).toEqual([]);
      expect(parse(tree).locations.map(({ id }) => id)).not.toContain('main');
    }
  });

  test('an office is a mailing address without a point', () => {
    const { files, outcomes } = build(setOf([[{ id: 'a', ...street }, { head_office: 'true' }]]));
    expect(parse(files[0]!.tree).locations).toEqual([
      { id: 'main', kind: 'mailing', accuracy: 'exact', address: expect.objectContaining({ street: '1 Main St' }) },
    ]);
    expect(outcomes[0]?.lost.map(({ column }) => column)).toEqual(['lat']);
  });

  test('hours of an old or undated source are dropped, and said to be', () => {
    const lost = (date: string, hours: string) => {
      const { files, outcomes } = build(setOf([[{ id: 'a', hours, date }]]));
      return [parse(files[0]!.tree).services[0]?.schedules?.length ?? 0, outcomes[0]?.lost.map(({ why }) => why)];
    };
    expect(lost('2025', 'Mon 9:00-12:00')).toEqual([1, []]);
    expect(lost('2020-05-14', 'Mon 9:00-12:00')).toEqual([0, ['Hours of an old source.']]);
    expect(lost('2023', 'Mon 9:00-12:00 (2020)')).toEqual([0, ['Hours of an old source.']]);
    expect(lost('', 'Mon 9:00-12:00')).toEqual([0, ['Hours of an undated source.']]);
  });

  test('an undated row has no date, rather than today', () => {
    const service = parse(build(setOf([[{ id: 'a', phone: '211' }]])).files[0]!.tree).services[0];
    expect(service?.assured_date).toBeUndefined();
    expect(service?.assured_by).toBe('A list');
  });

  test('two names for one organization, and two rows for one service, are problems', () => {
    const { problems } = build(setOf([[{ id: 'a' }], [{ id: 'b' }, { organization: 'Another', service: 'a' }]]));
    expect(problems.map(({ at, what }) => `${at}: ${what}`)).toEqual([
      'b: Its organization is "Another", but the row "a" of the same partner says "The House".',
      'b: The row "a" is the service house.a already.',
    ]);
  });
});

describe('confidential rows', () => {
  const secret = {
    id: 'shelter',
    street: '13 Hidden Way',
    city: 'Secretville',
    zip: '94999',
    lat: '37.12345',
    lon: '-122.54321',
  };
  const cells = { ...secret, phone: '510-536-7233', link: 'https://maps.google.com/?q=13+Hidden+Way' };
  const traces = /Hidden|Secretville|94999|12345|54321|maps\./;

  test('the place is in no file and in no report, and the report says that it was dropped', () => {
    const set = setOf([[cells, { confidential: 'true' }]]);
    const { files, outcomes } = build(set);
    expect(parse(files[0]!.tree)).toMatchObject({ confidential: true, locations: [], phones: [{ number: '510-536-7233' }] });
    expect(formatPartner(files[0]!)).not.toMatch(traces);
    expect(formatReport(outcomes) + formatReportCsv(outcomes)).not.toMatch(traces);
    expect(outcomes[0]?.lost.map(({ column }: LostCell) => column)).toEqual(['street', 'city', 'zip', 'lat', 'lon', 'link']);
  });

  test('one confidential service of several is marked by itself', () => {
    const partner = parse(build(setOf([[cells, { confidential: 'true' }], [{ id: 'office', ...street }]])).files[0]!.tree);
    expect([partner.confidential, ...partner.services.map(({ confidential }) => confidential)]).toEqual([false, true, false]);
    expect(partner.locations).toHaveLength(1);
  });

  test('what is taken from the publisher has no place of them, nor of rows that the mapping withholds', () => {
    const header = Object.keys(cells);
    const csv = `${header.join(',')},story\n${Object.values(cells).join(',')},13 Hidden Way\nother,9 Hidden Way,Secretville,94999,37.12345,-122.54321,211,,\n`;
    const set = setOf(
      [[cells, { confidential: 'true' }]],
      undefined,
      mapping({ withhold: [{ column: 'id', values: ['other'], because: 'A shelter.' }] }),
    );
    const taken = takeFacts(csv, set.mapping, set.words);
    expect(taken.split('\n').slice(0, 3)).toEqual([
      'id,street,city,zip,lat,lon,phone,link',
      `shelter,,,,,,510-536-7233,${cells.link}`,
      'other,,,,,,211,',
    ]);
  });
});

describe('the account of rows', () => {
  test('every row is out or left out, and every cell that is not carried is named', () => {
    const { outcomes } = build(
      setOf([
        [{ id: 'a', phone: 'ask us', cost: '$5', lat: '37.8', lon: '-122.2', languages: 'Elvish;English' }],
        [{ id: 'b' }, { leave_out: 'It has ended.' }],
      ]),
    );
    expect(outcomes.map(({ outcome, detail }) => [outcome, detail])).toEqual([
      ['out', 'districts/x/partners/house.yaml'],
      ['left out', 'It has ended.'],
    ]);
    expect(outcomes[0]?.lost).toEqual([
      { column: 'languages', why: 'Not the name of a language: "Elvish"' },
      { column: 'lat', why: 'There is no street beside the coordinates, so they may be the middle of a town.' },
      { column: 'cost', why: 'The words say nothing of it (no cost).' },
      { column: 'phone', why: 'Not a phone number: "ask us"' },
    ]);
    expect(formatReport(outcomes)).toContain('sources/a/mapping.yaml: 2 rows in = 1 out + 1 left out');
  });

  test('the report names the lines of what was left out and not carried, and no heading without something below it', () => {
    const row = (line: number, outcome: 'out' | 'left out', lost: LostCell[] = []) => ({
      ...{ set: 'list.csv', row: `r${line}`, line, outcome, lost },
      detail: outcome === 'out' ? 'districts/x/partners/a.yaml' : 'It names no organization.',
    });
    const cell = { column: 'hours', why: 'Not days and clock times.' };
    expect(formatReport([row(2, 'out', [cell]), row(3, 'left out'), row(7, 'left out')]).split('\n')).toEqual([
      'list.csv: 3 rows in = 1 out + 2 left out',
      '  →    1  districts/x',
      '  Left out:',
      '       2  It names no organization. (lines 3, 7)',
      '  Cells not carried:',
      '       1  hours: Not days and clock times. (line 2)',
      '',
    ]);
    expect(formatReport([row(2, 'out')])).not.toMatch(/Left out|Cells/);
    expect(formatReport(Array.from({ length: 13 }, (_, i) => row(i, 'left out')))).not.toContain('lines');
  });

  test('a row without an account stops the import', () => {
    const { outcomes } = build(setOf([[{ id: 'a' }]]));
    expect(() => assertNothingLost(1, outcomes)).not.toThrow();
    expect(() => assertNothingLost(2, outcomes)).toThrow('2 in, 1 out and 0 left out');
  });
});
