import { expect, it } from 'vitest';
import { createTranslate, type Dictionary } from '../../src/i18n/translate.ts';

const en: Dictionary = {
  lang: 'en',
  tree: {
    home: { searchLabel: 'What do you need?' },
    school: { near: 'Help near {school}' },
    need: { count: { one: '{count} listing', other: '{count} listings' } },
  },
};
const es: Dictionary = {
  lang: 'es',
  tree: { home: { searchLabel: '¿Qué necesita?' }, site: { awaitingReader: 'Nadie lo leyó.' } },
};
const ar: Dictionary = {
  lang: 'ar',
  tree: { need: { count: { one: 'خدمة واحدة', two: 'خدمتان', few: '{count} خدمات', other: '{count} خدمة' } } },
};

it('falls back to the default language, and adds nothing where both run from the left', () => {
  const t = createTranslate(es, en);
  expect(t('home.searchLabel')).toBe('¿Qué necesita?');
  expect(t('school.near', { school: 'Garfield' })).toBe('Help near Garfield');
});

it('sets a text apart that runs the other way than the page, so that its full stop stays at its end', () => {
  expect(createTranslate(ar, en)('home.searchLabel')).toBe('\u2066What do you need?\u2069');
  expect(
    createTranslate({ lang: 'en', tree: {} }, { lang: 'ar', tree: { home: { searchLabel: 'ماذا تحتاج؟' } } })('home.searchLabel'),
  ).toBe('\u2067ماذا تحتاج؟\u2069');
});

it('sets apart what is filled into a page from the right, such as a telephone number', () => {
  const t = createTranslate({ lang: 'ar', tree: { school: { near: 'مساعدة بالقرب من {school}' } } }, en);
  expect(t('school.near', { school: '(510) 635-3663' })).toBe('مساعدة بالقرب من \u2068(510) 635-3663\u2069');
  expect(t('school.near')).toBe('مساعدة بالقرب من \u2068{school}\u2069');
});

it('counts by the rules of the language, in the digits of a telephone', () => {
  const t = createTranslate(ar, en);
  expect([1, 2, 3, 1100].map((count) => t('need.count', { count }).replace(/[\u2066-\u2069]/g, ''))).toEqual([
    'خدمة واحدة',
    'خدمتان',
    '3 خدمات',
    '1,100 خدمة',
  ]);
});

it('does not mix plural forms of two languages', () => {
  expect(createTranslate({ lang: 'vi', tree: { need: { count: '{count} dịch vụ' } } }, en).forms('need.count')).toEqual({
    other: '{count} dịch vụ',
  });
  expect(createTranslate(ar, en).branch('need')['count']).not.toHaveProperty('many');
});

it('gives a script a whole branch, with what is missing from the default language', () => {
  const own = { lang: 'es', tree: { home: { searchButton: 'Buscar' } } };
  expect(createTranslate(own, en).branch('home')).toEqual({ searchLabel: 'What do you need?', searchButton: 'Buscar' });
});

it('takes the word about an unread translation from that translation alone', () => {
  expect(createTranslate(es, en).own('site.awaitingReader')).toBe('Nadie lo leyó.');
  expect(createTranslate(en, es).own('site.awaitingReader')).toBeUndefined();
});

it('says which string nobody wrote', () => {
  expect(() => createTranslate(es, en)('home.why')).toThrow('No interface string "home.why" in content/i18n/es.yaml.');
});
