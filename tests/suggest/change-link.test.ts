import { describe, expect, test } from 'vitest';
import { changeLink, type ChangeWords, type ShownListing } from '../../src/suggest/change-link.ts';

const words: ChangeWords = { page: 'Page', now: 'Now', wrong: 'What is wrong?', right: 'Right:', know: 'How do you know?' };
const listing: ShownListing = {
  key: 'harbor-house.food',
  name: 'A box & more',
  organization: 'Harbor House',
  page: 'https://help.example.org/partners/harbor-house/#food',
  facts: ['Phone: (510) 534-0165', 'Where: 1811 11th Avenue, Oakland'],
};
const phone = { display: '(510) 879-8000', href: 'tel:+15108798000' };

describe('a message', () => {
  const { kind, href } = changeLink({ email: 'help@example.org', phone }, listing, words)!;
  const url = new URL(href);
  test('goes to the district, and says which listing', () => {
    expect([kind, url.protocol, url.pathname]).toEqual(['mail', 'mailto:', 'help@example.org']);
    expect(url.searchParams.get('subject')).toBe('Harbor House: A box & more (harbor-house.food)');
  });
  test('holds the address of the page, what is written there now, and places to correct it', () => {
    expect(url.searchParams.get('body')!.split('\r\n')).toEqual([
      'Harbor House: A box & more',
      'Page: https://help.example.org/partners/harbor-house/#food',
      '',
      'Now:',
      '- Phone: (510) 534-0165',
      '- Where: 1811 11th Avenue, Oakland',
      '',
      'What is wrong?',
      '',
      '',
      'Right:',
      '',
      '',
      'How do you know?',
    ]);
  });
  test('stays short enough for old mail programs: the last facts are left out first', () => {
    const facts = Array.from({ length: 200 }, (_, i) => `Horario ${i}: de 8:00 a 17:00 según la señora Muñoz`);
    const { href } = changeLink({ email: 'help@example.org' }, { ...listing, facts }, words)!;
    expect(href.length).toBeLessThanOrEqual(1900);
    expect(new URL(href).searchParams.get('body')).toMatch(/- Horario 0[\s\S]*How do you know\?$/);
  });
});

test('a form comes before the mailbox, and is told the listing and its page', () => {
  const form = 'https://forms.example.org/f?entry.1={listing}&entry.2={page}&lang=en';
  expect(changeLink({ form, email: 'help@example.org' }, listing, words)).toEqual({
    kind: 'form',
    href: 'https://forms.example.org/f?entry.1=Harbor%20House%3A%20A%20box%20%26%20more&entry.2=https%3A%2F%2Fhelp.example.org%2Fpartners%2Fharbor-house%2F%23food&lang=en',
  });
});

test('where there is neither, the office is called; where nobody is named, there is no link', () => {
  expect(changeLink({ phone }, listing, words)).toEqual({ kind: 'phone', href: 'tel:+15108798000' });
  expect(changeLink({}, listing, words)).toBeUndefined();
});

test('an organization that is called like its service is named once', () => {
  const { href } = changeLink({ email: 'a@example.org' }, { ...listing, organization: listing.name }, words)!;
  expect(new URL(href).searchParams.get('subject')).toBe('A box & more (harbor-house.food)');
});
