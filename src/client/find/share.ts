import { make } from '../../map/client/dom.ts';
import type { KeptService } from './kept-list.ts';
import type { Words } from './words.ts';

/** A service in plain words, for a message: what, who, phone, address, and where to read more. */
export function describeService(service: KeptService, url: string, hours?: string): string {
  // On a page from the right, a mark keeps the brackets of the number in their places; elsewhere it would cost letters.
  const phone = service.phone && document.dir === 'rtl' ? `\u200E${service.phone}` : service.phone;
  return [service.name, service.organization, phone, service.address, hours, url].filter(Boolean).join('\n');
}

/**
 * Offers to send a text: by the device's own sheet where it has one, else by WhatsApp, by text message, or copied.
 * @param button what was pressed; the choices open below it
 */
export async function shareText(button: HTMLElement, text: string, words: Words): Promise<void> {
  if (typeof navigator.share === 'function') {
    // Closing the sheet is not a failure.
    await navigator.share({ text }).catch(() => undefined);
    return;
  }
  const open = button.parentElement?.querySelector('.find-share');
  if (open) {
    open.remove();
    button.setAttribute('aria-expanded', 'false');
    return;
  }
  const encoded = encodeURIComponent(text);
  // Some browsers have none outside of https, whatever their types say.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  const copy = clipboard && make('button', { type: 'button', class: 'button' }, words('copy'));
  copy?.addEventListener('click', () => {
    clipboard!.writeText(text).then(
      () => (copy.textContent = words('copied')),
      () => (copy.hidden = true),
    );
  });
  const choices = make(
    'p',
    { class: 'find-share' },
    make('a', { class: 'button', href: `https://wa.me/?text=${encoded}`, rel: 'noreferrer' }, 'WhatsApp'),
    make('a', { class: 'button', href: `sms:?&body=${encoded}` }, words('text')),
    copy,
  );
  button.after(choices);
  button.setAttribute('aria-expanded', 'true');
  choices.querySelector('a')?.focus();
}
