/** What would have to change for one person and one opening. */
import { z } from 'zod'
import { ClientId, Day } from '../domain/values.ts'
import { Change, COST_CLASSES } from './change.ts'
import { EFFORTS } from './effort.ts'
import { GateCode, Points } from './shortlist.ts'

const Failing = z.strictObject({ code: GateCode, item: z.string() })

const effect = {
  points: Points,
  low: Points.meta({ description: 'The worst case: points that are certain' }),
  tier: z.int().nullable().meta({
    description: 'Steps behind the first entry of the list as it stands; null where a gate fails',
  }),
  reachesList: z.boolean().meta({
    description: 'No gate fails, and the step of the last entry of the unchanged list is reached',
  }),
  gates: z.array(Failing),
}

const Cost = z.enum(COST_CLASSES)
const text = z.string().meta({ description: 'In the language of the answer' })

export const PairChangesView = z
  .strictObject({
    jobseeker: ClientId,
    opening: ClientId,
    weights: z.int(),
    snapshot: z.strictObject({ position: z.int(), asOf: Day }),
    now: z.strictObject(effect),
    changes: z
      .array(
        z.strictObject({
          change: Change,
          text,
          cost: Cost,
          effort: z.enum(EFFORTS).optional(),
          ...effect,
          lifted: z.array(Failing).meta({ description: 'Gates that fail now and would not' }),
          certain: z.int().meta({ description: 'By how much `low` rises' }),
        }),
      )
      .meta({ description: 'Each alone; what costs least first, then what brings most' }),
    sets: z
      .array(
        z.strictObject({
          changes: z
            .array(z.strictObject({ change: Change, text }))
            .min(1)
            .max(3),
          cost: Cost,
          ...effect,
        }),
      )
      .meta({
        description:
          'The cheapest sets of at most three that reach the list, none of which holds a smaller one that does',
      }),
    exhaustive: z.boolean().meta({ description: 'False where there were too many changes to try all sets' }),
  })
  .meta({
    id: 'PairChanges',
    examples: [
      {
        jobseeker: 'hk-1042',
        opening: 'op-77',
        weights: 3,
        snapshot: { position: 20517, asOf: '2026-11-24' },
        now: { points: 7400, low: 6100, tier: 6, reachesList: false, gates: [] },
        changes: [
          {
            change: { kind: 'demand', item: 'd430', to: 1 },
            text: 'Nostaminen ja kantaminen: työssä tätä tarvitaan vähän, silloin tällöin',
            cost: 'none',
            effort: 'arrange',
            points: 8100,
            low: 6800,
            tier: 2,
            reachesList: true,
            gates: [],
            lifted: [],
            certain: 700,
          },
        ],
        sets: [
          {
            changes: [
              {
                change: { kind: 'demand', item: 'd430', to: 1 },
                text: 'Nostaminen ja kantaminen: työssä tätä tarvitaan vähän, silloin tällöin',
              },
            ],
            cost: 'none',
            points: 8100,
            low: 6800,
            tier: 2,
            reachesList: true,
            gates: [],
          },
        ],
        exhaustive: true,
      },
    ],
  })
export type PairChangesView = z.input<typeof PairChangesView>
