import { z } from 'zod';
import { needIds } from './needs.ts';
import { LanguageTagSchema, TextSchema } from './text.ts';
import { BooleanSchema, IdSchema } from './values.ts';

const termFields = {
  id: IdSchema,
  label: TextSchema.meta({ description: 'The words on the button or heading.' }),
  explanation: TextSchema.optional().meta({ description: 'One plain sentence.' }),
  hidden: BooleanSchema.optional(),
};

/** Words people use for it, per language, lower case. Search folds accents and mends typing errors. */
export const SynonymsSchema = z
  .record(LanguageTagSchema, z.array(z.string().min(1)))
  .meta({ description: 'The words people type for it, per language.' });

const openEligibility = z
  .array(z.string().regex(/^\d{4}$/))
  .default([])
  .meta({ description: 'Ids in the Open Eligibility taxonomy, for sharing data.' });

export const NeedSchema = z.strictObject({
  ...termFields,
  id: z.enum(needIds),
  icon: IdSchema,
  open_eligibility: openEligibility,
  synonyms: SynonymsSchema.default({}),
});
export type Need = z.infer<typeof NeedSchema>;

export const TopicSchema = z.strictObject({
  ...termFields,
  needs: z.array(z.enum(needIds)).min(1).meta({ description: 'The needs it stands under, the first one first.' }),
  open_eligibility: openEligibility,
  synonyms: SynonymsSchema.default({}),
});
export type Topic = z.infer<typeof TopicSchema>;

export const PartnerGroupSchema = z.strictObject({
  ...termFields,
  listing_only: BooleanSchema.default(false).meta({
    description: 'true for a kind of organization that is listed, but is not one of the ten groups to enlist.',
  }),
  needs: z
    .array(z.enum(needIds))
    .default([])
    .meta({ description: 'The needs that such a partner could help with; its page asks for those that have few places.' }),
});
export type PartnerGroup = z.infer<typeof PartnerGroupSchema>;

export const RootCauseSchema = z.strictObject({
  ...termFields,
  question: TextSchema.meta({ description: 'The question to ask about it.' }),
  needs: z.array(z.enum(needIds)).default([]),
});
export type RootCause = z.infer<typeof RootCauseSchema>;

export const AudienceSchema = z.strictObject(termFields);
export type Audience = z.infer<typeof AudienceSchema>;

export const UrgentSchema = z.strictObject({
  ...termFields,
  phrases: SynonymsSchema,
  message: TextSchema,
  lines: z.array(IdSchema).min(1).meta({ description: 'Which lines to call, by their id in `district.yaml`.' }),
});
export type Urgent = z.infer<typeof UrgentSchema>;

/** What a link leads to. Fixed: a typing error must not become a kind of its own. */
export const linkKindIds = [
  'toolkit',
  'guide',
  'checklist',
  'form',
  'handout',
  'website',
  'data',
  'research',
  'commentary',
  'policy',
  'contact',
] as const;
export const LinkKindSchema = z.strictObject({ ...termFields, id: z.enum(linkKindIds) });
export type LinkKind = z.infer<typeof LinkKindSchema>;

/** When a partnership meets students: after school, in a longer day, in summer. */
export const PartnershipKindSchema = z.strictObject(termFields);
export type PartnershipKind = z.infer<typeof PartnershipKindSchema>;

/** What a partner brings to students, beside meeting a family's need. */
export const ServiceKindSchema = z.strictObject({ ...termFields, needs: z.array(z.enum(needIds)).default([]) });
export type ServiceKind = z.infer<typeof ServiceKindSchema>;

/** What a success story did. */
export const StrategySchema = z.strictObject(termFields);
export type Strategy = z.infer<typeof StrategySchema>;

/** A series of toolkit modules, read in order. */
export const SeriesSchema = z.strictObject(termFields);
export type Series = z.infer<typeof SeriesSchema>;

/** A vocabulary file: its terms, in the order in which they are shown. */
export const vocabularySchemas = {
  needs: NeedSchema,
  topics: TopicSchema,
  'partner-groups': PartnerGroupSchema,
  'root-causes': RootCauseSchema,
  audiences: AudienceSchema,
  urgent: UrgentSchema,
  'partnership-kinds': PartnershipKindSchema,
  'service-kinds': ServiceKindSchema,
  strategies: StrategySchema,
  series: SeriesSchema,
  'link-kinds': LinkKindSchema,
} as const;
export type VocabularyName = keyof typeof vocabularySchemas;
export type Vocabularies = { [N in VocabularyName]: z.infer<(typeof vocabularySchemas)[N]>[] };
