import fc from 'fast-check';
import { needIds } from '../../src/domain/needs.ts';
import { flags, ways } from '../../src/search/filters.ts';
import type { FindState } from '../../src/search/state-codec.ts';

const maybe = <K extends string, T>(key: K, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((v) => (v === undefined ? {} : { [key]: v }) as Partial<Record<K, T>>);

/** Every state that a reader can be in. */
export const anyState: fc.Arbitrary<FindState> = fc
  .tuple(
    fc.string({ maxLength: 60, unit: 'grapheme' }).map((text) => text.slice(0, 200)),
    fc.subarray([...flags]),
    maybe('need', fc.constantFrom(...needIds)),
    maybe('language', fc.constantFrom('en', 'es', 'zh-Hant', 'yue', 'ase')),
    maybe('age', fc.integer({ min: 0, max: 120 })),
    maybe('way', fc.constantFrom(...ways)),
    maybe('within', fc.integer({ min: 1, max: 500 })),
    maybe(
      'place',
      fc.oneof(
        fc.record({ kind: fc.constant('zip' as const), id: fc.stringMatching(/^\d{5}$/) }),
        fc.record({ kind: fc.constant('school' as const), id: fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/) }),
      ),
    ),
  )
  .map(([query, chosen, need, language, age, way, within, place]) => ({
    query,
    filters: { flags: chosen, ...need, ...language, ...age, ...way, ...within },
    ...place,
  }));
