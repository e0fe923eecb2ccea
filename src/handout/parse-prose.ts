import { mdxToMdast, type MdastNode } from 'satteri';
import { nearestKey } from '../catalog/parse-entry.ts';
import type { Problem } from '../catalog/problems.ts';
import { componentNames, componentSchemas, type ComponentName } from './components.ts';
import type { Block, HandoutTree, Inline } from './tree.ts';

// Loose, as the parser's own types are a union of all that Markdown can be.
interface Node {
  type: string;
  position?: { start: { line: number } };
  children?: Node[];
  value?: string;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  depth?: number;
  url?: string;
  ordered?: boolean;
  start?: number | null;
  identifier?: string;
}

/**
 * Reads the body of a handout, toolkit, story … with the parser that Astro itself uses, into the closed set of `tree.ts`.
 * Whatever is not of the set is a problem with its line: what paper cannot draw must not be on the page.
 * @param text the whole file, front matter included, so that lines are those of the file
 */
export function parseProse(text: string, file: string): { tree: HandoutTree; problems: Problem[] } {
  const reader = new ProseReader(file);
  let root: Node;
  try {
    // As Astro reads it: GitHub's Markdown with curly quotes.
    root = mdxToMdast(text, { features: { gfm: true, smartPunctuation: true } }) as MdastNode as Node;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = /^(\d+):\d+: ([\s\S]*)$/.exec(message);
    const problem: Problem = { file, what: `This is not readable as MDX: ${at?.[2] ?? message}`, severity: 'error' };
    return { tree: { blocks: [], notes: [] }, problems: [at ? { ...problem, line: Number(at[1]) } : problem] };
  }
  return { tree: reader.read(root), problems: reader.problems };
}

