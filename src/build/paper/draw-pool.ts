import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { DrawOrder, Drawn } from './draw-pdf.ts';

/** The parts that every document is made of, and the fonts. */
export const typstFolder = fileURLToPath(new URL('../../handout/typst', import.meta.url));
export const fontFolder = fileURLToPath(new URL('../../handout/fonts', import.meta.url));

/**
 * Draws documents in threads, one for each processor, four at most.
 * @param done told each document as it is finished
 * @throws Error where a thread itself fails
 */
export async function drawAll(orders: readonly DrawOrder[], done: (index: number, drawn: Drawn) => void): Promise<void> {
  const threads = Math.min(availableParallelism(), 4, Math.ceil(orders.length / 8));
  let next = 0;
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = new Worker(new URL('./compile-worker.ts', import.meta.url), {
        workerData: { folder: typstFolder, fonts: fontFolder },
      });
      try {
        while (next < orders.length) {
          const index = next++;
          const drawn = await new Promise<Drawn>((resolve, reject) => {
            worker.once('message', resolve);
            worker.once('error', reject);
            worker.postMessage(orders[index]);
          });
          worker.removeAllListeners();
          done(index, drawn);
        }
      } finally {
        await worker.terminate();
      }
    }),
  );
}
