/** A feature of a vector tile; points in 1/4096 of the tile. */
export interface TileFeature {
  kind: 'point' | 'line' | 'polygon';
  parts: readonly (readonly (readonly [x: number, y: number])[])[];
  tags: Record<string, string | number>;
}

const kinds = { point: 1, line: 2, polygon: 3 };

/** Writes a Mapbox vector tile, version 2.1. https://github.com/mapbox/vector-tile-spec/tree/master/2.1 */
export function writeVectorTile(layers: Record<string, readonly TileFeature[]>): Buffer {
  return Buffer.concat(
    Object.entries(layers)
      .filter(([, features]) => features.length > 0)
      .map(([name, features]) => field(3, writeLayer(name, features))),
  );
}

function writeLayer(name: string, features: readonly TileFeature[]): Buffer {
  const keys: string[] = [];
  const values: (string | number)[] = [];
  const indexOf = <T>(list: T[], item: T) => (list.includes(item) ? list.indexOf(item) : list.push(item) - 1);
  const written = features.map(({ kind, parts, tags }) =>
    Buffer.concat([
      field(2, packed(Object.entries(tags).flatMap(([key, value]) => [indexOf(keys, key), indexOf(values, value)]))),
      varint((3 << 3) | 0),
      varint(kinds[kind]),
      field(4, packed(commands(kind, parts))),
    ]),
  );
  return Buffer.concat([
    varint((15 << 3) | 0),
    varint(2),
    field(1, Buffer.from(name)),
    ...written.map((feature) => field(2, feature)),
    ...keys.map((key) => field(3, Buffer.from(key))),
    ...values.map((value) =>
      field(4, typeof value === 'string' ? field(1, Buffer.from(value)) : Buffer.concat([varint(5 << 3), varint(value)])),
    ),
    varint((5 << 3) | 0),
    varint(4096),
  ]);
}

function commands(kind: TileFeature['kind'], parts: TileFeature['parts']): number[] {
  const numbers: number[] = [];
  let [x, y] = [0, 0];
  const step = ([toX, toY]: readonly [number, number]) => {
    const [dx, dy] = [Math.round(toX) - x, Math.round(toY) - y];
    [x, y] = [x + dx, y + dy];
    numbers.push((dx << 1) ^ (dx >> 31), (dy << 1) ^ (dy >> 31));
  };
  for (const [first, ...rest] of parts) {
    if (!first) continue;
    numbers.push((1 << 3) | 1);
    step(first);
    if (rest.length > 0) numbers.push((rest.length << 3) | 2);
    rest.forEach(step);
    if (kind === 'polygon') numbers.push((1 << 3) | 7);
  }
  return numbers;
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value >>> 0;
  for (; rest >= 128; rest >>>= 7) bytes.push((rest & 127) | 128);
  return Buffer.from([...bytes, rest]);
}

const packed = (numbers: readonly number[]) => Buffer.concat(numbers.map(varint));
const field = (number: number, bytes: Buffer) => Buffer.concat([varint((number << 3) | 2), varint(bytes.length), bytes]);
