import { expect, it } from 'vitest';
import { formatDate, formatDistance, formatTime } from '../../src/i18n/format.ts';
import { directionOf } from '../../src/i18n/locale.ts';

const languages = ['en', 'es', 'ar', 'vi', 'tl', 'zh-Hant', 'zh-Hans'];

it('writes every date, time and distance in Western digits, as on a telephone', () => {
  for (const lang of languages) {
    const written = [formatDate('2026-11-21', lang), formatTime('17:05', lang), formatDistance(2000, lang)].join(' ');
    expect(written, lang).toMatch(/21[^\p{Nd}]|21日/u);
    expect(written.replace(/[0-9]/g, ''), lang).not.toMatch(/\p{Nd}/u);
  }
});

it('goes by the twelve-hour clock of the country in every language', () => {
  expect(languages.filter((lang) => /17/.test(formatTime('17:05', lang)))).toEqual([]);
  expect(languages.map((lang) => /5:05/.test(formatTime('17:05', lang)))).toEqual(languages.map(() => true));
});

it('knows which languages run from the right', () => {
  expect(['ar', 'fa', 'ur', 'he'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl']);
  expect(['en', 'vi', 'zh-Hant', 'hmn'].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'ltr']);
});
