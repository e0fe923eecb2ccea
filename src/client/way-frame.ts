/** What a page in a frame tells the page around it: how high it is, in pixels, and nothing else. */
export interface HeightMessage {
  waypost: 'height';
  height: number;
}

/**
 * `<way-frame>` round all of a page that stands in a frame. It tells the page around its height whenever that changes, and sees
 * to it that links which scripts have drawn open outside as well.
 */
class WayFrame extends HTMLElement {
  #stop: AbortController | undefined;
  #sizes: ResizeObserver | undefined;

  connectedCallback(): void {
    this.#stop = new AbortController();
    document.addEventListener('click', openOutside, { capture: true, signal: this.#stop.signal });
    if (parent === window) return;
    this.#sizes = new ResizeObserver(() => this.#tell());
    this.#sizes.observe(this);
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    this.#sizes?.disconnect();
  }

  #tell(): void {
    const message: HeightMessage = { waypost: 'height', height: Math.ceil(this.getBoundingClientRect().height) };
    // Whoever frames it may know how high it is: anybody can measure the same page.
    parent.postMessage(message, '*');
  }
}

function openOutside({ target }: MouseEvent): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || link.target) return;
  const staysHere = /^(#|tel:|sms:)/.test(link.getAttribute('href') ?? '');
  link.target = staysHere ? '_self' : '_blank';
  if (!staysHere) link.relList.add('noopener');
}

if (!customElements.get('way-frame')) customElements.define('way-frame', WayFrame);
