import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPhone, localizePartner, type Reader } from '../../src/catalog/localize.ts';
import { freshnessOf } from '../../src/domain/freshness.ts';
import { normalizeFlatPartner, PartnerSchema } from '../../src/domain/partner.ts';

const reader: Reader = { lang: 'es', fallback: 'en', today: '2026-11-21', staleAfterDays: 365 };
const view = (fields: object) => {
  const flat = { id: 'p', name: 'P', needs: ['food'], service_areas: ['us'], sources: [{ name: 'S' }], ...fields };
  return localizePartner(PartnerSchema.parse(normalizeFlatPartner(flat)), reader);
};

describe('how old facts are', () => {
  test.each([
    [undefined, 'unknown'],
    ['2026-11-21', 'fresh'],
    ['2025-11-21', 'fresh'],
    ['2025-11-20', 'stale'],
    ['2025-11', 'fresh'],
    ['2025-10', 'stale'],
    ['2025', 'fresh'],
    ['2024', 'stale'],
    ['2023-11-22', 'stale'],
    ['2023-11-21', 'old'],
    ['2022', 'old'],
  ])('%s is %s', (date, expected) => expect(freshnessOf(date, reader)).toBe(expected));

  test('a day never seems younger than its month, nor a month than its year', () => {
    const rank = { fresh: 0, stale: 1, old: 2, unknown: 3 };
    const days = fc.date({ min: new Date('2019-01-01'), max: new Date('2026-11-21'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const ranks = [day, day.slice(0, 7), day.slice(0, 4)].map((text) => rank[freshnessOf(text, reader)]);
        expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
      }),
    );
  });
});

describe('a phone', () => {
  test.each([
    ['510-635-3663', undefined, 'voice', '(510) 635-3663', 'tel:+15106353663'],
    ['(510) 635 3663', '12', 'voice', '(510) 635-3663', 'tel:+15106353663;ext=12'],
    ['+1 510 635 3663', undefined, 'voice', '(510) 635-3663', 'tel:+15106353663'],
    ['800-273-8255', undefined, 'voice', '1-800-273-8255', 'tel:+18002738255'],
    ['888.724.7240', undefined, 'voice', '1-888-724-7240', 'tel:+18887247240'],
    ['211', undefined, 'voice', '211', 'tel:211'],
    ['988', undefined, 'text', '988', 'sms:988'],
    ['741741', undefined, 'text', '741741', 'sms:741741'],
    ['510-635-3663', undefined, 'text', '(510) 635-3663', 'sms:+15106353663'],
  ] as const)('%s reads and dials', (number, extension, type, display, href) => {
    expect(formatPhone(number, extension, type)).toEqual({ display, href });
  });
  test('of a service stands before those of its organization', () => {
    const [own, shared] = localizePartner(
      PartnerSchema.parse({
        id: 'p',
        name: 'P',
        phones: [{ number: '510-635-3663' }],
        services: [
          { id: 'a', name: 'A', needs: ['food'], service_areas: ['us'], sources: [{ name: 'S' }], phones: [{ number: '211' }] },
          { id: 'b', name: 'B', needs: ['food'], service_areas: ['us'], sources: [{ name: 'S' }] },
        ],
      }),
      reader,
    );
    expect([own?.phones[0]?.href, shared?.phones[0]?.href]).toEqual(['tel:211', 'tel:+15106353663']);
    expect([own?.key, shared?.key]).toEqual(['p.a', 'p.b']);
  });
});

test('a text comes in the language of the reader, or says in which it is', () => {
  const [service] = view({ description: { en: 'Bread', es: 'Pan' }, eligibility: { en: 'Everyone' } });
  expect([service?.description, service?.eligibility]).toEqual([
    { text: 'Pan', lang: 'es' },
    { text: 'Everyone', lang: 'en' },
  ]);
});

test('a change keeps its day, its kind and its note', () => {
  const changes = [
    { date: '2026-10-02', kind: 'number' },
    { date: '2026-11-03', kind: 'moved', note: { en: 'Next door', es: 'Al lado' } },
  ];
  expect(view({ changes })[0]?.changes).toEqual([changes[0], { ...changes[1], note: { text: 'Al lado', lang: 'es' } }]);
});

test('what nobody says is absent, not empty', () => {
  const [service] = view({});
  for (const key of ['free', 'requiredDocuments', 'state', 'assuredDate', 'eligibility', 'url'])
    expect(service).not.toHaveProperty(key);
  expect(view({ required_documents: [] })[0]?.requiredDocuments).toEqual([]);
});

test('a mailing address is no place to go to', () => {
  const address = { street: '1 A Street', city: 'B', state: 'CA' };
  expect(view({ address, kind: 'mailing' })[0]?.places).toEqual([]);
  expect(view({ address })[0]?.places).toMatchObject([{ id: 'main', approximate: false, address }]);
});
