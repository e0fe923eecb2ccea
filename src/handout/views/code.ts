import type { PaperContext } from '../paper-context.ts';
import { drawQr } from './qr-code.ts';
import { remember } from './remember.ts';
import { addressInWords } from './service-lines.ts';

export interface CodeView {
  label: string;
  /** As people type it. */
  words: string;
  url: string;
  alt: string;
  qr: { size: number; path: string };
}

const qrOf = remember((url = '') => drawQr(url));

/** A code to scan, with its address in words. On a school's sheet `/schools/` means that school's own page. */
export function viewCode(to: string, label: string, { absolute, school, t }: PaperContext): CodeView {
  const path = to === '/schools/' && school ? `/schools/${school.id}/` : to;
  const url = path.startsWith('/') ? absolute(path) : path;
  return { label, words: addressInWords(url), url, alt: t('handout.codeAlt', { address: addressInWords(url) }), qr: qrOf(url) };
}
