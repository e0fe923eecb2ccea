import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { DrawOrder, Drawn } from './draw-pdf.ts';

/** The parts that every document is made of, and the fonts. */
export const typstFolder = fileURLToPath(new URL('../../handout/typst', import.meta.url));
export const fontFolder = fileURLToPath(new URL('../../handout/fonts', import.meta.url));

/** What a process tells of a document, and how much of a processor it has used since it began. */
export interface DrawnByProcess extends Drawn {
  processorSeconds: number;
}

/**
 * Draws documents in processes of their own, one for each processor, four at most.
 * @param done told each document as it is finished
 * @returns the seconds of processors that the processes used
 * @throws Error where a process fails
 */
export async function drawAll(orders: readonly DrawOrder[], done: (index: number, drawn: Drawn) => void): Promise<number> {
  const processes = Math.min(availableParallelism(), 4, Math.ceil(orders.length / 8));
  let next = 0;
  const used = await Promise.all(
    Array.from({ length: processes }, async () => {
      const child = fork(new URL('./draw-process.ts', import.meta.url), [typstFolder, fontFolder], {
        execArgv: [],
        serialization: 'advanced',
      });
      let seconds = 0;
      try {
        while (next < orders.length) {
          const index = next++;
          const drawn = await new Promise<DrawnByProcess>((resolve, reject) => {
            child.once('message', (message) => resolve(message as DrawnByProcess));
            child.once('error', reject);
            child.once('exit', (code) => reject(new Error(`Drawing "${orders[index]?.file}" ended with code ${code}.`)));
            child.send(orders[index]!);
          });
          child.removeAllListeners();
          seconds = drawn.processorSeconds;
          done(index, drawn);
        }
        return seconds;
      } finally {
        child.kill();
      }
    }),
  );
  return used.reduce((sum, seconds) => sum + seconds, 0);
}
