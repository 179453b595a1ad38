import { z } from 'zod'
import { AccommodationCode } from '../domain/codes.ts'
import { ClientId, SkillCode } from '../domain/values.ts'
import { Problem } from './problem.ts'
import { ShortlistStatus, TextTold, WeightsUsed } from './shortlist.ts'

/** A number of people, told in steps so that nobody is found by differences. */
export const CountStep = z.enum(['0', '1-4', '5-9', '10-19', '20-49', '50+']).meta({ id: 'CountStep' })
export type CountStep = z.infer<typeof CountStep>

/** The adviser's view: built from permitted fields only. */
export const AdviserView = z
  .strictObject({
    id: z.string(),
    opening: ClientId,
    status: ShortlistStatus,
    text: TextTold.optional(),
    counts: z.strictObject({ withPermission: CountStep, withoutPermission: CountStep }).optional(),
    entries: z
      .array(
        z.strictObject({
          jobseeker: ClientId,
          skills: z.array(SkillCode).optional(),
          experience: z.array(z.strictObject({ occupation: z.string(), years: z.int() })).optional(),
          languages: z.record(z.string(), z.string()).optional(),
          hoursFit: z.enum(['yes', 'to-agree', 'not-said']),
          accommodations: z.array(AccommodationCode),
        }),
      )
      .optional(),
    weightsUsed: WeightsUsed.optional(),
    problem: Problem.optional(),
  })
  .meta({
    id: 'AdviserView',
    examples: [
      {
        id: '019ab3c2-7f10-7c3e-9d1e-1f2a3b4c5d6e',
        opening: 'op-77',
        status: 'done',
        counts: { withPermission: '5-9', withoutPermission: '20-49' },
        entries: [
          {
            jobseeker: 'hk-1042',
            skills: ['kitchen-hygiene'],
            experience: [{ occupation: '9412', years: 4 }],
            hoursFit: 'yes',
            accommodations: ['lifting-aid'],
          },
        ],
      },
    ],
  })
export type AdviserView = z.infer<typeof AdviserView>
