import { z } from 'zod'
import { says } from '../domain/issue-faults.ts'
import { FULL_POINTS } from '../domain/points.ts'
import { AreaCode, ClientId, Day, listOf, text } from '../domain/values.ts'
import { CRITERIA, Criterion } from '../domain/weights.ts'
import { Problem } from './problem.ts'

export const GATE_CODES = [
  'matching-not-permitted',
  'not-available',
  'critical-ability-deficit',
  'accommodation-refused',
  'licence-missing',
  'skill-required',
  'language-required',
  'hours-incompatible',
  'commute-too-far',
  'employer-avoided',
  'work-avoided',
  'target-group-not-met',
] as const
export const GateCode = z.enum(GATE_CODES).meta({ id: 'GateCode' })
export type GateCode = z.infer<typeof GateCode>

export const FLAG_CODES = [
  'core-deficit',
  'core-unknown',
  'critical-unknown',
  'critical-half',
  'bridge-on-critical',
  'essential-open',
  'self-reported-support',
  'hours-to-negotiate',
  'commute-to-arrange',
  'commute-unknown',
  'place-unknown',
  'licence-to-get',
  'expired-value',
  'thin-data',
] as const
export const FlagCode = z.enum(FLAG_CODES).meta({ id: 'FlagCode' })
export type FlagCode = z.infer<typeof FlagCode>

export const LIMITS = { list: 200, listDefault: 20, adviser: 50, textLength: 200, waitSeconds: 30 } as const

/** Criteria whose weight whoever asks may move. Not those that speak of work ability: they are the country's to weigh. */
export const EMPHASISED = CRITERIA.filter(
  (criterion) => !['abilities', 'accommodations', 'workingTime'].includes(criterion),
) as readonly Exclude<Criterion, 'abilities' | 'accommodations' | 'workingTime'>[]

/** Steps of a quarter of the criterion's weight. */
export const Emphasis = z
  .partialRecord(z.enum(EMPHASISED), z.int().min(-2).max(2))
  .refine((steps) => Object.keys(steps).length > 0, says('fault.noCriterion'))
  .meta({ id: 'Emphasis', examples: [{ skills: 1, wishes: -1 }] })
export type Emphasis = z.infer<typeof Emphasis>

export const ShortlistRequest = z
  .strictObject({
    limit: z.int().min(1).max(LIMITS.list).optional(),
    text: text(LIMITS.textLength).optional(),
    areas: listOf(AreaCode, 46).min(1).optional(),
    wanted: z.int().min(1).max(50).optional(),
    neededBy: Day.optional(),
    emphasis: Emphasis.optional(),
  })
  .meta({
    id: 'ShortlistRequest',
    examples: [{ limit: 20, text: 'keittiö', areas: ['04'], neededBy: '2026-12-15' }],
  })
export type ShortlistRequest = z.infer<typeof ShortlistRequest>

export const Points = z.int().min(0).max(FULL_POINTS)

export const Flag = z
  .strictObject({ code: FlagCode, item: z.string().optional(), text: z.string().optional() })
  .meta({ id: 'Flag', examples: [{ code: 'core-unknown', item: 'd240' }] })
export type Flag = z.infer<typeof Flag>

export const FarUnsaid = z.literal(true).optional().meta({
  description:
    'The person’s longest commute is not known, and the work is more than 80 km away: they stand after everybody else until asked, with tiers of their own',
})

/** What is told of everyone who is listed or nearly so. */
export const Figures = {
  jobseeker: ClientId,
  farUnsaid: FarUnsaid,
  points: Points,
  low: Points,
  high: Points,
  coverage: Points,
  flags: z.array(Flag),
  criteria: z.record(Criterion, Points),
}

export const ShortlistEntry = z
  .strictObject({ rank: z.int().min(1), tier: z.int().min(0), ...Figures })
  .meta({ id: 'ShortlistEntry' })
export type ShortlistEntry = z.infer<typeof ShortlistEntry>

/** An entry of another area, as its coordinator's colleague sees it. */
export const HeldElsewhere = z
  .strictObject({ rank: z.int().min(1).nullable(), tier: z.int().nullable(), heldBy: AreaCode.nullable() })
  .meta({ id: 'HeldElsewhere', examples: [{ rank: 4, tier: 0, heldBy: '07' }] })
export type HeldElsewhere = z.infer<typeof HeldElsewhere>

/** The hole that an erasure leaves in a result. */
export const ErasedEntry = z
  .strictObject({ rank: z.int().min(1).nullable(), tier: z.int().nullable(), erased: z.literal(true) })
  .meta({ id: 'ErasedEntry' })
export type ErasedEntry = z.infer<typeof ErasedEntry>

