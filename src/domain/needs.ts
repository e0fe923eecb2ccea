/** The ids of the needs, the most asked for first. Fixed: addresses, icons and imports use them. */
export const needIds = [
  'food',
  'housing',
  'utilities',
  'transportation',
  'health',
  'dental-vision',
  'mental-health',
  'substance-use',
  'childcare',
  'youth-programs',
  'education',
  'school-support',
  'school-supplies',
  'clothing',
  'hygiene',
  'baby-supplies',
  'technology',
  'jobs',
  'benefits',
  'legal',
  'safety',
  'attendance-info',
] as const;
export type NeedId = (typeof needIds)[number];

/** The six needs that a school day hangs on most often; each district shows how many local places it has for them. */
export const coreNeedIds = [
  'food',
  'transportation',
  'health',
  'dental-vision',
  'mental-health',
  'childcare',
] as const satisfies readonly NeedId[];
