import type { NeedId } from '../domain/needs.ts';

/** Needs that share a shape and a colour on the map: twenty-two of each could not be told apart. */
export const needGroups = {
  food: ['food'],
  home: ['housing', 'utilities', 'clothing', 'hygiene', 'baby-supplies'],
  ride: ['transportation'],
  health: ['health', 'dental-vision', 'mental-health', 'substance-use'],
  learning: ['childcare', 'youth-programs', 'education', 'school-support', 'school-supplies', 'technology', 'attendance-info'],
  rights: ['jobs', 'benefits', 'legal', 'safety'],
} as const satisfies Record<string, readonly NeedId[]>;
export type NeedGroup = keyof typeof needGroups;
export const needGroupIds = Object.keys(needGroups) as NeedGroup[];

const groupOf = new Map<NeedId, NeedGroup>(
  needGroupIds.flatMap((group) => needGroups[group].map((need): [NeedId, NeedGroup] => [need, group])),
);

/** The group whose shape and colour a need has on the map. */
export function groupOfNeed(need: NeedId): NeedGroup {
  return groupOf.get(need) ?? 'rights';
}

/**
 * The outlines, in a box of 24 by 24, so that a mark is known without its colour: a square for food, a house for the home,
 * a diamond (as on a road sign) for rides, a circle for health, a hexagon for learning, a shield for work and rights.
 */
export const needShapes: Record<NeedGroup, string> = {
  food: 'M6 2h12a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4z',
  home: 'M10.8 1.4a2 2 0 0 1 2.4 0l8.6 6.8a2 2 0 0 1 .7 1.6V20.5a2 2 0 0 1-2 2h-17a2 2 0 0 1-2-2V9.8a2 2 0 0 1 .7-1.6z',
  ride: 'M10.2.9a2.5 2.5 0 0 1 3.6 0l9.3 9.3a2.5 2.5 0 0 1 0 3.6l-9.3 9.3a2.5 2.5 0 0 1-3.6 0L.9 13.8a2.5 2.5 0 0 1 0-3.6z',
  health: 'M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22z',
  learning:
    'M7.5 2h9a2 2 0 0 1 1.7 1l4.5 8a2 2 0 0 1 0 2l-4.5 8a2 2 0 0 1-1.7 1h-9a2 2 0 0 1-1.7-1l-4.5-8a2 2 0 0 1 0-2l4.5-8a2 2 0 0 1 1.7-1z',
  rights: 'M12 .8 21 4a1.5 1.5 0 0 1 1 1.4V12c0 5.5-4 9-10 11.3C6 21 2 17.5 2 12V5.4A1.5 1.5 0 0 1 3 4z',
};
