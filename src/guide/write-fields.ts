import { z } from 'zod';
import { DistrictSchema, LayerSchema, SiteSchema } from '../domain/district.ts';
import { AddressSchema, LocationSchema } from '../domain/location.ts';
import { NoticeSchema } from '../domain/notice.ts';
import { PartnerSchema, ServiceSchema, serviceFields } from '../domain/partner.ts';
import { CoalitionSchema, LinkSchema } from '../domain/prose.ts';
import { proseSchemas } from '../domain/prose.ts';
import { SchoolsMapSchema } from '../domain/school.ts';
import { describeFields, type FieldLine } from './describe-fields.ts';

interface Section {
  title: string;
  text: string;
  schema: z.ZodType;
  skip?: string[];
}

const FlatSchema = z.object({
  ...z.object(PartnerSchema.shape).omit({ id: true, services: true, locations: true }).shape,
  service_name: ServiceSchema.shape.name.optional(),
  ...serviceFields,
  address: AddressSchema.optional(),
  ...z.object(LocationSchema.shape).omit({ id: true, name: true, address: true, schedules: true, holidays: true, hidden: true })
    .shape,
});

const sections: readonly Section[] = [
  {
    title: 'A partner with one service',
    text: '`partners/<id>.yaml`. The file’s name is the last part of its address. Most partners need no more than this.',
    schema: FlatSchema,
  },
  {
    title: 'A partner with several services or places',
    text: 'The same file with `services:`, and `locations:` for its places. A service names its places by their `id`.',
    schema: PartnerSchema,
    skip: ['id'],
  },
  { title: 'The district', text: '`district.yaml`.', schema: DistrictSchema },
  { title: 'A notice', text: '`notices/<id>.yaml`: news that leaves the site by itself.', schema: NoticeSchema, skip: ['id'] },
  { title: 'A coalition', text: '`coalitions/<id>.yaml`.', schema: CoalitionSchema, skip: ['id'] },
  { title: 'A link', text: '`links/<id>.yaml`.', schema: LinkSchema, skip: ['id'] },
  {
    title: 'The list of schools',
    text: '`schools.map.yaml`: which columns of `schools.csv` hold what.',
    schema: SchoolsMapSchema,
  },
  ...Object.entries(proseSchemas).map(([kind, schema]) => ({
    title: `The head of a text in ${kind}/`,
    text: `\`${kind}/<id>/<language>.mdx\`: what stands between the two lines of three hyphens.`,
    schema,
  })),
  { title: 'A layer', text: '`layer.yaml`.', schema: LayerSchema },
  { title: 'What is published', text: '`content/site.yaml`.', schema: SiteSchema },
];

/** The clerk's reference of every field, as Markdown, from the schemas that the check itself uses. */
export function writeFieldsGuide(): string {
  const body = sections.map(
    ({ title, text, schema, skip }) => `## ${title}\n\n${text}\n\n${writeTable(describeFields(schema, skip))}`,
  );
  return `# Every field

What each line of a file says, with what may stand there. A field in **bold** must be there; all others may be left out.

\`phones[].number\` is the number of each phone in the list \`phones\`; \`address.street\` the street inside \`address\`.
In a spreadsheet the same fields are columns: \`phones_1_number\`, \`address_street\`, \`name_es\`.
What a message of the check means stands under [What a message means](errors.md). This page is written by \`npm run fix\` from
the schemas in \`src/domain/\`, which the check itself uses.

${body.join('\n\n')}
`;
}

function writeTable(lines: readonly FieldLine[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const rows = lines.map(({ name, needed, description, holds, example }) => {
    const label = needed ? `**\`${name}\`**` : `\`${name}\``;
    return `| ${label} | ${cell(description)} | ${cell(holds)} | ${example === '' ? '' : `\`${cell(example)}\``} |`;
  });
  return ['| field | what it says | what stands there | example |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
