import { readdirSync, readFileSync } from 'node:fs';

const folder = 'docs/pictures';

/** The names of the guide's pictures. */
export const listPictures = (): string[] => readdirSync(folder).sort();
export const readPicture = (name: string): Uint8Array => readFileSync(`${folder}/${name}`);

/** Pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** Pixels of a screenshot for one pixel of the page, so that it is sharp on good screens. */
export const pictureScale = 1.5;

/**
 * The size at which a picture of the guide is shown.
 * @param bytes the file: an SVG with a `viewBox`, or a WebP in the extended format (RFC 9649, 2.7), as browsers write it
 * @throws Error where it is neither
 */
export function measurePicture(name: string, bytes: Uint8Array): PictureSize {
  if (name.endsWith('.svg')) {
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(new TextDecoder().decode(bytes)) ?? [];
    if (width && height) return { width: Number(width), height: Number(height) };
  } else if (name.endsWith('.webp') && new TextDecoder().decode(bytes.subarray(8, 16)) === 'WEBPVP8X') {
    // Three bytes each, less one.
    const [width, height] = [24, 27].map((at) => bytes[at]! + (bytes[at + 1]! << 8) + (bytes[at + 2]! << 16) + 1) as [
      number,
      number,
    ];
    return { width: Math.round(width / pictureScale), height: Math.round(height / pictureScale) };
  }
  throw new Error(`docs/pictures/${name}: Expected an SVG with a viewBox, or a WebP picture as a browser writes it.`);
}