class ProseReader {
  readonly problems: Problem[] = [];
  readonly #file: string;
  #definitions = new Map<string, Node>();
  #noteNames: string[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  read(root: Node): HandoutTree {
    for (const node of root.children ?? []) {
      if (node.type === 'footnoteDefinition') this.#definitions.set(node.identifier ?? '', node);
    }
    const blocks = this.#blocks(root.children ?? []);
    this.#checkHeadings(blocks);
    for (const [name, node] of this.#definitions) {
      if (!this.#noteNames.includes(name))
        this.#report(
          node,
          `The note [^${name}] is never named in the text, so nobody would see it. Name it where it belongs, or take it out.`,
        );
    }
    const notes = this.#noteNames.map((name) => this.#blocks(this.#definitions.get(name)?.children ?? []));
    return { blocks, notes };
  }

  #report(node: Node, what: string): void {
    this.problems.push({ file: this.#file, line: lineOf(node), what, severity: 'error' });
  }

  #blocks(nodes: readonly Node[]): Block[] {
    // A component written on one line holds bare words: they are a paragraph.
    if (nodes.length > 0 && nodes.every((node) => isInline(node))) {
      return [{ type: 'paragraph', children: this.#inlines(nodes), line: lineOf(nodes[0]!) }];
    }
    return nodes.flatMap((node) => this.#block(node) ?? []);
  }

  #block(node: Node): Block | undefined {
    const line = lineOf(node);
    const children = node.children ?? [];
    switch (node.type) {
      case 'yaml':
      case 'footnoteDefinition':
        return undefined;
      case 'paragraph':
        return { type: 'paragraph', children: this.#inlines(children), line };
      case 'heading':
        if (node.depth === 2 || node.depth === 3)
          return { type: 'heading', depth: node.depth, children: this.#inlines(children), line };
        this.#report(node, 'Only ## and ### are headings here; the title stands above, under title:.');
        return undefined;
      case 'list':
        return { type: 'list', ordered: node.ordered ?? false, start: node.start ?? 1, items: this.#items(node), line };
      case 'table':
        return {
          type: 'table',
          rows: children.map((row) => (row.children ?? []).map((cell) => this.#inlines(cell.children ?? []))),
          line,
        };
      case 'mdxJsxFlowElement':
        return this.#component(node);
      case 'mdxjsEsm':
        this.#report(node, 'Expected no import or export here. The components are there without one.');
        return undefined;
      case 'mdxFlowExpression':
        this.#report(node, 'Expected words but found {…}. Take the braces out.');
        return undefined;
      default:
        this.#report(
          node,
          `Expected headings, paragraphs, lists, tables or one of the components, but found ${plainNames[node.type] ?? node.type}.`,
        );
        return undefined;
    }
  }

  #items(list: Node): Block[][] {
    return (list.children ?? []).map((item) => this.#blocks(item.children ?? []));
  }

  #inlines(nodes: readonly Node[]): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      const children = () => this.#inlines(node.children ?? []);
      switch (node.type) {
        case 'text': {
          const value = node.value ?? '';
          // The parser takes a note without a text for bare words.
          const [, missing] = /\[\^([^\]\s]+)\]/.exec(value) ?? [];
          if (missing) this.#report(node, `The note [^${missing}] is named here, but its text is missing.`);
          return [{ type: 'text', value }];
        }
        case 'strong':
        case 'emphasis':
          return [{ type: node.type, children: children() }];
        case 'link':
          if (!/^(\/|https?:\/\/|tel:|mailto:)/.test(node.url ?? '')) {
            this.#report(
              node,
              `"${node.url ?? ''}" leads nowhere. Expected a page such as /find/, or an address that begins with https://.`,
            );
          }
          return [{ type: 'link', url: node.url ?? '', children: children() }];
        case 'break':
          return [{ type: 'break' }];
        case 'footnoteReference': {
          const name = node.identifier ?? '';
          if (!this.#noteNames.includes(name)) this.#noteNames.push(name);
          return [{ type: 'note', number: this.#noteNames.indexOf(name) + 1 }];
        }
        case 'mdxTextExpression':
          this.#report(node, 'Expected words but found {…}. Take the braces out.');
          return [];
        case 'mdxJsxTextElement':
          this.#report(
            node,
            isComponent(node.name)
              ? `<${node.name}> stands on a line of its own, with an empty line before and after.`
              : this.#unknown(node),
          );
          return [];
        default:
          this.#report(node, `Expected words, **bold**, *italic* or a link, but found ${plainNames[node.type] ?? node.type}.`);
          return [];
      }
    });
  }

  #unknown(node: Node): string {
    const name = node.name ?? '';
    const near = nearestKey(name, componentNames);
    return `<${name}> is not one of the components.${near ? ` Did you mean <${near}>?` : ''} There are: ${componentNames.join(', ')}.`;
  }

  #component(node: Node): Block | undefined {
    if (!isComponent(node.name)) {
      this.#report(node, this.#unknown(node));
      return undefined;
    }
    const line = lineOf(node);
    const given = this.#attributes(node, node.name);
    if (!given) return undefined;
    const children = node.children ?? [];
    switch (given.name) {
      case 'Steps':
      case 'Checklist': {
        const [list] = children;
        if (children.length !== 1 || list?.type !== 'list' || (given.name === 'Steps' && !list.ordered)) {
          const what = given.name === 'Steps' ? 'a numbered list (1. …)' : 'a list (- …)';
          this.#report(
            node,
            `Expected ${what} and nothing else inside <${given.name}>, with an empty line before and after the list.`,
          );
          return undefined;
        }
        const items = this.#items(list);
        return given.name === 'Steps'
          ? { type: 'steps', start: list.start ?? 1, items, line }
          : { type: 'checklist', items, line };
      }
      case 'Columns': {
        if (children.length < 2 || children.length > 3 || children.some((child) => child.name !== 'Column')) {
          this.#report(node, 'Expected two or three <Column> … </Column> inside <Columns>, and nothing else.');
          return undefined;
        }
        return { type: 'columns', columns: children.map((child) => this.#blocks(child.children ?? [])), line };
      }
      case 'Column':
        this.#report(node, '<Column> belongs inside <Columns>.');
        return undefined;
      case 'Callout':
        return { type: 'callout', children: this.#blocks(children), line };
      case 'ResourceList': {
        const { need, topic, count } = given.value;
        return { type: 'resource-list', by: need ? { need } : { topic: topic ?? '' }, count, line };
      }
      case 'Contact':
        return { type: 'contact', ...given.value, line };
      case 'Helplines':
        return { type: 'helplines', line };
      case 'WriteIn':
        return { type: 'write-in', ...given.value, line };
      case 'Code':
        return { type: 'code', ...given.value, line };
      case 'LocalMap':
        return { type: 'local-map', ...given.value, line };
      case 'TearOff':
        return { type: 'tear-off', ...given.value, line };
    }
  }

  /** The attributes of a component, parsed, with its name so that each kind keeps its own. */
  #attributes(node: Node, name: ComponentName) {
    const raw: Record<string, string> = {};
    for (const attribute of node.attributes ?? []) {
      if (typeof attribute.value !== 'string' || attribute.name === undefined) {
        this.#report(node, `Expected plain words in quotes for the attributes of <${name}>, such as count="3".`);
        return undefined;
      }
      raw[attribute.name] = attribute.value;
    }
    const result = componentSchemas[name].safeParse(raw);
    if (!result.success) {
      for (const issue of result.error.issues) {
        const at = issue.path.length > 0 ? ` ${issue.path.join('.')}:` : '';
        this.#report(node, `<${name}>${at} ${issue.message}.`.replace(/\.\.$/, '.'));
      }
      return undefined;
    }
    return { name, value: result.data } as {
      [N in ComponentName]: { name: N; value: ReturnType<(typeof componentSchemas)[N]['parse']> };
    }[ComponentName];
  }

  /** A document for people who listen to it must not skip a level. */
  #checkHeadings(blocks: readonly Block[]): void {
    let last = 1;
    for (const block of blocks) {
      if (block.type !== 'heading') continue;
      if (block.depth > last + 1) {
        const what = 'This ### stands below no ##. People who listen to the page find their way by headings: begin with ##.';
        this.problems.push({ file: this.#file, line: block.line, what, severity: 'error' });
      }
      last = block.depth;
    }
  }
}

const plainNames: Record<string, string> = {
  blockquote: 'a quotation (>)',
  code: 'a block of code',
  inlineCode: '`code`',
  thematicBreak: 'a line (---)',
  image: 'a picture',
  delete: '~~struck out words~~',
  html: 'HTML',
};

const isComponent = (name: string | null | undefined): name is ComponentName => componentNames.includes(name as ComponentName);
const lineOf = (node: Node): number => node.position?.start.line ?? 1;
const inlineTypes = [
  'text',
  'strong',
  'emphasis',
  'link',
  'break',
  'footnoteReference',
  'mdxTextExpression',
  'mdxJsxTextElement',
  'inlineCode',
  'image',
  'delete',
];
const isInline = (node: Node) => inlineTypes.includes(node.type);
