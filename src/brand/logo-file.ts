/** A picture that is what its name says. */
export interface Logo {
  kind: 'svg' | 'png';
  /** Pixels, or units of the SVG's view box. */
  width: number;
  height: number;
}
export type Examined<T> = { value: T } | { problem: string };

const most = { svg: 200_000, png: 500_000 };

/**
 * Looks into a logo: that it is the picture its name says, and that it brings no script and asks for nothing outside.
 * @param name the file's name; its ending is what the file claims to be
 * @returns the picture's size, or what is wrong with it and what to do
 */
export function examineLogo(bytes: Uint8Array, name: string): Examined<Logo> {
  const kind = name.toLowerCase().endsWith('.png') ? 'png' : 'svg';
  if (bytes.length > most[kind]) {
    return {
      problem: `${name} has ${Math.ceil(bytes.length / 1000)} KB. Expected at most ${most[kind] / 1000} KB: save it smaller.`,
    };
  }
  return kind === 'png' ? examinePng(bytes, name) : examineSvg(new TextDecoder().decode(bytes), name);
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** PNG (W3C, third edition): the signature, the header chunk with the size, data, and the closing chunk. */
function examinePng(bytes: Uint8Array, name: string): Examined<Logo> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 57 || pngSignature.some((byte, at) => bytes[at] !== byte)) {
    return { problem: `${name} is not a PNG picture, whatever its name says. Save the logo as PNG again.` };
  }
  const chunks = new Set<string>();
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    chunks.add(String.fromCharCode(...bytes.subarray(at + 4, at + 8)));
  }
  if (!['IHDR', 'IDAT', 'IEND'].every((chunk) => chunks.has(chunk))) {
    return { problem: `${name} is a PNG picture that breaks off. Save the logo as PNG again.` };
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (Math.min(width, height) < 32 || Math.max(width, height) > 4096) {
    return { problem: `${name} is ${width} × ${height} pixels. Expected at least 32 and at most 4096 on each side.` };
  }
  return { value: { kind: 'png', width, height } };
}

/** What an SVG must not hold, and how a person would say it. Comments and styles are looked into as well. */
const refused: readonly [RegExp, string][] = [
  [/<\s*(?:[\w.-]+:)?script\b/i, 'a script'],
  [/\son[a-z]+\s*=/i, 'a script (an attribute that begins with "on")'],
  [/(?:java|vb)script\s*:/i, 'a script (a javascript: address)'],
  [/<!ENTITY|<!DOCTYPE[^>]*\[/i, 'entities'],
  [/<\s*(?:[\w.-]+:)?(?:foreignObject|iframe|embed|object|audio|video|link|a|animate\w*|set)\b/i, 'something other than shapes'],
  [/http:\/\/www\.w3\.org\/1999\/xhtml/i, 'HTML'],
  [/<\?xml-stylesheet|@import/i, 'a style sheet from outside'],
  [/\b(?:xlink:)?(?:href|src)\s*=\s*(?!["']?\s*(?:#|data:image\/(?:png|jpeg|gif|webp);base64,))/i, 'a link to something outside'],
  [/url\(\s*(?!["']?\s*#)/i, 'a link to something outside (url)'],
  // `u\72l(…)` is url(…) as well.
  [/<style[^>]*>[^<]*\\|\bstyle\s*=\s*(?:"[^"]*\\|'[^']*\\)/i, 'a style in disguise (a backslash)'],
];

function examineSvg(text: string, name: string): Examined<Logo> {
  const start = text.replace(/^\uFEFF|<\?xml[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*>/gi, '').trimStart();
  const tag = /^<svg\b[^>]*>/i.exec(start)?.[0];
  if (!tag || !/<\/svg>\s*$/i.test(start)) {
    return { problem: `${name} is not an SVG picture, whatever its name says. Save the logo as SVG again.` };
  }
  // A letter may be hidden as &#106; so they are all read first.
  const plain = text.replace(/&#(x[0-9a-f]+|\d+);?/gi, (whole, code: string) => {
    const point = code.startsWith('x') || code.startsWith('X') ? Number.parseInt(code.slice(1), 16) : Number(code);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
  for (const [pattern, what] of refused) {
    if (!pattern.test(plain)) continue;
    return { problem: `${name} holds ${what}. Expected a picture of shapes only: save it as "plain SVG", or as PNG.` };
  }
  const box = /\bviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/i.exec(tag);
  const side = (side: string) =>
    Number(new RegExp(`\\b${side}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`, 'i').exec(tag)?.[1] ?? 0);
  const [width, height] = box ? [Number(box[1]), Number(box[2])] : [side('width'), side('height')];
  if (!(width > 0 && height > 0)) {
    return { problem: `${name} does not say how large it is. Expected viewBox="0 0 200 80" or so in its first tag.` };
  }
  return { value: { kind: 'svg', width, height } };
}
