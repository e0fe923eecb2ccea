import type { Examined } from './logo-file.ts';

const mostBytes = 150_000;

/** Looks into a font: that it is WOFF2 (its signature is `wOF2`, W3C), and not larger than a phone should have to load. */
export function examineFont(bytes: Uint8Array, name: string): Examined<true> {
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== 'wOF2') {
    return { problem: `${name} is not a WOFF2 font, whatever its name says. Convert the font to WOFF2.` };
  }
  if (bytes.length > mostBytes) {
    const size = Math.ceil(bytes.length / 1000);
    return {
      problem: `${name} has ${size} KB. Expected at most ${mostBytes / 1000} KB: every visitor loads it. Take a part of its letters.`,
    };
  }
  return { value: true };
}
