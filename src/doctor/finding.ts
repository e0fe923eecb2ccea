/** What the doctor looks for, in the order of its report. */
export const sections = ['broken', 'drift', 'unnoted', 'old', 'over', 'translation', 'twice'] as const;
export type Section = (typeof sections)[number];

/** One thing to look at. */
export interface Finding {
  section: Section;
  /** The listing, text or file that it is about. */
  about: string;
  /** What was found, and what to do. */
  what: string;
}
