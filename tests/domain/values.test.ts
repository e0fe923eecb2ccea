import { describe, expect, test } from 'vitest';
import {
  BooleanSchema,
  DateSchema,
  IdSchema,
  NumberSchema,
  ServiceAreaSchema,
  SourceDateSchema,
  UrlSchema,
  WholeNumberSchema,
} from '../../src/domain/values.ts';

const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }) => (value: unknown) =>
  schema.safeParse(value).success;

describe('a number', () => {
  test.each(['12', '-122.27', '0', '37.8'])('takes its text form %s', (text) => {
    expect(NumberSchema.parse(text)).toBe(Number(text));
  });
  test.each(['', '1e3', '0x10', '12 ', '1,5', 'NaN', 'Infinity'])('refuses %j', (text) => {
    expect(accepts(NumberSchema)(text)).toBe(false);
  });
  test('a whole number is not negative and has no fraction', () => {
    expect(['0', '17'].map(accepts(WholeNumberSchema))).toEqual([true, true]);
    expect(['-1', '1.5'].map(accepts(WholeNumberSchema))).toEqual([false, false]);
  });
});

test('yes and no are true and false only', () => {
  expect(['true', 'false'].map((text) => BooleanSchema.parse(text))).toEqual([true, false]);
  expect(['yes', 'no', 'True', '1'].map(accepts(BooleanSchema))).toEqual([false, false, false, false]);
});

describe('a day', () => {
  test.each(['2026-02-28', '2028-02-29'])('%s exists', (day) => expect(accepts(DateSchema)(day)).toBe(true));
  test.each(['2026-02-29', '2026-13-01', '11/21/2026', '2026-1-5', '2026-11-21T00:00'])('%s is refused', (day) =>
    expect(accepts(DateSchema)(day)).toBe(false),
  );
});

test("a source's date is as exact as the source gives it", () => {
  expect(['2025', '2025-03', '2025-03-14'].map(accepts(SourceDateSchema))).toEqual([true, true, true]);
  expect(['2025-00', '2025-13', '2025-02-30', 'March 2025', ''].map(accepts(SourceDateSchema))).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

describe('a web address', () => {
  test.each(['https://www.ousd.org', 'http://example.org/a?b=c#d', 'https://example.org:8080/'])('%s is one', (url) =>
    expect(accepts(UrlSchema)(url)).toBe(true),
  );
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:pass@example.org',
    'https://example.org@evil.example',
    'www.example.org',
    'https://example',
    'https://example.org/"onclick="x',
    'https://example.org\n',
    'https://exa mple.org',
    'https://example.org/<script>',
  ])('%j is refused', (url) => expect(accepts(UrlSchema)(url)).toBe(false));
});

test('an area is a country, a state, a county, a place or a ZIP code', () => {
  expect(['us', 'us-ca', 'us-ca-001', 'us-ca-san-leandro', '94601'].map(accepts(ServiceAreaSchema))).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(['ca', 'US', 'us-ca-1', '9460', 'us-california', 'alameda'].map(accepts(ServiceAreaSchema))).not.toContain(true);
});

test('an id is small letters, digits and single hyphens', () => {
  expect(['harbor-house', '988', 'a1'].map(accepts(IdSchema))).toEqual([true, true, true]);
  expect(['Harbor', 'harbor_house', '-a', 'a--b', 'a/b', '../a', 'é'].map(accepts(IdSchema))).not.toContain(true);
});
