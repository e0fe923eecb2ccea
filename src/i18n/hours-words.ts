import type { HoursWords } from './format.ts';
import type { Translate } from './translate.ts';

/** The words that opening hours are written with, from the dictionary. */
export function hoursWords(t: Translate): HoursWords {
  return {
    everyDay: t('hours.everyDay'),
    allDay: t('hours.allDay'),
    range: t('hours.range'),
    nthDay: t('hours.nthDay'),
    ordinals: [t('hours.first'), t('hours.second'), t('hours.third'), t('hours.fourth'), t('hours.fifth'), t('hours.last')],
  };
}