export const ShortlistStatus = z.enum(['queued', 'running', 'done', 'failed']).meta({ id: 'ShortlistStatus' })
export type ShortlistStatus = z.infer<typeof ShortlistStatus>

/** How a list's text was read. */
export const TextTold = z
  .strictObject({
    read: z.array(z.strictObject({ words: z.string(), concepts: z.array(z.string()) })).meta({
      description: 'Words as typed, with the codes of skills and occupations that they mean, likeliest first',
    }),
    unread: z.array(z.string()).meta({ description: 'Words that mean nothing here and were left out' }),
  })
  .meta({
    id: 'TextTold',
    description:
      'People are found who hold something of what was read; where nothing was read, everybody is.',
    examples: [{ read: [{ words: 'hotellisiivooja', concepts: ['9112'] }], unread: ['haluaisin'] }],
  })
export type TextTold = z.infer<typeof TextTold>

export const Retrieval = z
  .strictObject({
    kind: z.enum(['exact', 'minisearch', 'meilisearch']),
    candidates: z.int(),
    exhaustive: z.boolean(),
    degraded: z.boolean(),
    text: TextTold.optional(),
  })
  .meta({ id: 'Retrieval' })
export type Retrieval = z.infer<typeof Retrieval>

const ByCriterion = z.record(Criterion, Points)

/** Points of each criterion, 10,000 together; told where they are not the version's own, by an area or by who asked. */
export const WeightsUsed = z
  .strictObject({
    suggested: ByCriterion.meta({ description: 'Of the version, with the overlay of the opening’s area' }),
    applied: ByCriterion.meta({ description: 'With the emphasis of who asked' }),
    suggestedBy: z.union([z.literal('national'), z.templateLiteral(['area:', AreaCode])]),
    setBy: z.union([
      z.literal('national'),
      z.templateLiteral(['area:', AreaCode]),
      z.enum(['coordinator', 'employer-service']),
    ]),
  })
  .meta({ id: 'WeightsUsed' })
export type WeightsUsed = z.infer<typeof WeightsUsed>

const ShortlistHead = {
  id: z.string(),
  opening: ClientId,
  status: ShortlistStatus,
  weights: z.int(),
  snapshot: z.strictObject({ position: z.int(), asOf: Day, jobseekers: z.int().optional() }),
  createdAt: z.string(),
  finishedAt: z.string().optional(),
  problem: Problem.optional(),
}

/** What a coordinator sees of a shortlist; the parts after `finishedAt` are there once it is done. */
export const Shortlist = z
  .strictObject({
    ...ShortlistHead,
    retrieval: Retrieval.omit({ text: true }).optional(),
    text: TextTold.optional(),
    gated: z.strictObject({ total: z.int(), byReason: z.partialRecord(GateCode, z.int()) }).optional(),
    sameTierBeyond: z.int().optional(),
    weightsUsed: WeightsUsed.optional(),
    entries: z.array(z.union([ShortlistEntry, HeldElsewhere, ErasedEntry])).optional(),
  })
  .meta({
    id: 'Shortlist',
    examples: [
      {
        id: '019ab3c2-7f10-7c3e-9d1e-1f2a3b4c5d6e',
        opening: 'op-77',
        status: 'done',
        weights: 3,
        snapshot: { position: 20517, asOf: '2026-11-24', jobseekers: 20000 },
        createdAt: '2026-11-24T08:00:00.000Z',
        finishedAt: '2026-11-24T08:00:00.050Z',
        retrieval: { kind: 'exact', candidates: 20000, exhaustive: true, degraded: false },
        gated: { total: 17102, byReason: { 'commute-too-far': 9021 } },
        sameTierBeyond: 7,
        entries: [
          {
            rank: 1,
            tier: 0,
            jobseeker: 'hk-1042',
            points: 9132,
            low: 8800,
            high: 9400,
            coverage: 9300,
            flags: [{ code: 'core-unknown', item: 'd240' }],
            criteria: {
              abilities: 2900,
              skills: 1700,
              wishes: 1400,
              accommodations: 1000,
              workingTime: 800,
              commute: 632,
              experience: 300,
              languages: 400,
            },
          },
        ],
      },
    ],
  })

export type Shortlist = z.infer<typeof Shortlist>

export const Comparison = z
  .strictObject({
    equal: z.boolean(),
    scope: z.enum(['full', 'entries']),
    erased: z.int(),
    differences: z.array(z.strictObject({ pointer: z.string(), was: z.unknown(), is: z.unknown() })),
  })
  .meta({
    id: 'Comparison',
    examples: [{ equal: true, scope: 'full', erased: 0, differences: [] }],
  })
export type Comparison = z.infer<typeof Comparison>
