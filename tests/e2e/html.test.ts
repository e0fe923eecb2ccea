import { HtmlValidate, FileSystemConfigLoader } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { pickExamples, readPages } from './built-site.ts';

const examples = pickExamples(readPages(inject('dist').root), (page) => `${page.district} ${page.lang} ${page.template}`);
const validator = new HtmlValidate(new FileSystemConfigLoader());

/** What stands in a template is no part of the page: a script fills it first. */
const withoutTemplates = (html: string) => html.replace(/(<template\b[^>]*>)[\s\S]*?(?=<\/template>)/g, '$1');

test.each(examples.map((page) => [page.path, page] as const))('%s is valid HTML', async (_, page) => {
  const report = await validator.validateString(withoutTemplates(page.html), 'page.html');
  const faults = report.results.flatMap((result) =>
    result.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message} ${m.selector ?? ''}`),
  );
  expect([...new Set(faults)].slice(0, 20)).toEqual([]);
});
