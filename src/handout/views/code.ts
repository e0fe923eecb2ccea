import type { PaperContext } from '../paper-context.ts';
import { drawQr } from './qr-code.ts';
import { remember } from './remember.ts';
import { addressInWords } from './service-lines.ts';

export interface CodeView {
  label: string;
  /** As people type it; only the path where nobody has said where the site will stand. */
  words: string;
  url: string;
  /** The picture to scan; none where the address is not whole. */
  scan?: { alt: string; size: number; path: string };
}

const qrOf = remember((url = '') => drawQr(url));

/** A code to scan, with its address in words. On a school's sheet `/schools/` means that school's own page. */
export function viewCode(to: string, label: string, { absolute, href, school, t }: PaperContext): CodeView {
  const path = to === '/schools/' && school ? `/schools/${school.id}/` : to;
  const url = path.startsWith('/') ? absolute(path) : path;
  if (url === undefined) return { label, words: href(path), url: href(path) };
  const words = addressInWords(url);
  return { label, words, url, scan: { alt: t('handout.codeAlt', { address: words }), ...qrOf(url) } };
}
