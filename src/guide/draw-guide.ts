import { type HastNode, type HastPluginDefinition, markdownToHtml } from 'satteri';
import type { PictureSize } from './pictures.ts';
import type { GuidePage } from './read-guide.ts';

type Element = Extract<HastNode, { type: 'element' }>;

/** Where a page of the guide stands. */
export interface GuidePlace {
  /** The id of the district: what `<district>` means on its site. */
  district: string;
  /** The address of another page, or of a picture, below `/staff/`. */
  href: (path: string) => string;
  /** The pages that there are. */
  ids: readonly string[];
  /** The size of a picture of `docs/pictures/`, by its file name. */
  sizeOf: (picture: string) => PictureSize;
}

export interface DrawnGuide {
  html: string;
  /** The headings of the second rank, for a list at the top. */
  headings: { id: string; text: string }[];
}

/**
 * Draws a page of the guide below its title. Links to other pages lead to those of the same site; `<district>` becomes the
 * district's own id.
 * @throws Error where a link leads to no page
 */
export function drawGuide(page: GuidePage, place: GuidePlace): DrawnGuide {
  const headings: DrawnGuide['headings'] = [];
  const plugin = {
    name: 'guide',
    element: [
      {
        filter: ['h2', 'h3'],
        visit(node, context) {
          const text = context.textContent(node);
          const id = anchorOf(text);
          if (node.tagName === 'h2') headings.push({ id, text });
          context.setProperty(node, 'id', id);
        },
      },
      {
        filter: ['a'],
        visit(node, context) {
          context.setProperty(node, 'href', resolveLink(String(node.properties['href']), page, place));
        },
      },
      {
        // In a narrow place each row stands as a paragraph, so each cell says what it is.
        filter: ['table'],
        visit(node, context) {
          const [head, ...rows] = findAll(node, 'tr').map((row) => [...findAll(row, 'th'), ...findAll(row, 'td')]);
          for (const row of rows) {
            row.forEach((cell, column) => {
              if (column > 0 && head?.[column]) context.setProperty(cell, 'dataLabel', context.textContent(head[column]));
            });
          }
        },
      },
      {
        filter: ['img'],
        visit(node, context) {
          const name = String(node.properties['src']).replace(/^pictures\//, '');
          const { width, height } = place.sizeOf(name);
          context.setProperty(node, 'src', place.href(`pictures/${name}`));
          context.setProperty(node, 'width', String(width));
          context.setProperty(node, 'height', String(height));
          context.setProperty(node, 'loading', 'lazy');
          // Small on a phone: the link shows it alone, as large as the screen allows.
          const address = { href: place.href(`pictures/${name}`) };
          context.wrapNode(node, { type: 'element', tagName: 'a', properties: address, children: [] });
        },
      },
    ],
    text(node) {
      if (node.value.includes('<district>')) return { type: 'text', value: node.value.replaceAll('<district>', place.district) };
      return undefined;
    },
  } satisfies HastPluginDefinition;
  const { html } = markdownToHtml(page.text, { features: { gfm: true, smartPunctuation: true }, hastPlugins: [plugin] });
  return { html, headings };
}

function resolveLink(href: string, page: GuidePage, place: GuidePlace): string {
  if (/^(https:|mailto:|#)/.test(href)) return href;
  const [, id = '', anchor = ''] = /^([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
  if (!place.ids.includes(id)) throw new Error(`docs/${page.id}.md: There is no page "${href}" in the guide.`);
  return `${place.href(`${id}/`)}${anchor}`;
}

/** The elements of a name inside another. */
function findAll(node: HastNode, name: string): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => [
    ...(child.type === 'element' && child.tagName === name ? [child] : []),
    ...findAll(child as HastNode, name),
  ]);
}

/** The name by which a heading is linked to, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
