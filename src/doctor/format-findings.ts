import { type Finding, type Section, sections } from './finding.ts';

const titles: Record<Section, [found: string, none: string]> = {
  broken: ['Broken: nothing is published until this is mended', 'Nothing is broken.'],
  drift: [
    'Changed below what you say otherwise: look whether yours still holds, then npm run doctor -- --seen',
    'Nothing changed below what you say otherwise.',
  ],
  unnoted: [
    'Over a text below, and not noted yet which: npm run doctor -- --seen notes what is there now',
    'Each file that lies over another says which text it was written against.',
  ],
  old: ['Old listings: ask whether they still hold, then write assured_date and assured_by', 'No listing is old.'],
  over: ['Over', 'Nothing is over.'],
  translation: ['Not translated, or of a text that was replaced', 'Everything is translated.'],
  twice: ['Perhaps there twice', 'Nothing seems to be there twice.'],
};

/** How many of a section are shown; what is broken or drifted is always shown whole. */
const usual = 12;

/**
 * The findings of one district as a report in plain words.
 * @param all every finding, not only the first of each section
 */
export function formatFindings(districtId: string, findings: readonly Finding[], all = false): string {
  const paragraphs = sections.map((section) => {
    const found = findings.filter((one) => one.section === section);
    const [title, none] = titles[section];
    if (found.length === 0) return `✓ ${none}`;
    const most = all || section === 'broken' || section === 'drift' ? found.length : usual;
    const lines = found.slice(0, most).map(({ about, what }) => {
      const [first = '', ...rest] = what.split('\n');
      return [`  ${about}: ${first}`, ...rest.map((line) => `      ${line}`)].join('\n');
    });
    const more = found.length > most ? [`  … and ${found.length - most} more: --all`] : [];
    return [`${section === 'broken' ? '✗' : '!'} ${title} (${found.length})`, ...lines, ...more].join('\n');
  });
  return [`${districtId}`, ...paragraphs].join('\n');
}

/** Whether somebody has to decide something: what is old or not translated can wait, what is broken or drifted cannot. */
export const needsDecision = (findings: readonly Finding[]): boolean =>
  findings.some(({ section }) => section === 'broken' || section === 'drift');
