import { frameCode, growCode } from './embed-code.ts';
import type { HeightMessage } from './way-frame.ts';

/** What stands in `#embed-menu`: for each language the root of its addresses, the site's name, and what can be framed. */
type Menu = Record<string, { root: string; site: string; embeds: [path: string, title: string, height: number][] }>;

/** Milliseconds of rest before the preview follows what is typed. */
const rest = 400;

/**
 * `<way-embed>` round the fields that choose what to show in another website, and the list of all codes, which works without it.
 * The preview is the frame itself, from this site.
 */
class WayEmbed extends HTMLElement {
  #stop: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the frame has last told of its height. */
  #told: number | undefined;

  connectedCallback(): void {
    const form = this.#part('choose');
    const text = document.querySelector('#embed-menu')?.textContent;
    if (!form || !text) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const menu = JSON.parse(text) as Menu;
    form.hidden = false;
    this.querySelector<HTMLDetailsElement>('[data-part="all"]')?.removeAttribute('open');
    form.addEventListener(
      'change',
      ({ target }) => {
        if ((target as HTMLElement).id === 'embed-what') this.#suggestHeight(menu);
        this.#show(menu);
      },
      { signal },
    );
    this.#field('height')?.addEventListener(
      'input',
      () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#show(menu), rest);
      },
      { signal },
    );
    this.#part('copy')?.addEventListener('click', () => void this.#copy(), { signal });
    addEventListener('message', (event: MessageEvent<Partial<HeightMessage> | undefined>) => this.#grow(event), { signal });
    this.#show(menu);
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    clearTimeout(this.#timer);
  }

  #chosen(menu: Menu) {
    const { root, site, embeds } = menu[this.#field('lang')?.value || document.documentElement.lang] ?? Object.values(menu)[0]!;
    const [path, title, usual] = embeds.find(([path]) => path === this.#field('what')?.value) ?? embeds[0]!;
    const typed = Number(this.#field('height')?.value);
    const height = Number.isInteger(typed) && typed >= 200 && typed <= 5000 ? typed : usual;
    return { url: root + path, title: `${site}: ${title}`, height, usual };
  }

  #suggestHeight(menu: Menu): void {
    const field = this.#field('height');
    if (field) field.value = String(this.#chosen(menu).usual);
  }

  #show(menu: Menu): void {
    const chosen = this.#chosen(menu);
    const { title, height } = chosen;
    // The site may be looked at where it does not stand yet.
    const here = new URL(new URL(chosen.url).pathname, location.origin).href;
    // Where nobody has said its address, it stands here.
    const url = new URL(chosen.url).hostname === 'localhost' ? here : chosen.url;
    const code = frameCode({ url, title, height });
    const area = this.querySelector<HTMLTextAreaElement>('#embed-code');
    if (area) area.value = this.#grows ? `${code}\n${growCode(url)}` : code;
    const status = this.#part('status');
    if (status) status.textContent = '';
    this.#part('alone')?.setAttribute('href', here);
    const holder = this.#part('frame');
    if (!holder) return;
    const old = holder.querySelector('iframe');
    const frame = old?.src === here ? old : document.createElement('iframe');
    const width = Number(this.querySelector<HTMLInputElement>('[name="width"]:checked')?.value);
    if (frame !== old) this.#told = undefined;
    Object.assign(frame, {
      title,
      height: String((this.#grows && this.#told) || height),
      width: width > 0 ? String(width) : '100%',
    });
    if (frame === old) return;
    frame.src = here;
    holder.replaceChildren(frame);
  }

  #grow({ data, source }: MessageEvent<Partial<HeightMessage> | undefined>): void {
    const frame = this.querySelector('iframe');
    if (!frame || source !== frame.contentWindow || data?.waypost !== 'height') return;
    this.#told = data.height;
    if (this.#grows) frame.height = String(data.height);
  }

  async #copy(): Promise<void> {
    const area = this.querySelector<HTMLTextAreaElement>('#embed-code');
    const status = this.#part('status');
    if (!area || !status) return;
    area.select();
    // Where the browser refuses, what is selected can be copied by hand.
    await navigator.clipboard.writeText(area.value).then(
      () => (status.textContent = this.#part('copy')?.dataset['done'] ?? ''),
      () => area.focus(),
    );
  }

  get #grows(): boolean {
    return this.querySelector<HTMLInputElement>('#embed-grow')?.checked ?? false;
  }

  #field(name: 'what' | 'lang' | 'height'): HTMLInputElement | HTMLSelectElement | null {
    return this.querySelector(`#embed-${name}`);
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-part="${name}"]`);
  }
}

if (!customElements.get('way-embed')) customElements.define('way-embed', WayEmbed);
