import { createWords, type WordTree } from './find/words.ts';

/**
 * `<way-narrow>`: a list of which one sees a part. Without scripts its links lead to groups further down, which this then
 * hides. A link may say in `data-about` what its part is. The choice stands in the address, as a fragment, so a link keeps it. Attributes: `data-words` (strings, one with
 * plural forms: `shown`), `data-locale`. Inside: links to `#<id>`, items with `data-in="<id> <id>"`, `[data-part="groups"]`,
 * and `[role="status"]`.
 */
class WayNarrow extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const groups = this.querySelector<HTMLElement>('[data-part="groups"]');
    if (groups) groups.hidden = true;
    this.#links().forEach((link) =>
      link.addEventListener(
        'click',
        (event) => {
          event.preventDefault();
          history.replaceState(history.state, '', link.hash);
          this.#show();
        },
        { signal },
      ),
    );
    addEventListener('hashchange', () => this.#show(), { signal });
    this.#show();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #links = () => [...this.querySelectorAll<HTMLAnchorElement>('nav a[href^="#"]')];

  /** Shows what the address asks for; all, where it asks for nothing that there is here. */
  #show(): void {
    const links = this.#links();
    const chosen = links.find((link) => link.hash === location.hash) ?? links[0];
    const id = chosen?.hash.slice(1) ?? '';
    const items = [...this.querySelectorAll<HTMLElement>('[data-in]')];
    for (const item of items) item.hidden = chosen !== links[0] && !item.dataset['in']?.split(' ').includes(id);
    for (const link of links) {
      if (link === chosen) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const words = createWords(JSON.parse(this.dataset['words'] ?? '{}') as WordTree, this.dataset['locale'] ?? 'en');
    const status = this.querySelector('[role="status"]');
    const count = items.filter((item) => !item.hidden).length;
    const told = [chosen?.dataset['about'] ?? '', chosen === links[0] ? '' : words('shown', { count, all: items.length })];
    if (status) status.textContent = told.join(' ').trim();
    const details = this.querySelector('details');
    if (details && chosen !== links[0]) details.open = true;
  }
}

if (!customElements.get('way-narrow')) customElements.define('way-narrow', WayNarrow);
