import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '../../src/catalog/read-csv.ts';
import { readYaml } from '../../src/catalog/read-yaml.ts';
import { type Partner, PartnerSchema, normalizeFlatPartner } from '../../src/domain/partner.ts';
import { type ImportRun, runImport } from '../../src/import/run-import.ts';
import { takeFacts } from '../../src/import/take-facts.ts';
import { comparePartners, formatPartner } from '../../src/import/write-partners.ts';

const root = join(process.cwd(), 'content');
const shared = join(process.cwd(), '..', 'shared', 'data');
const rawFiles: Record<string, string> = {
  'sources/bay-navigator/mapping.yaml': join(shared, 'bay-navigator', 'programs.csv'),
  'districts/oakland/sources/local/mapping.yaml': join(shared, 'local', 'oakland-services.csv'),
  'districts/solano/sources/local/mapping.yaml': join(shared, 'local', 'solano-services.csv'),
};
const haveRaw = Object.values(rawFiles).every((path) => existsSync(path));
if (!haveRaw) console.warn('The publishers’ own files are not in ../shared/data: what is compared with them is skipped.');

const digits = (text: string) => text.replace(/\D/g, '');
/** Text without what stands between the digits of a phone number. */
const closed = (text: string) => text.replace(/(\d)[-.()\s]+(?=\d)/g, '$1').replace(/\((\d)/g, '$1');

let run: ImportRun;
let partners: { path: string; partner: Partner }[];
beforeAll(() => {
  run = runImport(root);
  partners = run.files.map(({ path, id }) => {
    const read = readYaml(readFileSync(join(root, path), 'utf8'), path);
    if ('problem' in read) throw new Error(read.problem.what);
    return { path, partner: PartnerSchema.parse({ id, ...normalizeFlatPartner(read.data as Record<string, unknown>) }) };
  });
});

/** Every row that is out, with its words and, where the publisher's file is at hand, its raw cells. */
function rowsOut() {
  return run.sets.flatMap((set) => {
    const raw = haveRaw ? readCsv(readFileSync(rawFiles[set.id]!, 'utf8')).rows : undefined;
    return set.facts.flatMap(({ cells }, index) => {
      const written = set.words.get(cells[set.mapping.key] ?? '')?.written;
      const outcome = run.outcomes.find((one) => one.set === set.id && one.line === set.facts[index]!.line);
      if (!written || outcome?.outcome !== 'out') return [];
      const entry = partners.find(({ path }) => path === outcome.detail)!;
      const { services } = entry.partner;
      const service = services.find(({ id }) => id === written.service) ?? services[0]!;
      return [
        { key: `${set.id} ${written.row}`, set, cells, written, partner: entry.partner, service, raw: raw?.[index]?.cells },
      ];
    });
  });
}

describe('the content of the repository', () => {
  test('has no problem in a mapping or in the words', () => {
    expect(run.problems).toEqual([]);
  });

  test('rows in are rows out and rows left out with a reason', () => {
    const count = (set: string) => {
      const rows = run.outcomes.filter((outcome) => outcome.set === set);
      return { in: rows.length, accounted: rows.filter(({ detail }) => detail !== '').length };
    };
    expect(count('sources/bay-navigator/mapping.yaml')).toEqual({ in: 877, accounted: 877 });
    expect(count('districts/oakland/sources/local/mapping.yaml')).toEqual({ in: 167, accounted: 167 });
    expect(count('districts/solano/sources/local/mapping.yaml')).toEqual({ in: 95, accounted: 95 });
    const services = partners.reduce((sum, { partner }) => sum + partner.services.length, 0);
    expect(services).toBe(run.outcomes.filter(({ outcome }) => outcome === 'out').length);
  });

  test('is as the import writes it, to the byte', () => {
    const changes = comparePartners(root, run.files);
    expect([changes.write.map(({ path }) => path), changes.remove]).toEqual([[], []]);
  });

  test('is written the same twice', () => {
    const again = runImport(root);
    expect(again.files.map(formatPartner)).toEqual(run.files.map(formatPartner));
  });

  test('has at most three needs a service, and fewer than 1.6 on average', () => {
    const needs = partners.flatMap(({ partner }) => partner.services.map((service) => service.needs.length));
    expect(Math.max(...needs)).toBeLessThanOrEqual(3);
    expect(needs.reduce((a, b) => a + b) / needs.length).toBeLessThan(1.6);
  });
});

describe('every fact is in a source file', () => {
  test('phones: in the row’s cell, or elsewhere in the same row', () => {
    const missing = rowsOut().flatMap(({ key, cells, service, partner, raw }) => {
      const text = closed(
        Object.values({
          ...raw,
          ...cells,
          ...(raw ? Object.fromEntries(Object.entries(raw).map(([k, v]) => [`raw ${k}`, v])) : {}),
        }).join(' | '),
      );
      return (service.phones ?? partner.phones)
        .filter(({ number, extension }) => !text.includes(digits(number)) || (extension && !text.includes(extension)))
        .map(({ number }) => `${key}: ${number}`);
    });
    // Without the publisher's file, numbers that stand in its prose cannot be looked up.
    if (haveRaw) expect(missing).toEqual([]);
    else expect(missing.every((line) => line.startsWith('sources/bay-navigator'))).toBe(true);
  });

  test('addresses and coordinates: in the row’s cells', () => {
    const wrong = rowsOut().flatMap(({ key, set, cells, service, partner }) => {
      const { columns } = set.mapping;
      const cell = (column: string | undefined) => (column && cells[column]) || '';
      return partner.locations
        .filter(({ id }) => service.locations.includes(id))
        .filter(({ address, latitude }) => {
          const text = [cell(columns.address), cell(columns.street), cell(columns.city), cell(columns.postal_code)].join(' | ');
          const told = address && [address.street, address.city].every((part) => text.includes(part));
          const zip = !address?.postal_code || text.includes(address.postal_code) || anyRow(address.street, address.postal_code);
          const point =
            latitude === undefined ||
            Number(cell(columns.latitude)) === latitude ||
            anyRow(address?.street ?? '', String(latitude));
          return !(told && zip && point);
        })
        .map(({ id }) => `${key}: ${id}`);
    });
    expect(wrong).toEqual([]);
  });

  test('hours: every clock time is in the row’s cell', () => {
    const wrong = rowsOut().flatMap(({ key, set, cells, service }) => {
      const text = (set.mapping.columns.hours && cells[set.mapping.columns.hours]) || '';
      const told = (time: string) =>
        text.includes(time.replace(/^0/, '')) || (/24 hours/.test(text) && /^(00|24):00$/.test(time));
      return (service.schedules ?? []).filter((s) => !told(s.opens_at) || !told(s.closes_at)).map((s) => `${key}: ${s.opens_at}`);
    });
    expect(wrong).toEqual([]);
  });

  test('dates: as exact as the source gives them, and only from it', () => {
    const wrong = rowsOut().filter(
      ({ set, cells, service }) => (service.assured_date ?? '') !== cells[set.mapping.columns.date ?? ''],
    );
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  /** Whether some row of the same street gives this, since rows at one address share a place. */
  function anyRow(street: string, text: string): boolean {
    return run.sets.some(({ facts }) =>
      facts.some(
        ({ cells }) => Object.values(cells).join('|').includes(street) && Object.values(cells).some((c) => c.includes(text)),
      ),
    );
  }
});

describe('what could put people in danger', () => {
  test('confidential services have no place, neither in the listing nor in the spreadsheet', () => {
    const confidential = rowsOut().filter(({ written }) => written.confidential);
    expect(confidential.length).toBeGreaterThanOrEqual(7);
    for (const { set, cells, service, partner } of confidential) {
      expect(partner.confidential || service.confidential).toBe(true);
      expect(service.locations).toEqual([]);
      const { address, street, city, postal_code, latitude, longitude } = set.mapping.columns;
      for (const column of [address, street, city, postal_code, latitude, longitude])
        expect((column && cells[column]) || '').toBe('');
    }
  });

  test('rows that the mapping withholds have no place in the spreadsheet', () => {
    const withheld = run.sets.flatMap(({ mapping, facts }) =>
      facts.filter(({ cells }) => mapping.withhold.some(({ column, values }) => values.includes(cells[column] ?? ''))),
    );
    expect(withheld.length).toBeGreaterThan(0);
    expect(withheld.filter(({ cells }) => cells['address'] || cells['latitude'])).toEqual([]);
  });

  test.skipIf(!haveRaw)('the spreadsheets are the publishers’ own, without sentences and without those places', () => {
    for (const { id, mapping, words } of run.sets) {
      const taken = takeFacts(readFileSync(rawFiles[id]!, 'utf8'), mapping, words);
      expect(readFileSync(join(root, id, '..', mapping.file), 'utf8')).toBe(taken);
    }
    expect(readCsv(readFileSync(join(root, 'sources/bay-navigator/programs.csv'), 'utf8')).columns).not.toContain('description');
  });
});
