import { formatTree } from '../import/format-tree.ts';
import { slugOf } from '../catalog/read-schools.ts';
import type { Answers } from './answers.ts';
import { states } from '../domain/states.ts';

/** Files to write, by their path below the content folder. */
export type NewFiles = Map<string, string | Uint8Array>;

/**
 * The files of a new district, and of its state's layer where one was asked for. Nothing is read or written.
 * @param logo the name of its file beside `district.yaml`
 */
export function makeDistrict(answers: Answers, logo?: string): NewFiles {
  const { id, state, counties, place, languages } = answers;
  const countyAreas = counties.map(({ fips }) => `us-${state.toLowerCase()}-${fips.slice(2)}`);
  const placeArea = place ? [`us-${state.toLowerCase()}-${slugOf(place)}`] : [];
  const name = say(answers.names);
  const tree = {
    id,
    extends: answers.extends,
    name,
    short_name: answers.shortName,
    title: say(answers.titles),
    tagline: say(answers.taglines),
    place: { state, counties: counties.map(({ fips }) => fips), bounds: answers.bounds },
    timezone: answers.timezone,
    languages,
    service_areas: ['us', `us-${state.toLowerCase()}`, ...countyAreas, ...placeArea],
    ...(answers.example ? { example: true } : {}),
    ...(answers.email ? { email: answers.email } : {}),
    brand: {
      color: answers.color,
      accent: answers.accent,
      ...(answers.shape === 'soft' ? {} : { shape: answers.shape }),
      ...(logo ? { logo } : {}),
    },
    ...(answers.contacts.length > 0
      ? { contacts: answers.contacts.map((contact) => ({ ...contact, source: { name: Object.values(answers.names)[0] } })) }
      : {}),
  };
  const head = `# ${Object.values(answers.names)[0]}. What each line means: docs/fields.md. After a change, run: npm run check\n`;
  const files: NewFiles = new Map([[`districts/${id}/district.yaml`, head + formatTree(tree)]]);
  if (answers.stateLayer)
    files.set(`layers/${answers.stateLayer}/layer.yaml`, stateLayerText(answers.stateLayer, states[state]!.name));
  return files;
}

const stateLayerText = (id: string, name: string) =>
  `# What all districts in ${name} share. Partners that serve the whole state go into partners/ beside this file, and lines\n` +
  `# that anyone in the state can call under helplines; content/layers/united-states/layer.yaml shows how.\nid: ${id}\n`;

/** A text that is the same in all of its languages stands once. */
function say(texts: Record<string, string>): string | Record<string, string> {
  const all = Object.values(texts);
  return all.length === 1 && all[0] ? { ...texts } : new Set(all).size === 1 ? all[0]! : texts;
}
