import { readYaml } from '../catalog/read-yaml.ts';

/** A question of a form, as `.github/ISSUE_TEMPLATE/*.yml` asks it. */
export interface FormField {
  id: string;
  label: string;
}

/** Where a spreadsheet comes from: dropped into the form, in the repository, or pasted. */
export type GivenSheet = { url: string } | { path: string } | { text: string };

/** What GitHub writes for a question that was left empty. */
const unanswered = '_No response_';

/** Reads which questions a form asks. @throws Error where it is no form */
export function readForm(text: string, file: string): FormField[] {
  const read = readYaml(text, file);
  if ('problem' in read) throw new Error(read.problem.what);
  const { body = [] } = read.data as { body?: { id?: string; attributes?: { label?: string } }[] };
  return body.flatMap(({ id, attributes }) => (id && attributes?.label ? [{ id, label: attributes.label }] : []));
}

/**
 * Reads the answers out of an issue: below each question, which stands as a heading of the third rank. An answer may hold such a
 * line itself; only headings that the form asks, in their order, begin a new one.
 * @returns by the id of the question, without those left empty
 */
export function readIssue(body: string, fields: readonly FormField[]): Record<string, string> {
  const answers = new Map<string, string[]>();
  let next = 0;
  let current: string[] = [];
  for (const line of body.split(/\r\n|\r|\n/)) {
    const at = fields.findIndex(({ label }, i) => i >= next && line.trimEnd() === `### ${label}`);
    if (at < 0) current.push(line);
    else {
      next = at + 1;
      current = [];
      answers.set(fields[at]!.id, current);
    }
  }
  return Object.fromEntries(
    [...answers].flatMap(([id, lines]) => {
      const answer = lines.join('\n').trim();
      return answer === '' || answer === unanswered ? [] : [[id, answer]];
    }),
  );
}

/** What GitHub calls a dropped file. */
const attachment = /https:\/\/github\.com\/(?:user-attachments\/files\/\d+|[\w.-]+\/[\w.-]+\/files\/\d+)\/[\w.%-]+/g;

/** Tells what an answer means by a spreadsheet. @returns what is wrong with it, and what to do */
export function readGivenSheet(answer: string): { sheet: GivenSheet } | { problem: string } {
  const links = answer.match(attachment) ?? [];
  if (links.length > 1) return { problem: 'Expected one spreadsheet, but found several. Send one form for each.' };
  const [url] = links;
  if (url !== undefined) {
    if (/\.csv$/i.test(url)) return { sheet: { url } };
    return {
      problem: 'Expected a CSV file. Open the spreadsheet, choose "Save as" or "Download", then CSV, and drop that file.',
    };
  }
  const lines = answer.split('\n');
  if (lines.length === 1 && /\.csv$/i.test(answer)) {
    if (/^[\w][\w ./-]*$/.test(answer) && !answer.split('/').includes('..')) return { sheet: { path: answer } };
    return { problem: 'Expected the name of a CSV file in this repository, such as partners.csv or files/partners.csv.' };
  }
  // Whoever knows Markdown may set pasted rows between lines of backticks.
  const rows = lines.filter((line) => !/^\s*(`{3,}|~{3,})\w*\s*$/.test(line));
  if (rows.length > 1 && /[,;\t]/.test(rows[0] ?? '')) return { sheet: { text: `${rows.join('\n')}\n` } };
  return {
    problem:
      'Expected a spreadsheet: a dropped CSV file, the name of one in this repository, or pasted rows below their heading.',
  };
}
