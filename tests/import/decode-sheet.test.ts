import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { decodeSheet } from '../../src/import/decode-sheet.ts';

const text = 'Name\nNiños y “bebés”\n';

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
])('%s is read as it is', (_, bytes) => expect(decodeSheet(bytes)).toEqual({ text }));

test('what Excel for Windows saves as CSV keeps its accents and quotes, and it is told', () => {
  const bytes = Buffer.from(text.replace('“', '\x93').replace('”', '\x94'), 'latin1');
  expect(decodeSheet(bytes)).toEqual({ text, note: expect.stringContaining('Windows-1252') as string });
});

test.each([
  ['an Excel workbook', [0x50, 0x4b, 0x03, 0x04], 'This is a workbook'],
  ['an old Excel workbook', [0xd0, 0xcf, 0x11, 0xe0], 'This is a workbook'],
  ['a PDF', [...Buffer.from('%PDF-1.7')], 'This is a PDF'],
])('%s is refused, whatever its name', (_, bytes, problem) =>
  expect(decodeSheet(Uint8Array.from(bytes))).toEqual({ problem: expect.stringContaining(problem) as string }),
);
