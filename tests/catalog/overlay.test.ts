import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyOverlay, dropHidden, dropNulls, markOrigin, originFiles, originOf } from '../../src/catalog/overlay.ts';

const overlay = (base: unknown, patch: unknown) => applyOverlay(base, patch, 'en');
const key = fc.constantFrom('name', 'phones', 'cost', 'note', 'services', 'es', 'en');
const word = fc.constantFrom('a', 'b', 'c');
const ids = fc.constantFrom('x', 'y', 'z');

/** Trees as YAML gives them: texts, objects, lists, lists with ids; in a patch also nulls. */
const trees = (leaf: fc.Arbitrary<unknown>) =>
  fc.letrec((tie) => ({
    object: fc.dictionary(key, tie('any'), { maxKeys: 4, noNullPrototype: true }),
    any: fc.oneof(
      { depthSize: 'small' },
      leaf,
      tie('object'),
      fc.array(leaf, { maxLength: 3 }),
      fc.uniqueArray(
        fc.tuple(ids, tie('object')).map(([id, rest]) => ({ ...(rest as object), id })),
        { selector: (item) => item.id, maxLength: 3 },
      ),
    ),
  })).object;
const bases = trees(word);
const patches = trees(fc.oneof({ arbitrary: word, weight: 4 }, { arbitrary: fc.constant(null), weight: 1 }));

const holdsNull = (value: unknown): boolean =>
  value === null || (typeof value === 'object' && Object.values(value as object).some(holdsNull));

describe('laying a patch over a base', () => {
  test('a patch with nothing changes nothing', () => {
    fc.assert(fc.property(bases, (base) => void expect(overlay(base, {})).toEqual(base)));
  });
  test('a base with nothing takes the patch without its nulls', () => {
    fc.assert(fc.property(patches, (patch) => void expect(overlay({}, patch)).toEqual(dropNulls(patch))));
  });
  test('twice is the same as once', () => {
    fc.assert(
      fc.property(bases, patches, (base, patch) => {
        const once = overlay(base, patch);
        expect(overlay(once, patch)).toEqual(once);
      }),
    );
  });
  test('leaves no null behind, and changes neither argument', () => {
    fc.assert(
      fc.property(bases, patches, (base, patch) => {
        const before = structuredClone([base, patch]);
        expect(holdsNull(overlay(base, patch))).toBe(false);
        expect([base, patch]).toEqual(before);
      }),
    );
  });
  test('keeps the order: first what was there, then what is new', () => {
    fc.assert(
      fc.property(fc.uniqueArray(ids), fc.uniqueArray(ids, { minLength: 1 }), (below, above) => {
        const list = (names: string[]) => names.map((id) => ({ id }));
        const merged = overlay({ phones: list(below) }, { phones: list(above) }) as { phones: { id: string }[] };
        expect(merged.phones.map((item) => item.id)).toEqual([...below, ...above.filter((id) => !below.includes(id))]);
      }),
    );
  });
});

test('null removes', () => {
  expect(overlay({ name: 'a', cost: { free: 'true', note: 'b' } }, { name: null, cost: { note: null } })).toEqual({
    cost: { free: 'true' },
  });
});

test('items with an id merge, other lists are replaced', () => {
  const base = {
    phones: [
      { id: 'desk', number: '1' },
      { id: 'fax', number: '2' },
    ],
    needs: ['food', 'legal'],
  };
  const patch = {
    phones: [
      { id: 'fax', note: 'n' },
      { id: 'new', number: '3' },
    ],
    needs: ['housing'],
  };
  expect(overlay(base, patch)).toEqual({
    phones: [
      { id: 'desk', number: '1' },
      { id: 'fax', number: '2', note: 'n' },
      { id: 'new', number: '3' },
    ],
    needs: ['housing'],
  });
});

test('an empty list empties', () => expect(overlay({ phones: [{ id: 'a' }] }, { phones: [] })).toEqual({ phones: [] }));

test('a text given anew in the first language drops the translations from below', () => {
  expect(overlay({ en: 'old', es: 'viejo' }, { en: 'new' })).toEqual({ en: 'new' });
  expect(overlay({ en: 'old', es: 'viejo' }, { en: 'new', es: 'nuevo' })).toEqual({ en: 'new', es: 'nuevo' });
  expect(overlay({ en: 'old', es: 'viejo' }, { es: 'nuevo' })).toEqual({ en: 'old', es: 'nuevo' });
  expect(overlay('Old', { en: 'new', es: null })).toEqual({ en: 'new' });
});

test('hidden items leave, hidden entries are left to the caller', () => {
  const tree = {
    hidden: 'true',
    phones: [
      { id: 'a', hidden: 'true' },
      { id: 'b', hidden: 'false' },
    ],
  };
  expect(dropHidden(tree)).toEqual({ hidden: 'true', phones: [{ id: 'b', hidden: 'false' }] });
});

describe('each value knows where it was written', () => {
  const base = {
    name: 'a',
    phones: [
      { id: 'desk', number: '1' },
      { id: 'fax', number: '2' },
    ],
  };
  const patch = { phones: [{ id: 'fax', number: '3' }] };
  markOrigin(base, 'low.yaml');
  markOrigin(patch, 'high.yaml');
  const merged = overlay(base, patch);
  test('through a merge', () => {
    expect(originOf(merged, ['name'])).toEqual({ file: 'low.yaml', path: ['name'] });
    expect(originOf(merged, ['phones', 0, 'number'])).toEqual({ file: 'low.yaml', path: ['phones', 0, 'number'] });
    expect(originOf(merged, ['phones', 1, 'number'])).toEqual({ file: 'high.yaml', path: ['phones', 0, 'number'] });
    expect([...originFiles(merged)].sort()).toEqual(['high.yaml', 'low.yaml']);
  });
  test('a missing value is as near as its surroundings', () => {
    expect(originOf(merged, ['phones', 0, 'note'])).toEqual({ file: 'low.yaml', path: ['phones', 0] });
    expect(originOf({}, ['name'])).toBeUndefined();
  });
  test('also inside what a normalisation moved', () => {
    const moved = { services: [{ id: 'main', topics: ['a', 'b'] }] };
    markOrigin(moved, 'flat.yaml', new Map([['services.0.topics', ['topics']]]));
    expect(originOf(moved, ['services', 0, 'topics', 1])).toEqual({ file: 'flat.yaml', path: ['topics', 1] });
  });
});
