import type { ServiceView } from '../../catalog/localize.ts';
import { formatDate } from '../../i18n/format.ts';
import { checkedBetween, editionOf, useUntil } from '../edition.ts';
import type { PaperContext } from '../paper-context.ts';
import { type CodeView, viewCode } from './code.ts';
import { remember } from './remember.ts';

const dateIn = remember((date = '', lang = '') => formatDate(date, lang));

/** What a sheet says of itself at its end: how old it is, until when it is good, where to see what has changed. */
export interface ImprintView {
  edition: string;
  lines: readonly string[];
  code: CodeView;
}

/** `Edition 2026-11.` */
export const editionLine = ({ t, reader }: PaperContext): string => t('handout.edition', { code: editionOf(reader.today) });

/** @param services those that the text lists */
export function viewImprint(services: readonly ServiceView[], context: PaperContext): ImprintView {
  const { t, lang, reader, district, say } = context;
  const edition = editionOf(reader.today);
  const checked = checkedBetween(services);
  const date = (iso: string) => dateIn(iso, lang);
  const lines = [
    `${editionLine(context)} ${t('handout.useUntil', { date: date(useUntil(edition)) })}`,
    ...(checked ? [t('handout.checkedBetween', { first: date(checked.first), last: date(checked.last) })] : []),
    ...(district.example ? [t('site.example', { name: say(district.name) })] : []),
  ];
  return { edition, lines, code: viewCode(`/editions/${edition}/`, t('handout.changes'), context) };
}
