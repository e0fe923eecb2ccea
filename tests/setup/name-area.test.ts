import { expect, test } from 'vitest';
import { nameArea } from '../../src/setup/name-area.ts';

test.each([
  ['us', 'The whole country'],
  ['us-ca', 'California'],
  ['us-ca-001', 'Alameda, the county'],
  ['us-ca-san-leandro', 'San Leandro'],
  ['us-oh-055', 'Geauga, the county'],
  ['94601', '94601'],
  ['us-ca-999', 'us-ca-999'],
])('the area %s is called %s', (code, name) => {
  expect(nameArea(code)).toBe(name);
});
