import { type KeptService, readItem } from './kept-list.ts';

/** Writes a list as the fragment of a link, so that the link itself holds it and no server sees it. */
export function encodeKept(list: readonly KeptService[]): string {
  const rows = list.map(({ key, name: title, organization, phone = '', address = '' }) => [
    key,
    title,
    organization,
    phone,
    address,
  ]);
  const bytes = new TextEncoder().encode(JSON.stringify(rows));
  return `list=${btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')}`;
}

/** Reads such a fragment. @returns undefined where there is no readable list */
export function decodeKept(fragment: string): KeptService[] | undefined {
  const code = /(?:^#?|&)list=([\w-]+)/.exec(fragment)?.[1];
  if (code === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
    const rows: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!Array.isArray(rows)) return undefined;
    return rows.slice(0, 100).flatMap((row) => {
      const [key, title, organization, phone, address] = Array.isArray(row) ? (row as unknown[]) : [];
      return readItem({ key, name: title, organization, ...(phone ? { phone } : {}), ...(address ? { address } : {}) }) ?? [];
    });
  } catch {
    return undefined;
  }
}
