/** Who is one change away from a list, and what the change takes. */
import { z } from 'zod'
import { EFFORTS, LIFT_PAYERS, LIFT_SIDES } from './effort.ts'
import { Gate } from './explanation.ts'
import { Figures, GateCode, Points } from './shortlist.ts'

const Range = z.strictObject({ min: z.int(), max: z.int() })

export const NearMissLift = z
  .strictObject({
    effort: z.enum(EFFORTS).meta({
      description:
        'ask: an answer. arrange: days, an accommodation or hours. card: a test within a week. course: up to six months.',
    }),
    change: z.string().meta({ description: 'What, as in `liftedBy` of the gate' }),
    with: z.enum(LIFT_SIDES).meta({ description: 'With whom it is settled first' }),
    days: Range.meta({ description: 'Calendar days that it takes' }),
    euros: Range.optional().meta({ description: 'About how much; absent where it depends on the case' }),
    payers: z.array(z.enum(LIFT_PAYERS)).meta({ description: 'Who may pay, in the order to ask' }),
    first: z.array(z.string()).optional().meta({
      description: 'What comes before: codes of licences, `degree`, `workplace`',
    }),
    points: Points.meta({ description: 'After the lift' }),
    tier: z.int().nullable().meta({ description: 'After the lift; null where nobody is on the list' }),
    text: z.string(),
  })
  .meta({
    id: 'NearMissLift',
    examples: [
      {
        effort: 'card',
        change: 'licence-course',
        with: 'jobseeker',
        days: { min: 1, max: 7 },
        euros: { min: 40, max: 70 },
        payers: ['employer', 'employment-services', 'jobseeker'],
        points: 7400,
        tier: 1,
        text: 'Pätevyyden hankkiminen. Ensin kysytään työnhakijalta. Aikaa menee enintään 7 päivää. Hinta on arviolta enintään 70 €.',
      },
    ],
  })
export type NearMissLift = z.infer<typeof NearMissLift>

export const NearMiss = z
  .strictObject({
    rank: z.null(),
    tier: z.int().nullable(),
    ...Figures,
    gate: Gate,
    lift: NearMissLift.optional().meta({
      description: 'Absent from lists that were made before it was told',
    }),
  })
  .meta({ id: 'NearMiss' })

export const OutOfReach = z
  .strictObject({ total: z.int(), byReason: z.partialRecord(GateCode, z.int()) })
  .meta({
    id: 'OutOfReach',
    description:
      'Gated people who are not one change away, for now: several reasons keep them out, or one that takes more than half a year. Each counts under every reason.',
    examples: [{ total: 412, byReason: { 'licence-missing': 300, 'commute-too-far': 240 } }],
  })
