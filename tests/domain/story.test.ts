import { describe, expect, test } from 'vitest';
import { StorySchema } from '../../src/domain/prose.ts';
import { examineSmallSite } from '../catalog/write-tree.ts';

const file = 'districts/bayview/stories/ours/en.mdx';
const story = (lines: string) =>
  `---\ntitle: T\nsummary: S\nplace: Bayview\nlead: The school\nsources: [{name: The school}]\n${lines}---\n\n[Home](/).\n`;
const problemsOf = (lines: string) => examineSmallSite({ [file]: story(lines) }).problems;

describe("a district's own story", () => {
  test('that names nobody needs no consent', () => {
    expect(problemsOf('')).toEqual([]);
  });
  test('that names a person is refused without consent, with its line and what to write', () => {
    expect(problemsOf('names_person: true\n')).toEqual([
      `${file}:1 consent: Expected the consent of the person who is named: given_by, date and kept_at.`,
    ]);
  });
  test('that names a person stands with a consent, which says who, when, and where the paper is kept', () => {
    const consent = 'consent: {given_by: "The mother", date: "2026-10-01", kept_at: "School office"}\n';
    expect(problemsOf(`names_person: true\n${consent}`)).toEqual([]);
    expect(problemsOf('names_person: true\nconsent: {given_by: "The mother"}\n')).toHaveLength(2);
  });
  test('has both coordinates or neither', () => {
    const [problem] = problemsOf('latitude: "41.2"\n');
    expect(problem).toContain('Expected both latitude and longitude, or neither');
  });
});

test('a story without a source is refused', () => {
  const parsed = StorySchema.safeParse({ title: 'T', summary: 'S', place: 'P', lead: 'L', sources: [] });
  expect(parsed.error?.issues[0]?.message).toContain('Expected at least one source');
});
