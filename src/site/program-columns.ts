/**
 * The columns of the spreadsheet in which a program is sent in, in order: those of `services.csv` in a district's
 * `sources/local/`, which the import reads. The paper form of the handout `add-your-program` has a line for each.
 */
export const programColumns = [
  'name',
  'organization',
  'needs',
  'street',
  'city',
  'state',
  'zip',
  'latitude',
  'longitude',
  'phone',
  'website',
  'hours',
  'languages',
  'cost',
  'eligibility',
  'documents',
  'ages',
  'source',
  'source_date',
  'note',
] as const;
