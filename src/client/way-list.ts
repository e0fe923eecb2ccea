import { make } from '../map/client/dom.ts';
import { changeLink, type Mender } from '../suggest/change-link.ts';
import { readChangeWords } from './find/change-words.ts';
import { addressOf, keptItem } from './find/kept-item.ts';
import { decodeKept, encodeKept } from './find/kept-link.ts';
import { type KeptService, readKept, writeKept } from './find/kept-list.ts';
import { describeService, shareText } from './find/share.ts';
import { createWords, type Words, type WordTree } from './find/words.ts';

/**
 * `<way-list>`: the services that this device keeps, or those that a link in the fragment holds. Attributes: `data-words`
 * (strings), `data-partner` (address of an organization's page, `*` for its id), `data-packet` (address of the page that
 * prints the list with handouts), `data-locale`, `data-mender` (JSON: who mends a wrong listing). Inside: `[data-part="list"]`
 * an empty list, `[data-part="acts"]`, `[data-part="code"]`, `[data-part="empty"]`.
 */
class WayList extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const words = createWords(JSON.parse(this.dataset['words'] ?? '{}') as WordTree, this.dataset['locale'] ?? 'en');
    addEventListener('hashchange', () => this.#draw(words), { signal: this.#stop.signal });
    addEventListener('storage', () => this.#draw(words), { signal: this.#stop.signal });
    this.#draw(words);
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }

  #draw(words: Words): void {
    const shared = decodeKept(location.hash);
    const list = shared ?? readKept();
    const part = (name: string) => this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    part('list')?.replaceChildren(...list.map((service) => this.#item(service, words, shared === undefined)));
    part('acts')?.replaceChildren(...(list.length > 0 ? this.#acts(list, words, shared !== undefined) : []));
    const empty = part('empty');
    if (empty) empty.hidden = list.length > 0;
    const code = part('code');
    if (code) void this.#drawCode(code, list, words);
  }

  #item(service: KeptService, words: Words, isOwn: boolean): HTMLElement {
    const remove = make(
      'button',
      { type: 'button', class: 'link', 'aria-label': `${words('remove')}: ${service.name}` },
      words('remove'),
    );
    remove.addEventListener('click', () => {
      writeKept(readKept().filter(({ key }) => key !== service.key));
      this.#draw(words);
      this.querySelector<HTMLElement>('button, a')?.focus();
    });
    const item = keptItem(service, this.dataset['partner'] ?? '');
    item.append(make('p', { class: 'acts no-print' }, this.#report(service, words), isOwn && remove));
    return item;
  }

  /** The link by which a reader says that a listing is wrong. */
  #report(service: KeptService, words: Words): HTMLElement | undefined {
    const mender = JSON.parse(this.dataset['mender'] ?? '{}') as Mender;
    const page = new URL(addressOf(service.key, this.dataset['partner'] ?? ''), location.href).href;
    const facts = [service.phone ?? '', service.address ?? ''].filter(Boolean);
    const link = changeLink(mender, { ...service, page, facts }, readChangeWords(words));
    const label = `${words('wrong')} ${service.name}`;
    return link && make('a', { class: 'link', href: link.href, 'aria-label': label }, words('wrong'));
  }

  #acts(list: readonly KeptService[], words: Words, isShared: boolean): HTMLElement[] {
    const button = (text: string, press: (button: HTMLElement) => void) => {
      const element = make('button', { type: 'button', class: 'button' }, text);
      element.addEventListener('click', () => press(element));
      return make('span', {}, element);
    };
    const keepAll = () => {
      const own = readKept();
      writeKept([...own, ...list.filter(({ key }) => !own.some((item) => item.key === key))]);
      location.hash = '';
    };
    const clear = () => {
      writeKept([]);
      this.#draw(words);
    };
    const send = (element: HTMLElement) => {
      const lines = list.map((service) => describeService(service, ''));
      void shareText(element, [...lines, this.#link(list)].join('\n\n'), words);
    };
    return [
      ...(isShared ? [make('p', {}, words('shared')), button(words('keepAll'), keepAll)] : []),
      button(words('print'), () => print()),
      make(
        'a',
        { class: 'button', href: `${this.dataset['packet'] ?? ''}${isShared ? `#${encodeKept(list)}` : ''}` },
        words('packet'),
      ),
      button(words('send'), send),
      ...(isShared ? [] : [button(words('clear'), clear)]),
    ];
  }

  /** A code that opens the list on another phone; a list too long for one has none. */
  async #drawCode(holder: HTMLElement, list: readonly KeptService[], words: Words): Promise<void> {
    holder.replaceChildren();
    if (list.length === 0) return;
    const { encode } = await import('uqr');
    try {
      const { data, size } = encode(this.#link(list), { border: 2 });
      const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join('');
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
      svg.setAttribute('role', 'img');
      svg.setAttribute('aria-label', words('code'));
      const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      shape.setAttribute('d', path);
      svg.append(shape);
      holder.append(svg, make('p', { class: 'small' }, words('code')));
    } catch {
      // Longer than a code can hold: the link is still sent by the button.
    }
  }

  #link(list: readonly KeptService[]): string {
    return `${location.origin}${location.pathname}#${encodeKept(list)}`;
  }
}

if (!customElements.get('way-list')) customElements.define('way-list', WayList);
