import { createHash } from 'node:crypto';

/**
 * The id that git gives to a file's content: SHA-1 over `blob <bytes>`, a zero byte and the content. Text counts with the line
 * ends that git stores, so that a checkout on Windows has the same id. A repository that ever held the text finds it by the id.
 * @see https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
 */
export function blobId(content: string | Uint8Array): string {
  const bytes = withPlainLineEnds(Buffer.from(content));
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** As git does it: what has a zero byte in its first 8,000 is not text. */
function withPlainLineEnds(bytes: Buffer): Buffer {
  if (!bytes.includes('\r\n') || bytes.subarray(0, 8000).includes(0)) return bytes;
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}
