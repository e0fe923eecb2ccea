import fc from 'fast-check';
import { deliveries } from '../../src/domain/partner.ts';
import { needIds } from '../../src/domain/needs.ts';
import type { PartnerTree } from '../../src/sheet/rows.ts';

/*
 * Directories as their files are read: every value is text. They reach into every corner that a spreadsheet could lose:
 * commas, quotes, line breaks, formulas, leading zeros, words that mean something in a cell, nulls, empty lists, patches.
 */

const awkward = fc.constantFrom(
  'none',
  '~',
  '\\',
  '\\~',
  '=1+1',
  '-x',
  '+1',
  '@a',
  'a;b',
  'a, "b"',
  'zwei\nZeilen',
  ' a ',
  'ñ é 中',
  '01',
  'TRUE.',
  '# a',
);
const words = fc
  .oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }) },
    { weight: 1, arbitrary: awkward },
  )
  .map((text) => text.replace(/\r/g, '\n').replace(/^(TRUE|FALSE)$/, 'x'));
const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}$/);
const text = fc.oneof(words, fc.dictionary(fc.constantFrom('en', 'es', 'zh-Hant', 'vi'), words, { minKeys: 1, maxKeys: 3 }));
const date = fc.constantFrom('2026-03-14', '2025', '2025-02');
const clock = fc.constantFrom('08:30', '17:00', '24:00', '00:00');
const scalars = (one: fc.Arbitrary<string>) => fc.uniqueArray(one, { maxLength: 3 });
const maybe = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(fields, { requiredKeys: [] });
const orNull = <T>(one: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: one as fc.Arbitrary<T | null> }, { weight: 1, arbitrary: fc.constant(null) });
/** An item of a list has at least one field; an empty one would say nothing. */
const item = <T extends object>(one: fc.Arbitrary<T>) => one.filter((value) => Object.keys(value).length > 0);

const phone = fc.record(
  { number: words, id, extension: fc.constant('0123'), type: fc.constantFrom('voice', 'fax'), note: text },
  { requiredKeys: ['number'] },
);
const address = fc.record(
  { street: words, city: words, state: fc.constant('OH'), postal_code: fc.constantFrom('02134', '44024-1234') },
  { requiredKeys: ['street'] },
);
const schedule = item(
  maybe({
    byday: fc.constantFrom(['MO', 'WE'], ['1TU']),
    opens_at: clock,
    closes_at: clock,
    valid_from: fc.constant('2026-01-01'),
    description: text,
  }),
);
const holiday = item(maybe({ date: fc.constant('2026-12-25'), closed: fc.constant('true'), opens_at: clock }));
const source = fc.record(
  { name: words, url: fc.constant('https://example.org/?a=1;2'), record: words, date, licence: words },
  { requiredKeys: ['name'] },
);
const flag = fc.constantFrom('true', 'false');

const placeFields = {
  address,
  latitude: fc.constantFrom('37.790', '41.5'),
  longitude: fc.constant('-81.20'),
  kind: fc.constantFrom('place', 'mailing'),
  accuracy: fc.constant('approximate'),
  transportation: text,
  wheelchair: flag,
  accessibility: text,
};
const location = fc.record(
  { id, name: text, schedules: fc.array(schedule, { maxLength: 2 }), hidden: flag, ...placeFields },
  { requiredKeys: ['id'] },
);

const sharedFields = {
  description: orNull(text),
  needs: scalars(fc.constantFrom(...needIds)),
  topics: scalars(id),
  eligibility: orNull(text),
  minimum_age: fc.constantFrom('0', '12'),
  application_process: text,
  required_documents: orNull(fc.array(text, { maxLength: 3 })),
  cost: fc.oneof(fc.constant('free'), item(maybe({ free: flag, note: text }))),
  languages: scalars(fc.constantFrom('en', 'es', 'zh-Hant')),
  language_note: text,
  delivery: scalars(fc.constantFrom(...deliveries)),
  service_areas: scalars(fc.constantFrom('us', 'us-oh', 'us-oh-055', '02134')),
  schedules: orNull(fc.array(schedule, { maxLength: 3 })),
  holidays: fc.array(holiday, { maxLength: 2 }),
  schedule_note: text,
  state: item(maybe({ status: fc.constantFrom('open', 'full'), as_of: fc.constant('2026-01-02'), note: text })),
  changes: fc.array(
    fc.record(
      { date: fc.constant('2026-10-02'), kind: fc.constantFrom('moved', 'number'), note: text },
      { requiredKeys: ['date', 'kind'] },
    ),
    { maxLength: 2 },
  ),
  assured_date: date,
  assured_by: words,
  sources: fc.array(source, { maxLength: 2 }),
};
const partnerFields = {
  name: text,
  group: id,
  url: fc.constant('https://example.org'),
  email: fc.constant('a@example.org'),
  partnership_kinds: scalars(id),
  service_kinds: scalars(id),
  documents: fc.array(fc.record({ title: text, url: fc.constant('https://example.org/a.pdf') }), { maxLength: 2 }),
  phones: orNull(fc.array(phone, { maxLength: 3 })),
  confidential: flag,
  hidden: flag,
};
const service = fc.record(
  {
    id,
    name: text,
    url: fc.constant('https://example.org/s'),
    phones: fc.array(phone, { maxLength: 2 }),
    locations: scalars(id),
    confidential: flag,
    hidden: flag,
    ...sharedFields,
  },
  { requiredKeys: ['id'] },
);

const flat = maybe({ ...partnerFields, ...sharedFields, ...placeFields, service_name: text });
const full = fc
  .tuple(
    maybe({ ...partnerFields, locations: fc.array(location, { maxLength: 3 }) }),
    fc.uniqueArray(service, { minLength: 1, maxLength: 3, selector: (one) => one.id }),
  )
  .map(([partner, services]) => ({ ...partner, services }));

/** A partner file that is as odd as files can be, though not always one that the check would let pass. */
export const anyTree: fc.Arbitrary<PartnerTree['tree']> = fc.oneof(flat, full) as fc.Arbitrary<PartnerTree['tree']>;

export const anyDirectory: fc.Arbitrary<PartnerTree[]> = fc.uniqueArray(fc.record({ id, tree: anyTree }), {
  minLength: 1,
  maxLength: 6,
  selector: (one) => one.id,
});
