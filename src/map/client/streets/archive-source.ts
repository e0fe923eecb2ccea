/** A part of an archive, as the reader of archives takes it. */
interface Part {
  data: ArrayBuffer;
  etag?: string;
}

/** The most that is loaded whole, where a host does not give parts: a phone holds it, and it is on the way for some seconds. */
export const mostWhole = 16 * 2 ** 20;

/**
 * Reads an archive part by part (range requests). A host, or a copy kept for reading without a network, that answers with
 * the whole file is asked once; the file is then kept, if it is small.
 */
export class ArchiveSource {
  readonly #url: string;
  #whole: Promise<ArrayBuffer> | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  getKey(): string {
    return this.#url;
  }

  /** @throws Error where the host gives neither a part nor a small enough whole */
  async getBytes(offset: number, length: number, signal?: AbortSignal, etag?: string): Promise<Part> {
    if (this.#whole) return { data: (await this.#whole).slice(offset, offset + length) };
    const response = await fetch(this.#url, {
      headers: { range: `bytes=${offset}-${offset + length - 1}` },
      ...(signal ? { signal } : {}),
    });
    if (response.status === 206) {
      const tag = response.headers.get('etag');
      if (etag && tag && tag !== etag) throw new Error(`${this.#url} changed while it was read.`);
      const data = await response.arrayBuffer();
      return tag && !tag.startsWith('W/') ? { data, etag: tag } : { data };
    }
    if (!response.ok) throw new Error(`${this.#url}: ${response.status}`);
    this.#whole ??= readWhole(response);
    return { data: (await this.#whole).slice(offset, offset + length) };
  }
}

async function readWhole(response: Response): Promise<ArrayBuffer> {
  const tooLarge = new Error(`${response.url} is too large to be loaded whole, and its host gives no parts of it.`);
  if (Number(response.headers.get('content-length')) > mostWhole) {
    await response.body?.cancel();
    throw tooLarge;
  }
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength > mostWhole) throw tooLarge;
  return bytes;
}
