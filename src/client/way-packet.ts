import { keptItem } from './find/kept-item.ts';
import { decodeKept, encodeKept } from './find/kept-link.ts';
import { type KeptService, readKept } from './find/kept-list.ts';

/**
 * `<way-packet>`: prints the list of kept services and the chosen handouts as one packet, each on a new page. The choice
 * stands in the fragment (`#handouts=a,b`), and so does a list that somebody sent (`&list=…`); without one it is the list
 * that this device keeps. Attribute: `data-partner` (address of an organization's page, `*` for its id). Inside: a form with
 * boxes named `handout` (`data-page` their address) and `list`, `[data-part="mine"]` and in it `[data-part="names"]`,
 * `[data-part="status"]`, `[data-part="packet"]`, and `template[data-part="list"]` with the list's heading and an empty list.
 */
class WayPacket extends HTMLElement {
  #leaving: AbortController | undefined;

  connectedCallback(): void {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    const form = this.querySelector('form')!;
    const chosen = new Set(new URLSearchParams(location.hash.slice(1)).get('handouts')?.split(','));
    for (const box of this.#boxes()) box.checked ||= chosen.has(box.value);
    form.querySelector('button')!.hidden = false;
    form.addEventListener('change', () => this.#remember(), { signal });
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        void this.#print();
      },
      { signal },
    );
    addEventListener('hashchange', () => this.#drawMine(), { signal });
    addEventListener('storage', () => this.#drawMine(), { signal });
    this.#drawMine();
  }

  disconnectedCallback(): void {
    this.#leaving?.abort();
  }

  #part(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[name="handout"]')];
  }

  #list(): readonly KeptService[] {
    return decodeKept(location.hash) ?? readKept();
  }

  /** Offers the list where there is one. */
  #drawMine(): void {
    const list = this.#list();
    this.#part('mine').hidden = list.length === 0;
    this.#part('names').textContent = list.map(({ name }) => name).join(' · ');
  }

  #remember(): void {
    const ids = this.#boxes().flatMap((box) => (box.checked ? box.value : []));
    const shared = decodeKept(location.hash);
    const parts = [...(ids.length > 0 ? [`handouts=${ids.join(',')}`] : []), ...(shared ? [encodeKept(shared)] : [])];
    history.replaceState(null, '', parts.length > 0 ? `#${parts.join('&')}` : location.pathname);
  }

  async #print(): Promise<void> {
    const wanted = this.querySelector<HTMLInputElement>('input[name="list"]')!.checked;
    const list = wanted ? this.#list() : [];
    const pages = this.#boxes().flatMap((box) => (box.checked ? (box.dataset['page'] ?? '') : []));
    const status = this.#part('status');
    status.textContent = pages.length + list.length > 0 ? '' : (status.dataset['none'] ?? '');
    if (pages.length + list.length === 0) return;
    const handouts = await readHandouts(pages).catch(() => undefined);
    if (!handouts) {
      status.textContent = status.dataset['offline'] ?? '';
      return;
    }
    this.#part('packet').replaceChildren(...(list.length > 0 ? [this.#listSheet(list)] : []), ...handouts);
    window.print();
  }

  #listSheet(list: readonly KeptService[]): DocumentFragment {
    const sheet = document.importNode(this.querySelector<HTMLTemplateElement>('template[data-part="list"]')!.content, true);
    sheet.querySelector('ol')!.append(...list.map((service) => keptItem(service, this.dataset['partner'] ?? '')));
    return sheet;
  }
}

/**
 * The handouts of some pages, without what is for the screen; their styles come with them.
 * @throws Error where one cannot be fetched: a packet that lacks a page is not printed
 */
async function readHandouts(pages: readonly string[]): Promise<Element[]> {
  const texts = await Promise.all(
    pages.map(async (page) => {
      const response = await fetch(page);
      if (!response.ok) throw new Error(`${page}: ${response.status}`);
      return response.text();
    }),
  );
  // A policy refuses styles of a parsed page, not sheets made of their text.
  const inline = /<style[^>]*>([\s\S]*?)<\/style>/g;
  const styles = new Set(texts.flatMap((text) => [...text.matchAll(inline)].map((match) => match[1] ?? '')));
  document.adoptedStyleSheets = [...styles].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return texts.flatMap((text) => {
    const page = new DOMParser().parseFromString(text.replace(inline, ''), 'text/html');
    const article = page.querySelector('[data-paper]');
    if (!article) return [];
    for (const off of article.querySelectorAll('[data-screen]')) off.remove();
    return document.importNode(article, true);
  });
}

if (!customElements.get('way-packet')) customElements.define('way-packet', WayPacket);
