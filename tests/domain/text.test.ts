import { expect, test } from 'vitest';
import { LanguageTagSchema, pickText, TextSchema } from '../../src/domain/text.ts';

test('a text is one string, or one per language, and never empty', () => {
  expect(TextSchema.safeParse('WIC').success).toBe(true);
  expect(TextSchema.safeParse({ en: 'Food', 'zh-Hant': '食物' }).success).toBe(true);
  for (const bad of ['', '  ', { en: '' }, { english: 'Food' }, ['Food'], 7])
    expect(TextSchema.safeParse(bad).success).toBe(false);
});

test('a reader gets their language, else the default one, else what there is, and is told which', () => {
  const text = { es: 'Comida', vi: 'Thực phẩm' };
  expect(pickText(text, 'vi', 'es')).toEqual({ text: 'Thực phẩm', lang: 'vi' });
  expect(pickText(text, 'ar', 'es')).toEqual({ text: 'Comida', lang: 'es' });
  expect(pickText(text, 'ar', 'en')).toEqual({ text: 'Comida', lang: 'es' });
  expect(pickText('WIC', 'ar', 'en')).toEqual({ text: 'WIC', lang: 'ar' });
});

test('a language is its short tag', () => {
  for (const good of ['en', 'es', 'zh-Hant', 'pt-BR', 'kar']) expect(LanguageTagSchema.safeParse(good).success).toBe(true);
  for (const bad of ['EN', 'english', 'zh_Hant', 'zh-hant', '']) expect(LanguageTagSchema.safeParse(bad).success).toBe(false);
});
