import { deflateSync, inflateSync } from 'node:zlib';

/*
 * Typst writes each object of a PDF in the open; in a tagged one, with an object for every line and cell, that is half of
 * the file. Object streams (ISO 32000-1, 7.5.7) and a cross-reference stream (7.5.8) hold the same objects, deflated.
 */

/** Objects in one stream; readers open a stream as a whole. */
const perStream = 200;

/**
 * Packs a PDF that has a plain cross-reference table and neither encryption nor earlier revisions, as Typst writes it.
 * @returns the same document, smaller; the same bytes for the same input
 * @throws Error where the input is not of that kind
 */
export function packPdf(pdf: Buffer): Buffer {
  const { offsets, trailer } = readTable(pdf);
  const numbers = [...offsets.keys()].sort((a, b) => a - b);
  const ends = [...offsets.values(), pdf.lastIndexOf('xref\n', pdf.length - 20)].sort((a, b) => a - b);
  const packed: { number: number; body: Buffer }[] = [];
  const parts: Buffer[] = [];
  const table = new Map<number, [kind: number, where: number, index: number]>();
  let size = 0;
  const write = (...chunks: (Buffer | string)[]) => {
    for (const chunk of chunks) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk;
      parts.push(bytes);
      size += bytes.length;
    }
  };

  const first = ends[0] ?? 0;
  write(pdf.subarray(0, first));
  for (const number of numbers) {
    const start = offsets.get(number)!;
    const end = ends.find((offset) => offset > start)!;
    const object = pdf.subarray(start, end);
    const header = object.indexOf('obj') + 3;
    const close = object.lastIndexOf('endobj');
    if (close < 0) throw new Error(`Object ${number} of the PDF has no end.`);
    if (object.lastIndexOf('endstream') >= 0) {
      table.set(number, [1, size, 0]);
      write(deflateStream(object.subarray(0, close)), 'endobj\n');
    } else packed.push({ number, body: Buffer.from(object.subarray(header, close).toString('latin1').trim(), 'latin1') });
  }

  let next = Math.max(...numbers) + 1;
  for (let from = 0; from < packed.length; from += perStream) {
    const group = packed.slice(from, from + perStream);
    let at = 0;
    const heads = group.map(({ number, body }, index) => {
      table.set(number, [2, next, index]);
      const head = `${number} ${at}`;
      at += body.length + 1;
      return head;
    });
    const head = `${heads.join(' ')}\n`;
    const data = deflateSync(
      Buffer.concat([Buffer.from(head, 'latin1'), ...group.flatMap(({ body }) => [body, Buffer.from('\n')])]),
      { level: 9 },
    );
    table.set(next, [1, size, 0]);
    write(
      `${next} 0 obj\n<</Type/ObjStm/N ${group.length}/First ${head.length}/Length ${data.length}/Filter/FlateDecode>>stream\n`,
      data,
      '\nendstream\nendobj\n',
    );
    next += 1;
  }

  const own = next;
  const startOfTable = size;
  table.set(own, [1, size, 0]);
  const rows = Array.from({ length: own + 1 }, (_, number) => {
    const [kind, where, index] = table.get(number) ?? [0, 0, number === 0 ? 65_535 : 0];
    const row = Buffer.alloc(7);
    row.writeUInt8(kind, 0);
    row.writeUInt32BE(where, 1);
    row.writeUInt16BE(index, 5);
    return row;
  });
  const data = deflateSync(Buffer.concat(rows), { level: 9 });
  write(
    `${own} 0 obj\n<</Type/XRef/Size ${own + 1}/W[1 4 2]${trailer}/Length ${data.length}/Filter/FlateDecode>>stream\n`,
    data,
    '\nendstream\nendobj\n',
  );
  write(`startxref\n${startOfTable}\n%%EOF\n`);
  return Buffer.concat(parts);
}

/** A stream deflated as well as can be; one with any other filter, and the metadata, which must stay in the open, as it is. */
function deflateStream(object: Buffer): Buffer {
  const begin = object.indexOf('stream');
  const head = object.toString('latin1', 0, begin);
  const from = object[begin + 6] === 0x0d ? begin + 8 : begin + 7;
  const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(head)?.[1]);
  const filter = /\/Filter\s*(\/\w+|\[[^\]]*\])/.exec(head)?.[1];
  if (!Number.isInteger(length) || /\/(DecodeParms|Metadata)\b/.test(head) || (filter !== undefined && filter !== '/FlateDecode'))
    return object;
  const data = object.subarray(from, from + length);
  const packed = deflateSync(filter ? inflateSync(data) : data, { level: 9 });
  if (packed.length >= length) return object;
  const rest = head
    .replace(/\/Length\s+\d+/, `/Length ${packed.length}`)
    .replace(/>>\s*$/, filter ? '>>' : '/Filter/FlateDecode>>');
  return Buffer.concat([Buffer.from(`${rest.trimEnd()}\nstream\n`, 'latin1'), packed, Buffer.from('\nendstream\n', 'latin1')]);
}

/** The offsets of all objects in use, and what the trailer says beside the size. */
function readTable(pdf: Buffer): { offsets: Map<number, number>; trailer: string } {
  const tail = pdf.subarray(-60).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? NaN);
  const text = pdf.subarray(start).toString('latin1');
  const [, firstText, countText] = /^xref\s+(\d+) (\d+)\s/.exec(text) ?? [];
  const trailer = /trailer\s*<<([\s\S]*)>>\s*startxref/.exec(text)?.[1];
  if (firstText === undefined || trailer === undefined || /\/(Encrypt|Prev)\b/.test(trailer))
    throw new Error('This PDF is not one to pack.');
  const offsets = new Map<number, number>();
  const rows = text.slice(text.indexOf('\n', text.indexOf('xref\n') + 5) + 1);
  for (let i = 0; i < Number(countText); i++) {
    const row = rows.slice(i * 20, i * 20 + 20);
    if (row[17] === 'n') offsets.set(Number(firstText) + i, Number(row.slice(0, 10)));
  }
  return { offsets, trailer: trailer.replace(/\/Size\s+\d+/, '').trim() };
}
