/** A spreadsheet's text, with what was done to read it; or why it is no text. */
export type DecodedSheet = { text: string; note?: string } | { problem: string };

const begins = (bytes: Uint8Array, ...first: number[]) => first.every((byte, i) => bytes[i] === byte);

/**
 * Reads a CSV file's bytes as the program meant them that saved it: UTF-8, UTF-16 with its mark, else Windows-1252, which
 * Excel for Windows writes where nobody chooses "CSV UTF-8". Read as UTF-8, every é and ñ in it would be lost.
 */
export function decodeSheet(bytes: Uint8Array): DecodedSheet {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return { problem: 'This is a workbook and not a CSV file. Open it, choose "Save as" or "Download", then CSV.' };
  }
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return { problem: 'This is a PDF and not a CSV file. Ask for the spreadsheet.' };
  if (begins(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (begins(bytes, 0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const note = 'It is not in UTF-8, so its letters were read as Windows-1252, as Excel saves them. Look at é, ñ and quotes.';
    return { text: new TextDecoder('windows-1252').decode(bytes), note };
  }
}
