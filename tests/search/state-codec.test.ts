import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeState, encodeState } from '../../src/search/state-codec.ts';
import { anyState } from './any-state.ts';

test('every state comes back from its fragment', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      expect(decodeState(`#${encodeState(state)}`)).toEqual(state);
    }),
  );
});

test('a state survives a link in an address', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const url = new URL(`https://example.org/find/#${encodeState(state)}`);
      expect(decodeState(url.hash)).toEqual(state);
    }),
  );
});

test('the empty state is the empty fragment', () => {
  expect(encodeState({ query: '', filters: { flags: [] } })).toBe('');
});

test('any fragment is read without an error, and what is unknown is left out', () => {
  fc.assert(fc.property(fc.string(), (text) => decodeState(text).query.length <= 200));
  expect(decodeState('#need=money&with=free.flying&age=900&way=boat&lang=<b>&zip=1&mi=0&__proto__=1')).toEqual({
    query: '',
    filters: { flags: ['free'] },
  });
});
