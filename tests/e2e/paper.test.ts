import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readListedServices, readPaperText } from '../handout/read-page.ts';
import { joined, readPdf } from '../handout/read-pdf.ts';

const { root, again } = inject('dist');
const parts = ['oakland', 'oakland/es', 'solano', 'solano/es'];
const handoutsOf = (part: string) =>
  readdirSync(join(root, part, 'handouts')).filter((id) => existsSync(join(root, part, 'handouts', id, 'index.html')));

describe.each(parts)('the handouts of %s', (part) => {
  test('say the same on the page and on paper, in the same order', async () => {
    const different: string[] = [];
    for (const id of handoutsOf(part)) {
      const html = readFileSync(join(root, part, 'handouts', id, 'index.html'), 'utf8');
      const { text } = await readPdf(join(root, part, 'handouts', `${id}.pdf`));
      if (joined(readPaperText(html)) !== joined(text)) different.push(id);
    }
    expect(different).toEqual([]);
  });

  test('tell the size and the pages of each file, and every file is there', async () => {
    for (const id of handoutsOf(part)) {
      const html = readFileSync(join(root, part, 'handouts', id, 'index.html'), 'utf8');
      const links = [...html.matchAll(/href="?([^" >]+\.pdf)"? type="?application\/pdf/g)].map((match) => match[1]!);
      expect(links.length, id).toBeGreaterThanOrEqual(3);
      for (const link of links) expect(existsSync(join(root, link)), link).toBe(true);
      const letter = join(root, part, 'handouts', `${id}.pdf`);
      expect(html.replace(/\s+/g, ' '), id).toMatch(
        new RegExp(`${Math.round(statSync(letter).size / 1000)}[^<]{1,4}kB, ${(await readPdf(letter)).pages} `, 'i'),
      );
    }
  });

  test('list services', () => {
    const html = readFileSync(join(root, part, 'handouts', 'find-help', 'index.html'), 'utf8');
    expect(readListedServices(html).length).toBeGreaterThan(8);
  });
});

test('every school has a sheet in each language, small enough to send', () => {
  let count = 0;
  for (const part of parts) {
    const folder = join(root, part, 'schools');
    const schools = readdirSync(folder).filter((id) => existsSync(join(folder, id, 'index.html')));
    for (const id of schools) {
      expect(statSync(join(folder, `${id}.pdf`)).size, `${part} ${id}`).toBeLessThan(60_000);
      count += 1;
    }
  }
  expect(count).toBe(424);
});

test('paper is the same, byte for byte, in a second build', () => {
  const names = (readdirSync(root, { recursive: true }) as string[]).filter((name) => name.endsWith('.pdf'));
  expect(names.length).toBeGreaterThan(1000);
  expect(names.filter((name) => !readFileSync(join(root, name)).equals(readFileSync(join(again, name))))).toEqual([]);
});
