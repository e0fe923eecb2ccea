/** Something wrong in the content, told so that the person who wrote it can mend it. */
export interface Problem {
  /** The file, relative to the folder that `npm` runs in. */
  file: string;
  /** The line, from 1, where it is known. */
  line?: number;
  /** Where inside the entry, such as `services.food-box.cost`. */
  at?: string;
  /** What is wrong, and what to type instead. */
  what: string;
  /** Why it matters, where that is not plain. */
  why?: string;
  severity: 'error' | 'warning';
}

/** Thrown where content cannot be used; carries every problem found, not only the first. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`\n${formatProblems(problems)}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}

const place = (p: Problem) => (p.line === undefined ? p.file : `${p.file}:${p.line}`);

/**
 * Sorts problems by file and line and writes one paragraph for each, then a count.
 * @param format `text` for people; `annotations` for GitHub's workflow log
 */
export function formatProblems(problems: readonly Problem[], format: 'text' | 'annotations' = 'text'): string {
  const sorted = [...problems].sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
  const errors = sorted.filter((p) => p.severity === 'error').length;
  const lines = sorted.map((p) => {
    const where = p.at ? `${p.at}: ` : '';
    const why = p.why ? ` ${p.why}` : '';
    if (format === 'annotations') {
      const text = `${where}${p.what}${why}`.replaceAll('%', '%25').replaceAll('\n', '%0A');
      return `::${p.severity} file=${p.file}${p.line ? `,line=${p.line}` : ''}::${text}`;
    }
    return `${p.severity === 'error' ? '✗' : '!'} ${place(p)}\n    ${where}${p.what}${p.why ? `\n    Why: ${p.why}` : ''}`;
  });
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  return [...lines, `${count(errors, 'error')}, ${count(sorted.length - errors, 'warning')}.`].join('\n');
}
