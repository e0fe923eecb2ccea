import type { Partner } from '../domain/partner.ts';
import { weekdays } from '../domain/schedule.ts';
import type { School } from '../domain/school.ts';
import { pickText, type Text } from '../domain/text.ts';
import type { Vocabularies } from '../domain/vocabulary.ts';
import type { Option } from './form.ts';

/** What the lists to choose from are made of: one district as it is published. */
export interface ChoiceSource {
  languages: readonly string[];
  serviceAreas: readonly string[];
  /** What people call an area, such as Alameda, the county. */
  nameArea: (code: string) => string;
  vocabularies: Vocabularies;
  schools: readonly School[];
  partners: readonly Pick<Partner, 'id' | 'name' | 'services'>[];
}

/** Languages that families here may speak beside those of the site. */
const spoken =
  'am ar ase bn my ber zh cmn yue prs en fa fj fr de ht hi hmn ilo it ja kar km ko lo mam mn ne ps pl pt pa ro ru sm so es sw tl th ti to uk ur vi yua'.split(
    ' ',
  );
const editorLanguage = 'en';

/** The words that may stand in a field, by the field's name, labelled as the site labels them. */
export function makeChoices(source: ChoiceSource): Record<string, Option[]> {
  const { vocabularies, schools, partners } = source;
  const say = (text: Text) => pickText(text, editorLanguage, source.languages[0] ?? editorLanguage).text;
  const terms = (list: readonly { id: string; label: Text }[]) => list.map(({ id, label }) => ({ value: id, label: say(label) }));
  const used = partners.flatMap(({ services }) => services);
  const areas = [...new Set([...source.serviceAreas, ...used.flatMap((service) => service.service_areas)])];
  const tags = [...new Set([...source.languages, ...spoken, ...used.flatMap((service) => service.languages)])];
  return {
    needs: terms(vocabularies.needs),
    canvassed: terms(vocabularies.needs),
    topics: byLabel(terms(vocabularies.topics)),
    group: terms(vocabularies['partner-groups']),
    partnership_kinds: terms(vocabularies['partnership-kinds']),
    service_kinds: terms(vocabularies['service-kinds']),
    schools: byLabel(schools.map(({ id, name }) => ({ value: id, label: name }))),
    partners: byLabel(partners.map(({ id, name }) => ({ value: id, label: say(name) }))),
    languages: byLabel(tags.map((value) => ({ value, label: languageName(value) }))),
    service_areas: areas.map((value) => ({
      value,
      label: `${source.nameArea(value)} (${value})`.replace(/^(\S+) \(\1\)$/, '$1'),
    })),
    byday: dayChoices,
  };
}

const byLabel = (options: Option[]) => options.toSorted((a, b) => a.label.localeCompare(b.label, editorLanguage));

/** The name of a language in English, and its tag: Spanish (es). */
export function languageName(tag: string): string {
  const name = new Intl.DisplayNames([editorLanguage], { type: 'language', fallback: 'none' }).of(tag);
  return name ? `${name} (${tag})` : tag;
}

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const orders: Record<string, string> = { '1': 'First', '2': 'Second', '3': 'Third', '4': 'Fourth', '5': 'Fifth', '-1': 'Last' };
const dayChoices: Option[] = [
  ...weekdays.map((value, i) => ({ value, label: `Every ${dayNames[i]}` })),
  ...['1', '2', '3', '4', '5', '-1'].flatMap((order) =>
    weekdays.map((day, i) => ({ value: `${order}${day}`, label: `${orders[order]} ${dayNames[i]} of the month` })),
  ),
];
