import { encode } from 'uqr';

/**
 * A QR code as an SVG path in a square of `size` units, quiet zone included: each row's dark runs as one stroke of
 * squares, a fraction of the size that one square at a time would take.
 */
export function drawQr(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data
    .flatMap((row, y) => {
      const runs: string[] = [];
      for (let x = 0; x < size; x++) {
        if (!row[x]) continue;
        const start = x;
        while (row[x + 1]) x++;
        runs.push(`M${start} ${y}h${x + 1 - start}v1H${start}z`);
      }
      return runs;
    })
    .join('');
  return { size, path };
}
