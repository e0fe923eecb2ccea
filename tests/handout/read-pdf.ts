import { readFileSync } from 'node:fs';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface StructNode {
  role?: string;
  children?: StructNode[];
  type?: string;
  id?: string;
  alt?: string;
  lang?: string;
}

export interface ReadPdf {
  pages: number;
  title: string | undefined;
  lang: string | null;
  isMarked: boolean;
  /** What somebody hears who has it read aloud: the text of the structure tree, without list marks and pictures. */
  text: string;
  /** The same, page by page. */
  pageTexts: string[];
  /** The roles of the structure tree, such as `H1`, and how many there are. */
  roles: Map<string, number>;
  /** All alt texts, in order. */
  alts: string[];
  /** The size of letters in points, by piece of text. */
  sizes: Map<string, number>;
}

/** Reads a PDF as a screen reader does: through its structure tree. */
export async function readPdf(file: string | Uint8Array): Promise<ReadPdf> {
  const data = typeof file === 'string' ? new Uint8Array(readFileSync(file)) : new Uint8Array(file);
  const document = await getDocument({ data, verbosity: VerbosityLevel.ERRORS, useSystemFonts: false }).promise;
  const { info } = await document.getMetadata();
  const marks = await document.getMarkInfo();
  const roles = new Map<string, number>();
  const alts: string[] = [];
  const sizes = new Map<string, number>();
  let lang: string | null = null;
  const pageTexts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const byId = new Map<string, string>();
    const open: (string | undefined)[] = [];
    for (const item of content.items) {
      if ('str' in item) {
        sizes.set(item.str, item.height);
        const id = open.findLast((candidate) => candidate !== undefined);
        if (id) byId.set(id, (byId.get(id) ?? '') + item.str + (item.hasEOL ? '\n' : ''));
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push((item as { id?: string }).id);
    }
    let text = '';
    const walk = (node: StructNode): void => {
      if (node.role) roles.set(node.role, (roles.get(node.role) ?? 0) + 1);
      if (node.alt) alts.push(node.alt);
      lang ??= node.lang ?? null;
      if (node.role === 'Lbl' || node.role === 'Figure') return;
      if (node.type === 'content' && node.id) text += `${byId.get(node.id) ?? ''}\n`;
      node.children?.forEach(walk);
    };
    const tree = (await page.getStructTree()) as StructNode | null;
    if (tree) walk(tree);
    pageTexts.push(text);
  }
  const pages = document.numPages;
  await document.destroy();
  const catalogLang = /\/Lang ?\((.*?)\)/.exec(Buffer.from(data).toString('latin1'))?.[1];
  return {
    pages,
    title: (info as { Title?: string }).Title,
    lang: (info as { Language?: string }).Language ?? catalogLang ?? lang,
    isMarked: Boolean((marks as { Marked?: boolean } | null)?.Marked),
    text: pageTexts.join(''),
    pageTexts,
    roles,
    alts,
    sizes,
  };
}

/** A text without the white space that lines and cells make. */
export const joined = (text: string): string => text.replace(/\s+/g, '').normalize('NFC');
