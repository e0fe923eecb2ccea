import { make } from '../../map/client/dom.ts';

/** One line of a list below a box. */
export interface Option {
  text: string;
  /** What kind of thing it is, in a word. */
  hint?: string;
  choose: () => void;
}

let count = 0;

/**
 * A text box with a list of suggestions, after the ARIA pattern "editable combobox with list autocomplete": the focus stays in
 * the box, arrow keys move through the list, Enter takes the line, Escape closes the list.
 */
export class Combobox {
  readonly input: HTMLInputElement;
  readonly #list: HTMLUListElement;
  #options: readonly Option[] = [];
  /** What the lines say, to leave them alone where the next letter changes nothing. */
  #says = '';
  #active = -1;
  #isWaiting = false;

  /**
   * @param holder where the list is drawn
   * @param label says what the list holds
   * @param ask called at each change of the text
   */
  constructor(input: HTMLInputElement, holder: Element, label: string, ask: (text: string) => void, signal: AbortSignal) {
    this.input = input;
    const id = `suggestions-${count++}`;
    this.#list = make('ul', { id, class: 'find-options', role: 'listbox', 'aria-label': label, hidden: '' });
    holder.append(this.#list);
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': id,
      autocomplete: 'off',
    })) {
      input.setAttribute(name, value);
    }
    input.addEventListener(
      'input',
      () => {
        this.#isWaiting = true;
        // Who types is back in the box: Enter no longer takes a line of the letters before.
        this.#activate(-1);
        ask(input.value);
      },
      { signal },
    );
    input.addEventListener('keydown', (event) => this.#answerKey(event), { signal });
    input.addEventListener('blur', () => this.close(), { signal });
    // The box keeps the focus while a line is pressed.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault(), { signal });
    this.#list.addEventListener('click', (event) => this.#answerClick(event), { signal });
  }

  get isOpen(): boolean {
    return !this.#list.hidden;
  }

  /** True from a letter until the list is used or closed: lines that come late may still be shown. */
  get isWaiting(): boolean {
    return this.#isWaiting && this.#active === -1;
  }

  /** Shows these lines; none closes the list. */
  show(options: readonly Option[]): void {
    this.#options = options;
    const says = options.map(({ text, hint }) => `${text}|${hint}`).join('|');
    if (says === this.#says) return;
    this.#says = says;
    this.#list.replaceChildren(
      ...options.map(({ text, hint }, i) =>
        make(
          'li',
          { id: `${this.#list.id}-${i}`, role: 'option', 'aria-selected': 'false' },
          make('span', {}, text),
          hint === undefined ? undefined : make('span', { class: 'hint' }, hint),
        ),
      ),
    );
    this.#activate(-1);
    this.#list.hidden = options.length === 0;
    this.input.setAttribute('aria-expanded', String(this.isOpen));
  }

  close(): void {
    this.#isWaiting = false;
    if (this.isOpen) this.show([]);
  }

  #answerKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { length } = this.#options;
    if (event.key === 'Escape' && this.isOpen) {
      event.preventDefault();
      this.close();
    } else if (event.key === 'ArrowDown' && length > 0) {
      event.preventDefault();
      this.#activate(this.#active + 1 < length ? this.#active + 1 : 0);
    } else if (event.key === 'ArrowUp' && length > 0) {
      event.preventDefault();
      this.#activate(this.#active > 0 ? this.#active - 1 : length - 1);
    } else if (event.key === 'Enter' && this.#active >= 0) {
      event.preventDefault();
      this.#choose(this.#active);
    }
  }

  #answerClick({ target }: MouseEvent): void {
    const line = target instanceof Element ? target.closest('[role="option"]') : null;
    if (line) this.#choose([...this.#list.children].indexOf(line));
  }

  #choose(index: number): void {
    const option = this.#options[index];
    this.close();
    option?.choose();
  }

  /** @param index -1 for the box itself */
  #activate(index: number): void {
    this.#active = index;
    [...this.#list.children].forEach((line, i) => line.setAttribute('aria-selected', String(i === index)));
    const line = this.#list.children[index];
    if (line) this.input.setAttribute('aria-activedescendant', line.id);
    else this.input.removeAttribute('aria-activedescendant');
    line?.scrollIntoView({ block: 'nearest' });
  }
}
