/** Why someone stands where they stand, is nearly on a list, or is to be asked first. */
import { z } from 'zod'
import { ClientId } from '../domain/values.ts'
import { Criterion } from '../domain/weights.ts'
import { Figures, Flag, GateCode, Points } from './shortlist.ts'

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
    criteria: z
      .array(
        z.strictObject({
          criterion: Criterion,
          points: z.int(),
          max: z.int(),
          hasData: z.boolean(),
          items: z.array(Item),
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
