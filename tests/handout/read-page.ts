import { DomUtils, parseDocument } from 'htmlparser2';

type Node = Parameters<typeof DomUtils.textContent>[0];
type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/** The text of a page that is on paper too: the part marked `data-paper`, without what is for the screen and pictures. */
export function readPaperText(html: string): string {
  const article = DomUtils.findOne((element) => 'data-paper' in element.attribs, parseDocument(html).children);
  if (!article) throw new Error('The page has no part marked data-paper.');
  let text = '';
  const walk = (node: unknown): void => {
    const { type, data, children } = node as { type: string; data?: string; children?: unknown[] };
    if (type === 'text') text += data ?? '';
    if (isOffPaper(node as Element)) return;
    children?.forEach(walk);
  };
  walk(article as unknown as Node);
  return text;
}

/** The services that the same part lists, in its order. */
export function readListedServices(html: string): string[] {
  const article = DomUtils.findOne((element) => 'data-paper' in element.attribs, parseDocument(html).children);
  return DomUtils.findAll((element) => 'data-service' in element.attribs, article ? [article] : []).map(
    (e) => e.attribs['data-service'] ?? '',
  );
}

const isOffPaper = ({ name, attribs = {} }: Partial<Element>): boolean =>
  ['svg', 'script', 'style'].includes(name ?? '') || 'data-screen' in attribs || 'data-footnote-backref' in attribs;
