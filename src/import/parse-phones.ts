import { isCallable } from '../catalog/check.ts';
import type { Phone } from '../domain/location.ts';

export interface PhonesReading {
  phones: Pick<Phone, 'number' | 'extension' | 'type'>[];
  /** Pieces of the cell that are no phone number. */
  unread: string[];
}

const typeWords: Record<string, Phone['type']> = { tty: 'tty', tdd: 'tty', fax: 'fax', text: 'text' };
const keypad = ['', '', 'abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

/**
 * Reads the phone numbers of one cell: several of them, extensions, letters (`510-562-PARK`), short codes (`211`).
 * Ten-digit numbers become `510-635-3663`, whatever their punctuation.
 */
export function parsePhones(cell: string): PhonesReading {
  const reading: PhonesReading = { phones: [], unread: [] };
  for (const piece of cell.split(/[;|/\n]|,(?!\s*(?:ext|x)\b)|\bor\b/i).map((part) => part.trim())) {
    if (piece === '') continue;
    const phone = parsePhone(piece);
    if (!phone) reading.unread.push(piece);
    else if (!reading.phones.some((other) => other.number === phone.number && other.extension === phone.extension)) {
      reading.phones.push(phone);
    }
  }
  return reading;
}

function parsePhone(piece: string): PhonesReading['phones'][number] | undefined {
  const match = /^(?:(tty|tdd|fax|text)\b[:\s]*)?(.*?)(?:[\s,]*(?:ext\.?|extension|x)\s*(\d{1,6}))?$/i.exec(piece);
  const [, kind, body = '', extension] = match ?? [];
  const plain = body.replace(
    /(\d[-. ]?)([A-Z]{3,7})$/,
    (_, before: string, letters: string) => before + lettersToDigits(letters),
  );
  if (!/^\+?[\d().\s-]+$/.test(plain)) return undefined;
  const digits = plain.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
  const type = typeWords[kind?.toLowerCase() ?? ''] ?? 'voice';
  // Five or six digits are a number to text; called, they are a slip of the pen.
  const whole = /^(\d{10}|\d11|988)$/.test(digits) || (type === 'text' && /^\d{5,6}$/.test(digits));
  if (!whole || !isCallable(digits)) return undefined;
  const number = digits.length === 10 ? digits.replace(/^(...)(...)(....)$/, '$1-$2-$3') : digits;
  return { number, type, ...(extension ? { extension } : {}) };
}

const lettersToDigits = (letters: string) =>
  [...letters.toLowerCase()].map((letter) => keypad.findIndex((key) => key.includes(letter))).join('');
