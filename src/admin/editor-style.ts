/**
 * What the editor's own look lacks: the languages of one text stand side by side where there is room.
 * @param languages the default languages of the districts; the first text of each group is in one of them
 */
export function editorStyle(languages: readonly string[]): string {
  const group = `.wrapper:has(${languages.map((lang) => `> .item-list > section[data-key-path$='.${lang}']`).join(', ')})`;
  const first = languages.map((lang) => `> section[data-key-path$='.${lang}']`).join(', ');
  return `
:has(${first}) {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
}
:has(${first}) > section { border-block-start: 0 !important; }
${group} > .header { display: none; }
${group} { border-block-start: 2px solid var(--sui-secondary-border-color); }
noscript { display: block; padding: 2rem; font: 1rem/1.5 system-ui, sans-serif; }
`;
}
