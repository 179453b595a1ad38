/** Why one person stands above another on a list, or that they are equal. */
import { z } from 'zod'
import { ClientId } from '../domain/values.ts'
import { Criterion } from '../domain/weights.ts'
import { Points } from './shortlist.ts'

const Side = z.strictObject({
  jobseeker: ClientId,
  points: Points.nullable().meta({ description: 'Null for somebody who may not be matched' }),
  rank: z.int().min(1).nullable(),
  tier: z.int().nullable(),
  gates: z
    .array(z.string())
    .meta({ description: 'Codes of the gates that keep the person out; empty for somebody who is ranked' }),
})

const CONTRAST_BY = ['gate', 'distance', 'tier', 'none'] as const

export const Contrast = z
  .strictObject({
    a: Side,
    b: Side,
    above: z.enum(['a', 'b']).nullable().meta({
      description:
        'Null where they are equal: of one tier, or both kept out. Inside a tier the order is drawn.',
    }),
    by: z.enum(CONTRAST_BY).meta({
      description:
        'What decides: a gate of one of them, a long way to work of one whose limit is not known, the tier, or nothing',
    }),
    difference: z.int().meta({ description: 'Points of `a` minus points of `b`: the sum over the criteria' }),
    criteria: z
      .array(
        z.strictObject({
          criterion: Criterion,
          difference: z.int(),
          items: z.array(
            z.strictObject({
              item: z.string(),
              name: z.string(),
              a: z.int(),
              b: z.int(),
              difference: z.int(),
            }),
          ),
        }),
      )
      .meta({
        description: 'What differs, largest first; items sum to criteria, criteria to the difference',
      }),
    text: z.string(),
  })
  .meta({
    id: 'Contrast',
    examples: [
      {
        a: { jobseeker: 'hk-1042', points: 9132, rank: 1, tier: 0, gates: [] },
        b: { jobseeker: 'hk-2077', points: 8412, rank: 9, tier: 4, gates: [] },
        above: 'a',
        by: 'tier',
        difference: 720,
        criteria: [
          {
            criterion: 'abilities',
            difference: 720,
            items: [{ item: 'd430', name: 'nostaminen ja kantaminen', a: 1200, b: 480, difference: 720 }],
          },
        ],
        text: 'hk-1042 on listalla ennen hakijaa hk-2077. Eniten eroa tuo nostaminen ja kantaminen.',
      },
    ],
  })
export type Contrast = z.input<typeof Contrast>
