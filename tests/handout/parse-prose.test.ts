import { describe, expect, test } from 'vitest';
import { parseProse } from '../../src/handout/parse-prose.ts';
import { walkBlocks } from '../../src/handout/tree.ts';

const front = '---\ntitle: T\n---\n\n';
const problemsOf = (body: string) => parseProse(front + body, 'a.mdx').problems.map(({ line, what }) => `${line}: ${what}`);

describe('prose', () => {
  test('keeps words, emphasis, links and notes in order', () => {
    const { tree, problems } = parseProse(`${front}Call **now** or [look](/find/).[^a]\n\n[^a]: A note.\n`, 'a.mdx');
    expect(problems).toEqual([]);
    expect(tree.blocks[0]).toMatchObject({
      type: 'paragraph',
      line: 5,
      children: [
        { type: 'text', value: 'Call ' },
        { type: 'strong', children: [{ type: 'text', value: 'now' }] },
        { type: 'text', value: ' or ' },
        { type: 'link', url: '/find/' },
        { type: 'text', value: '.' },
        { type: 'note', number: 1 },
      ],
    });
    expect(tree.notes).toHaveLength(1);
  });

  test('reads every component of the set', () => {
    const body = `<ResourceList need="food" count="2" />

<ResourceList topic="asthma" />

<Contact purpose="absence" />

<Helplines />

<Steps>

1. One
2. Two

</Steps>

<Checklist>

- A
- B

</Checklist>

<WriteIn label="Name" lines="2" />

<Columns>
<Column>

Left

</Column>
<Column>

Right

</Column>
</Columns>

<Callout>See this.</Callout>

<Code to="/find/" label="Find" />

<LocalMap need="food" />

<TearOff label="Take" count="6" />
`;
    const { tree, problems } = parseProse(front + body, 'a.mdx');
    expect(problems).toEqual([]);
    expect(tree.blocks.map(({ type }) => type)).toEqual([
      'resource-list',
      'resource-list',
      'contact',
      'helplines',
      'steps',
      'checklist',
      'write-in',
      'columns',
      'callout',
      'code',
      'local-map',
      'tear-off',
    ]);
    expect([...walkBlocks(tree.blocks)].filter(({ type }) => type === 'paragraph').length).toBe(7);
  });

  test.each([
    ['<ResorceList need="food" />', '5: <ResorceList> is not one of the components. Did you mean <ResourceList>?'],
    ['Fine.\n\n<div>\n\nNo\n\n</div>', '7: <div> is not one of the components.'],
    ['<ResourceList need="foood" />', '5: <ResourceList> need:'],
    ['<ResourceList need="food" topic="asthma" />', '5: <ResourceList>'],
    ['<ResourceList need="food" count={3} />', '5: Expected plain words in quotes'],
    ['<ResourceList need="food" count="99" />', '5: <ResourceList> count: Expected a number from 1 to 12'],
    ['One\n\nimport x from "y"', '7: Expected no import or export here'],
    ['{1 + 1}', '5: Expected words but found {…}'],
    ['![](x.png)', '5: Expected words, **bold**, *italic* or a link, but found a picture'],
    ['# Big', '5: Only ## and ### are headings here'],
    ['### Small', '5: This ### stands below no ##'],
    ['[x](find)', '5: "find" leads nowhere'],
    ['<Callout>\n\nNo end', '5: This is not readable as MDX'],
    ['<Steps>\n\n- a\n\n</Steps>', '5: Expected a numbered list'],
    ['Words <Helplines /> here', '5: <Helplines> stands on a line of its own'],
  ])('refuses %j with its line', (body, message) => {
    expect(problemsOf(body)[0]).toContain(message);
  });
});
