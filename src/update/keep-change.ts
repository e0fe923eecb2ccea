import { applyPatch, createTwoFilesPatch } from 'diff';

/** The text, of several, that differs from `own` in the fewest lines; of equals, the first. Undefined where there is none. */
export function nearestText(own: string, candidates: readonly string[]): string | undefined {
  const lines = countLines(own);
  const distances = candidates.map((text) => {
    const left = new Map(lines);
    let away = 0;
    for (const [line, count] of countLines(text)) {
      away += Math.abs(count - (left.get(line) ?? 0));
      left.delete(line);
    }
    for (const count of left.values()) away += count;
    return { text, away };
  });
  return distances.reduce<{ text: string; away: number } | undefined>((a, b) => (a && a.away <= b.away ? a : b), undefined)?.text;
}

function countLines(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/** A change as a patch that `git apply` takes. */
export const writePatch = (path: string, before: string, own: string): string =>
  createTwoFilesPatch(`a/${path}`, `b/${path}`, before, own, undefined, undefined, { context: 3 }).replace(/^=+\n/, '');

/** The release's text with the change put back, or undefined where it no longer fits. */
export function putBack(release: string, patch: string): string | undefined {
  const text = applyPatch(release, patch);
  return text === false ? undefined : text;
}

/** Whether a file is text, as git tells it: no zero byte among its first 8,000. */
export const isText = (bytes: Uint8Array): boolean => !bytes.subarray(0, 8000).includes(0);
