import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/catalog/read-csv.ts';
import { PhoneSchema } from '../../src/domain/location.ts';
import { parseLanguages } from '../../src/import/language-names.ts';
import { isPostBox, parseAddress } from '../../src/import/parse-address.ts';
import { parsePhones } from '../../src/import/parse-phones.ts';
import { parseSources, publisherOf } from '../../src/import/parse-sources.ts';

const numbers = (cell: string) =>
  parsePhones(cell).phones.map(({ number, extension, type }) =>
    [number, extension && `ext ${extension}`, type !== 'voice' && type].filter(Boolean).join(' '),
  );

describe('phones', () => {
  test.each([
    ['510-635-3663', ['510-635-3663']],
    ['(707) 784-1500', ['707-784-1500']],
    ['1-866-488-7386', ['866-488-7386']],
    ['+1 916.988.1707', ['916-988-1707']],
    ['510-923-9600 ext 228', ['510-923-9600 ext 228']],
    ['510-923-9600, ext. 228', ['510-923-9600 ext 228']],
    ['510-531-7551 x1109', ['510-531-7551 ext 1109']],
    ['211', ['211']],
    ['988', ['988']],
    ['text 741741', ['741741 text']],
    ['TTY 800-487-4889', ['800-487-4889 tty']],
    ['510-562-PARK', ['510-562-7275']],
    ['510-635-3663 or 510-635-3664; 211', ['510-635-3663', '510-635-3664', '211']],
    ['510-635-3663 / (510) 635-3663', ['510-635-3663']],
  ])('%s', (cell, expected) => {
    expect(numbers(cell)).toEqual(expected);
    expect(parsePhones(cell).unread).toEqual([]);
  });

  test.each(['Contact your county social services', '510-123', '000-000-0000 now', '12'])(
    '"%s" is no number, and is given back',
    (cell) => {
      expect(parsePhones(cell)).toEqual({ phones: [], unread: [cell] });
    },
  );

  test('a number is read alike however it is punctuated', () => {
    const digits = fc
      .integer({ min: 2_002_000_000, max: 9_899_999_999 })
      .map(String)
      .filter((d) => /^[2-9]\d\d[2-9]/.test(d));
    const separators = fc.constantFrom('-', '.', ' ', '');
    fc.assert(
      fc.property(digits, separators, fc.boolean(), fc.boolean(), (d, separator, one, brackets) => {
        const area = brackets ? `(${d.slice(0, 3)})` : d.slice(0, 3);
        const { phones } = parsePhones(`${one ? '1-' : ''}${area}${separator}${d.slice(3, 6)}${separator}${d.slice(6)}`);
        expect(phones.map(({ number }) => number.replaceAll('-', ''))).toEqual([d]);
        expect(PhoneSchema.safeParse(phones[0]).success).toBe(true);
      }),
    );
  });
});

describe('addresses', () => {
  test.each([
    ['1619 Harrison Street, Oakland, CA 94612', '1619 Harrison Street', 'Oakland', '94612'],
    ['505 14th St, Suite 900, Oakland, CA 94612', '505 14th St, Suite 900', 'Oakland', '94612'],
    ['Bale Lane, Calistoga, CA, 94515', 'Bale Lane', 'Calistoga', '94515'],
    ['1 Main St, Rio Vista, CA', '1 Main St', 'Rio Vista', undefined],
  ])('%s', (cell, street, city, postalCode) => {
    expect(parseAddress(cell)).toEqual({ street, city, state: 'CA', ...(postalCode ? { postal_code: postalCode } : {}) });
  });

  test('what is not in that order is not read', () => {
    expect(parseAddress('Oakland')).toBeUndefined();
    expect(parseAddress('Somewhere near the lake')).toBeUndefined();
  });

  test('a post box is known', () => {
    expect(isPostBox('P.O. Box 12')).toBe(true);
    expect(isPostBox('12 Boxwood Lane')).toBe(false);
  });

  test('nearly every address of the program list is read, and put together it is the cell again', () => {
    const cells = readCsv(readFileSync('content/sources/bay-navigator/programs.csv', 'utf8')).rows.flatMap(
      ({ cells }) => cells['address'] || [],
    );
    const unread = cells.filter((cell) => !parseAddress(cell));
    expect(cells.length).toBeGreaterThan(250);
    expect(unread.length / cells.length).toBeLessThan(0.02);
    for (const cell of cells) {
      const address = parseAddress(cell);
      if (!address) continue;
      const again = `${address.street}, ${address.city}, ${address.state} ${address.postal_code ?? ''}`.trim();
      expect(again).toBe(cell.replace(/\s+/g, ' ').replace(/, ([A-Z]{2}),/, ', $1'));
    }
  });
});

describe('languages', () => {
  test('names become tags, each once', () => {
    expect(parseLanguages('English;Spanish;Cantonese;Mien;Laotian;Lao').languages).toEqual(['en', 'es', 'yue', 'ium', 'lo']);
    expect(parseLanguages('English, Spanish (staff)').languages).toEqual(['en', 'es']);
  });

  test('what is no language is given back', () => {
    expect(parseLanguages('Bilingual services (languages not named)')).toEqual({
      languages: [],
      unread: ['Bilingual services (languages not named)'],
    });
    expect(parseLanguages('Interpreter by phone, also Spanish and Tagalog')).toEqual({
      languages: ['es', 'tl'],
      unread: ['Interpreter by phone'],
    });
  });
});

describe('sources', () => {
  const publishers = [{ contains: 'baytides/baynavigator', name: 'Bay Navigator', licence: 'CC BY 4.0', dates: ['2026-01'] }];

  test('one source has the date of the row', () => {
    const sources = parseSources('github.com/baytides/baynavigator src/data/food.yml id wic', '2025-12-16', publishers);
    expect(sources).toEqual([
      {
        name: 'Bay Navigator',
        record: 'github.com/baytides/baynavigator src/data/food.yml id wic',
        date: '2025-12-16',
        licence: 'CC BY 4.0',
      },
    ]);
  });

  test('of several, the one whose address bears the date has it, and vouches', () => {
    const sources = parseSources('https://www.a.org/2022/11/18/x/ | https://b.org/y (street)', '2022-11-18', publishers);
    expect(sources).toEqual([
      { name: 'a.org', url: 'https://www.a.org/2022/11/18/x/', date: '2022-11-18' },
      { name: 'b.org', url: 'https://b.org/y', record: 'street' },
    ]);
    expect(publisherOf(sources)).toBe('a.org');
  });

  test('of several, the publisher who is known to have checked then has it', () => {
    const sources = parseSources(
      'https://b.org/fares | github baytides/baynavigator src/data/x.yml (phone)',
      '2026-01-10',
      publishers,
    );
    expect(sources.map(({ date }) => date)).toEqual([undefined, '2026-01-10']);
  });

  test('where it is not plain whose date it is, it is nobody’s and all are named', () => {
    const sources = parseSources('https://a.org/x | https://b.org/y', '2023', publishers);
    expect(sources.every(({ date }) => date === undefined)).toBe(true);
    expect(publisherOf(sources)).toBe('a.org, b.org');
  });
});
