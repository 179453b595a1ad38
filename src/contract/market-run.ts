/** Every open opening against everybody: how far a run is, and what it found. */
import { z } from 'zod'
import { AreaCode, ClientId, Day } from '../domain/values.ts'
import { EFFORTS } from './effort.ts'
import { Problem } from './problem.ts'
import { ErasedEntry, FarUnsaid, GateCode, HeldElsewhere, Points } from './shortlist.ts'

export const MarketRunRequest = z.strictObject({}).meta({ id: 'MarketRunRequest', examples: [{}] })

export const MarketRunStatus = z
  .enum(['queued', 'running', 'done', 'failed', 'cancelled'])
  .meta({ id: 'MarketRunStatus' })

export const MarketRun = z
  .strictObject({
    id: z.string(),
    status: MarketRunStatus,
    percent: z.int().min(0).max(100),
    secondsLeft: z.int().min(0).nullable().meta({ description: 'An estimate; null while there is none' }),
    openings: z.int().nullable().meta({ description: 'Open openings; null until they were counted' }),
    jobseekers: z.int().nullable().meta({
      description: 'People who may be matched; null until the run is done, and where the radar hides them',
    }),
    weights: z.int(),
    snapshot: z.strictObject({ position: z.int(), asOf: Day }),
    createdAt: z.string(),
    startedAt: z.string().nullable(),
    finishedAt: z.string().nullable(),
    problem: Problem.optional(),
  })
  .meta({
    id: 'MarketRun',
    examples: [
      {
        id: '019ab3c2-7f10-7c3e-9d1e-1f2a3b4c5d6e',
        status: 'running',
        percent: 40,
        secondsLeft: 51,
        openings: 20_000,
        jobseekers: null,
        weights: 3,
        snapshot: { position: 320_517, asOf: '2026-11-24' },
        createdAt: '2026-11-24T08:00:00.000Z',
        startedAt: '2026-11-24T08:00:00.120Z',
        finishedAt: null,
      },
    ],
  })
export type MarketRun = z.infer<typeof MarketRun>

export const MarketEntry = z
  .strictObject({
    rank: z.int().min(1),
    tier: z.int().min(0),
    jobseeker: ClientId,
    points: Points,
    farUnsaid: FarUnsaid,
  })
  .meta({ id: 'MarketEntry', examples: [{ rank: 1, tier: 0, jobseeker: 'hk-1042', points: 9132 }] })

export const MarketOpening = z
  .strictObject({
    opening: ClientId,
    passing: z.int().meta({ description: 'People who pass its gates' }),
    nearMisses: z
      .int()
      .meta({ description: 'People whom a single gate keeps out, and one that can be lifted' }),
    entries: z.array(z.union([MarketEntry, HeldElsewhere, ErasedEntry])),
  })
  .meta({
    id: 'MarketOpening',
    examples: [
      {
        opening: 'op-77',
        passing: 812,
        nearMisses: 96,
        entries: [
          { rank: 1, tier: 0, jobseeker: 'hk-1042', points: 9132 },
          { rank: 2, tier: 0, heldBy: '07' },
        ],
      },
    ],
  })
export type MarketOpening = z.infer<typeof MarketOpening>

/** The best place that a person has in any opening's list. */
export const MARKET_STANDINGS = [
  'gated-everywhere',
  'never-in-first-fifty',
  'never-in-first-two-tiers',
  'reached',
] as const
export const MarketStanding = z.enum(MARKET_STANDINGS).meta({
  id: 'MarketStanding',
  description: `\`gated-everywhere\`: a gate keeps the person from every opening · \`never-in-first-fifty\`: passes gates, and
fifty others stand before the person everywhere · \`never-in-first-two-tiers\`: among the first fifty of some list, always
behind its second tier · \`reached\`: in the first two tiers of the first fifty of some list`,
})
export type MarketStanding = z.infer<typeof MarketStanding>

const Hindrance = z
  .strictObject({
    code: GateCode,
    openings: z.int().min(1),
    effort: z.enum(EFFORTS).meta({ description: 'The least that lifting a gate of this kind takes' }),
  })
  .nullable()
  .meta({
    description:
      'Of who is not `reached`, the one gate whose lifting opens most openings; null where none stands alone',
  })

export const MarketJobseeker = z
  .strictObject({
    jobseeker: ClientId,
    reached: z.int().meta({ description: 'Openings whose gates the person passes' }),
    best: z
      .array(z.strictObject({ opening: ClientId, points: Points }))
      .max(5)
      .meta({ description: 'In order of what the person brings, as points go beyond the usual' }),
    standing: MarketStanding,
    hindrance: Hindrance,
  })
  .meta({
    id: 'MarketJobseeker',
    examples: [
      {
        jobseeker: 'hk-1042',
        reached: 38,
        best: [{ opening: 'op-77', points: 9132 }],
        standing: 'reached',
        hindrance: null,
      },
    ],
  })
export type MarketJobseeker = z.infer<typeof MarketJobseeker>

export const Unreached = z.strictObject({ jobseeker: ClientId, hindrance: Hindrance }).meta({
  id: 'Unreached',
  examples: [
    { jobseeker: 'hk-2210', hindrance: { code: 'commute-too-far', openings: 14, effort: 'arrange' } },
  ],
})
export type Unreached = z.infer<typeof Unreached>

/** A count of people: null where it is so small that it could tell of somebody, or would give such a one away. */
const Cell = z.int().nullable().meta({ description: 'Null where it is hidden' })

const MarketArea = z.strictObject({
  area: AreaCode.nullable(),
  jobseekers: Cell,
  unreached: Cell,
  neverInFirstFifty: Cell,
  neverInFirstTwoTiers: Cell,
  reached: Cell,
})

export const MarketRadar = z
  .strictObject({
    jobseekers: Cell.meta({ description: 'People who may be matched' }),
    unreached: Cell.meta({ description: 'Those of them who reach no opening' }),
    neverInFirstFifty: Cell.meta({ description: 'Those who pass gates and are in no first fifty' }),
    neverInFirstTwoTiers: Cell.meta({
      description: 'Those who are in a first fifty and never in its first two tiers',
    }),
    reached: Cell.meta({ description: 'Those in the first two tiers of a first fifty' }),
    notMatched: Cell.meta({ description: 'People who may not be matched: they are in no other count' }),
    areas: z.array(MarketArea),
    gates: z.array(z.strictObject({ gate: GateCode.nullable(), jobseekers: Cell })).meta({
      description: 'People who reach no opening, by the gate that most often is the only one in their way',
    }),
  })
  .meta({
    id: 'MarketRadar',
    examples: [
      {
        ...{ jobseekers: 20_000, unreached: 412 },
        ...{ neverInFirstFifty: 3_100, neverInFirstTwoTiers: 1_488, reached: 15_000 },
        notMatched: 310,
        areas: [
          {
            ...{ area: '04', jobseekers: 5_200, unreached: 80 },
            ...{ neverInFirstFifty: 700, neverInFirstTwoTiers: 420, reached: 4_000 },
          },
          {
            ...{ area: '07', jobseekers: 900, unreached: null },
            ...{ neverInFirstFifty: null, neverInFirstTwoTiers: null, reached: null },
          },
        ],
        gates: [
          { gate: 'commute-too-far', jobseekers: 260 },
          { gate: null, jobseekers: 152 },
        ],
      },
    ],
  })
export type MarketRadar = z.infer<typeof MarketRadar>
