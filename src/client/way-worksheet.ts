import { make } from '../map/client/dom.ts';
import { createWords, type Words, type WordTree } from './find/words.ts';
import { keepAnswers, parseAnswers, placeAnswers, readKeptAnswers, writeAnswers } from './worksheet/answers.ts';
import { writeCalendar } from './worksheet/calendar.ts';
import { type Field, makeFields, promisesOf } from './worksheet/fields.ts';

/**
 * `<way-worksheet>`: a sheet whose lines become fields. What is written stays on this device; nothing is sent. Attributes:
 * `data-district`, `data-worksheet` (their ids), `data-words` (strings), `data-locale`, `data-commitments` where it asks for
 * days. Inside: the text, with `.write` for each place to write, an empty `[data-part="acts"]`,
 * and `[data-part="hint"]`, which says how to fill it in.
 */
class WayWorksheet extends HTMLElement {
  #fields: Field[] = [];
  #status = make('p', { role: 'status', class: 'small' });

  connectedCallback(): void {
    if (this.#fields.length > 0) return;
    const words = createWords(JSON.parse(this.dataset['words'] ?? '{}') as WordTree, this.dataset['locale'] ?? 'en');
    this.#fields = makeFields(this);
    const hint = this.querySelector('[data-part="hint"]');
    if (hint) hint.textContent = words('kept');
    this.querySelector('[data-part="acts"]')?.replaceChildren(this.#acts(words), this.#status);
    this.#fill(readKeptAnswers(this.#district, this.#worksheet));
    this.#mark(words);
    this.addEventListener('input', ({ target }) => {
      if (!this.#fields.some(({ input }) => input === target)) return;
      this.#keep(words);
      this.#mark(words);
    });
  }

  get #district(): string {
    return this.dataset['district'] ?? '';
  }

  get #worksheet(): string {
    return this.dataset['worksheet'] ?? '';
  }

  #answers = () => this.#fields.map(({ label, input }) => ({ label, value: input.value }));

  #fill(answers: Parameters<typeof placeAnswers>[1]): void {
    const values = placeAnswers(
      this.#fields.map(({ label }) => label),
      answers,
    );
    this.#fields.forEach(({ input }, position) => (input.value = values[position] ?? ''));
  }

  #keep(words: Words): void {
    const kept = keepAnswers(this.#district, this.#worksheet, this.#answers());
    this.#status.textContent = kept ? '' : words('unkept');
  }

  #acts(words: Words): HTMLElement {
    const button = (name: string, press: () => void) => {
      const element = make('button', { type: 'button', class: 'button', 'data-act': name }, words(name));
      element.addEventListener('click', press);
      return element;
    };
    const file = make('input', { type: 'file', accept: '.json,application/json', hidden: '', 'aria-label': words('open') });
    file.addEventListener('change', () => void this.#open(file, words));
    return make(
      'div',
      { class: 'acts' },
      button('printFilled', () => print()),
      button('printBlank', () => this.#printBlank()),
      this.dataset['commitments'] === undefined ? undefined : button('calendar', () => this.#saveCalendar(words)),
      button('save', () =>
        saveFile(`${this.#worksheet}.json`, 'application/json', writeAnswers(this.#worksheet, this.#answers())),
      ),
      button('open', () => file.click()),
      button('clear', () => this.#clear(words)),
      file,
    );
  }

  #printBlank(): void {
    this.classList.add('blank');
    addEventListener('afterprint', () => this.classList.remove('blank'), { once: true });
    print();
  }

  #clear(words: Words): void {
    if (!confirm(words('clearSure'))) return;
    this.#fill([]);
    this.#keep(words);
    this.#mark(words);
    this.#status.textContent = words('cleared');
  }

  async #open(file: HTMLInputElement, words: Words): Promise<void> {
    const answers = parseAnswers((await file.files?.[0]?.text()) ?? '', this.#worksheet);
    file.value = '';
    if (answers) {
      this.#fill(answers);
      this.#keep(words);
      this.#mark(words);
    }
    this.#status.textContent = words(answers ? 'opened' : 'wrongFile');
  }

  #saveCalendar(words: Words): void {
    const promises = promisesOf(this.#fields, `${this.#district}-${this.#worksheet}`, (what) => words('event', { what }));
    this.#status.textContent = promises.length === 0 ? words('noDates', { date: today() }) : '';
    const stamp = `${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}`;
    if (promises.length > 0) saveFile(`${this.#worksheet}.ics`, 'text/calendar', writeCalendar(promises, stamp));
  }

  /** Marks the days that are over. */
  #mark(words: Words): void {
    for (const { input } of this.#fields) {
      // A day that is not written yet is a line to write on, not a pattern of letters.
      input.classList.toggle('unwritten', input.value === '');
      const over = input.type === 'date' && input.value !== '' && input.value < today();
      const mark = input.nextElementSibling;
      if (over && !mark) input.after(make('strong', { class: 'overdue' }, words('overdue')));
      else if (!over) mark?.remove();
    }
  }
}

/** The day on this device. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Hands a file to the reader, made on the device. */
function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  make('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

if (!customElements.get('way-worksheet')) customElements.define('way-worksheet', WayWorksheet);
