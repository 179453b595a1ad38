/** Why someone stands where they stand, is nearly on a list, or is to be asked first. */
import { z } from 'zod'
import { ClientId } from '../domain/values.ts'
import { Criterion } from '../domain/weights.ts'
import { MATTERS, PARTIES } from './matters.ts'
import { Figures, Flag, FlagCode, GateCode, Points } from './shortlist.ts'

export const Gate = z
  .strictObject({
    code: GateCode,
    item: z.string().optional(),
    asks: z.unknown().optional(),
    has: z.unknown().optional(),
    liftedBy: z.array(z.string()),
    text: z.string(),
  })
  .meta({ id: 'Gate' })

const Item = z
  .looseObject({
    item: z.string(),
    points: z.int(),
    max: z.int(),
    low: z.int(),
    high: z.int(),
    /** Of a demand or a skill that is usual in the occupation and that the employer has not confirmed. */
    source: z.literal('suggested').optional(),
    text: z.string(),
  })
  .meta({ id: 'ExplainedItem' })

/** `read`: for reading, at most 120 words. `full`: with every item, whose points sum to those of their criterion. */
export const DETAILS = ['read', 'full'] as const
export const ExplanationDetail = z.enum(DETAILS).meta({
  id: 'Detail',
  description:
    '`read`: what decides, what is to settle and the rest by number, in at most 120 words, with the sums of the criteria. `full`: every item, flag and matter with its text.',
  examples: ['full'],
})
export type ExplanationDetail = z.infer<typeof ExplanationDetail>
export const DetailQuery = z.strictObject({ detail: ExplanationDetail.default('read') })

const Deciding = z
  .strictObject({
    criterion: Criterion,
    item: z.string(),
    points: z.int(),
    max: z.int(),
    low: z.int(),
    high: z.int(),
    text: z.string(),
  })
  .meta({ id: 'DecidingItem' })

const Matter = z
  .strictObject({
    with: z.enum(PARTIES),
    about: z.enum(MATTERS),
    items: z
      .array(z.string())
      .meta({ description: 'Codes of what it concerns; several where one call settles them' }),
    flags: z.array(FlagCode).meta({ description: 'Flags that it answers' }),
    text: z.string(),
  })
  .meta({
    id: 'Matter',
    examples: [
      {
        with: 'employer',
        about: 'need',
        items: ['extra-breaks'],
        flags: ['essential-open'],
        text: 'Työnhakija tarvitsee lisätaukoja. Kysy työnantajalta: Voiko työssä pitää lisätaukoja?',
      },
    ],
  })

const READ = {
  decides: z
    .array(Deciding)
    .max(5)
    .meta({ description: 'At most five items, by how far they move points or interval; none beside a gate' }),
  settle: z.array(Matter).meta({
    description:
      'What is to settle and with whom, the most urgent of each first; empty where a text asks nobody anything',
  }),
  rest: z
    .strictObject({ items: z.int(), matters: z.int(), text: z.string() })
    .meta({ description: 'Items and matters that are told by their number alone' }),
}

/** Why a person stands where they stand: items sum to criteria, criteria to points. */
export const Explanation = z
  .strictObject({
    jobseeker: ClientId,
    points: Points.optional(),
    low: Points.optional(),
    high: Points.optional(),
    coverage: Points.optional(),
    rank: z.int().min(1).nullable(),
    tier: z.int().nullable(),
    gates: z.array(Gate),
    flags: z.array(Flag),
    summary: z.string(),
    apart: z.string().optional().meta({
      description:
        'What tells the person apart from those of the list, of the areas of the token, whose summaries read alike',
    }),
    ...READ,
    criteria: z
      .array(
        z.strictObject({
          criterion: Criterion,
          points: z.int(),
          max: z.int(),
          hasData: z.boolean(),
          items: z.array(Item).optional().meta({ description: 'With `detail=full` alone' }),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Explanation' })
export type Explanation = z.infer<typeof Explanation>

export const AskFirst = z
  .strictObject({
    rank: z.null(),
    tier: z.int(),
    ...Figures,
    ask: z.strictObject({ criterion: Criterion, item: z.string(), gain: z.int(), text: z.string() }),
  })
  .meta({ id: 'AskFirst' })
