/** What if an opening were otherwise: how many more people would pass its gates, and come to its list. */
import { z } from 'zod'
import { coded, says } from '../domain/issue-faults.ts'
import { ClientId, Day, listOf } from '../domain/values.ts'
import { COST_CLASSES, OpeningChange } from './change.ts'
import { EFFORTS } from './effort.ts'

/** Told at once at most, single changes and sets together; and changes of one set. */
export const WHAT_IFS = { most: 60, set: 5 } as const

/** Changes of one thing exclude each other: a demand has one level. */
export const subjectOf = ({ kind, item }: OpeningChange): string => `${kind} ${item}`

const keyOf = ({ kind, item, to }: OpeningChange): string => JSON.stringify([kind, item, to])

export const WhatIf = z
  .strictObject({
    changes: listOf(OpeningChange, WHAT_IFS.most, keyOf)
      .min(1)
      .optional()
      .meta({ description: 'Each alone' }),
    sets: z
      .array(listOf(OpeningChange, WHAT_IFS.set, subjectOf).min(2))
      .min(1)
      .max(WHAT_IFS.most)
      .optional()
      .meta({ description: 'Each set as a whole; tasks first, then in its order' }),
  })
  .refine(({ changes = [], sets = [] }) => changes.length + sets.length <= WHAT_IFS.most, {
    ...coded('too_big', says('fault.tooManyAtOnce', { most: WHAT_IFS.most })),
    path: ['sets'],
  })
  .meta({
    id: 'WhatIf',
    description: 'Without changes and sets: every single change that somebody could act on.',
    examples: [
      {
        changes: [{ kind: 'demand', item: 'd475', to: 0 }],
        sets: [
          [
            { kind: 'demand', item: 'd475', to: 0 },
            { kind: 'remote', item: 'remote', to: 'partial' },
          ],
        ],
      },
    ],
  })
export type WhatIf = z.infer<typeof WhatIf>

const Exact = z.int().min(0)
const exact = {
  passing: Exact.meta({ description: 'People whom no gate keeps out' }),
  reaching: Exact.meta({
    description: 'Those of them who come to the step of the last entry of the list as it stands',
  }),
}
const exactChanged = {
  ...exact,
  morePassing: z.int().meta({ description: 'Negative where fewer pass' }),
  moreReaching: z.int(),
  leading: Exact.optional().meta({
    description: 'People who come to the first two tiers of the list as it stands',
  }),
  moreLeading: z.int().optional(),
}

/** Told apart from the rounding itself, so that a figure that was not rounded does not leave. */
const STEP = /^(?:0|5|[125]0+)$/

const Step = z
  .int()
  .min(0)
  .refine((count) => STEP.test(String(count)), says('fault.notRounded'))
  .meta({
    id: 'PeopleStep',
    description: 'Rounded down to 0, 5, 10, 20, 50, 100, 200, 500 and so on',
    examples: [20],
  })
const steps = { passing: Step, reaching: Step }
const stepsChanged = {
  ...{ ...steps, morePassing: Step, moreReaching: Step },
  ...{ leading: Step.optional(), moreLeading: Step.optional() },
}

const text = z.string().meta({ description: 'In the language of the answer' })
const Cost = z.enum(COST_CLASSES)
const Takes = z.enum(EFFORTS).optional().meta({ description: 'How much it takes' })

const told = <F extends z.ZodRawShape>(figures: F) => ({
  changes: z
    .array(z.strictObject({ change: OpeningChange, text, cost: Cost, effort: Takes, ...figures }))
    .meta({
      description:
        'Each alone: people brought to the first two tiers by the days that it takes first, then what brings most to the list, then what lets most pass, then what costs least. What was proposed and changes nothing is left out.',
    }),
  sets: z
    .array(
      z.strictObject({
        changes: z.array(z.strictObject({ change: OpeningChange, text })),
        cost: Cost,
        effort: Takes,
        ...figures,
      }),
    )
    .meta({ description: 'In the same order' }),
  exhaustive: z
    .boolean()
    .meta({ description: `False where there were more than ${WHAT_IFS.most} changes to propose` }),
})

const DROPPED = {
  change: { kind: 'demand' as const, item: 'd475' as const, to: 0 },
  text: 'Ajaminen: ei tarvita tässä työssä',
  cost: 'none' as const,
}

export const OpeningChangesView = z
  .strictObject({
    opening: ClientId,
    figures: z.literal('exact'),
    weights: z.int(),
    snapshot: z.strictObject({ position: z.int(), asOf: Day }),
    base: z.strictObject(exact),
    ...told(exactChanged),
  })
  .meta({
    id: 'OpeningChanges',
    examples: [
      {
        ...{ opening: 'op-77', figures: 'exact', weights: 3 },
        snapshot: { position: 20517, asOf: '2026-11-24' },
        base: { passing: 412, reaching: 27 },
        changes: [{ ...DROPPED, passing: 538, reaching: 61, morePassing: 126, moreReaching: 34 }],
        ...{ sets: [], exhaustive: true },
      },
    ],
  })
export type OpeningChangesView = z.infer<typeof OpeningChangesView>

/**
 * For employer services: built from permitted figures only. No position of the snapshot, since who knows that one write
 * lies between two answers knows whose difference they tell.
 */
export const OpeningChangesInSteps = z
  .strictObject({
    opening: ClientId,
    figures: z.literal('steps'),
    asOf: Day,
    base: z.strictObject(steps),
    ...told(stepsChanged),
  })
  .meta({
    id: 'OpeningChangesInSteps',
    description:
      'A change that makes a difference of fewer than five people is told as none, and one after which fewer pass as none more.',
    examples: [
      {
        ...{ opening: 'op-77', figures: 'steps', asOf: '2026-11-24' },
        base: { passing: 200, reaching: 20 },
        changes: [{ ...DROPPED, passing: 500, reaching: 50, morePassing: 100, moreReaching: 20 }],
        ...{ sets: [], exhaustive: true },
      },
    ],
  })
export type OpeningChangesInSteps = z.infer<typeof OpeningChangesInSteps>
