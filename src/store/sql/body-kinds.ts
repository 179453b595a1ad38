/** The kinds of stored bodies, each with the schema of its present version. */
import { z } from 'zod'
import { StoredFailure } from '../../contract/failure.ts'
import { Preview } from '../../contract/preview.ts'
import { GateCode, Retrieval, ShortlistRequest } from '../../contract/shortlist.ts'
import { AccommodationCode } from '../../domain/codes.ts'
import { Jobseeker } from '../../domain/jobseeker.ts'
import { Negotiation, NegotiationState } from '../../domain/negotiation.ts'
import { Opening } from '../../domain/opening.ts'
import { JobseekerLayers, OpeningLayers } from '../../domain/record-layers.ts'
import { Weights } from '../../domain/weights.ts'

const Count = z.int().min(0)

/** What a chunk of a market run found of its openings. */
const MarketOpenings = z.strictObject({
  jobseekers: Count,
  resolution: z.int().min(1),
  openings: z.array(
    z.strictObject({
      opening: z.string(),
      reference: Count,
      passing: Count,
      nearMisses: Count,
      first: z.array(z.tuple([z.string(), Count])),
    }),
  ),
})

const MarketCounts = z.strictObject({
  areas: z.array(
    z.strictObject({
      area: z.string().nullable(),
      ...{ jobseekers: Count, unreached: Count, neverInFirstFifty: Count, neverInFirstTwoTiers: Count },
    }),
  ),
  gates: z.array(z.strictObject({ gate: GateCode.nullable(), jobseekers: Count })),
})

export const BODY_KINDS = {
  jobseeker: Jobseeker,
  opening: Opening,
  'jobseeker-layers': JobseekerLayers,
  'opening-layers': OpeningLayers,
  negotiation: Negotiation,
  weights: Weights,
  preview: Preview,
  'shortlist-request': ShortlistRequest,
  retrieval: Retrieval,
  /** Ids of everybody whom a text found. */
  candidates: z.array(z.string()),
  /** What was negotiated for the pair of a judged record. */
  pair: z.array(z.tuple([AccommodationCode, NegotiationState])),
  failure: StoredFailure,
  'market-openings': MarketOpenings,
  'market-counts': MarketCounts,
} as const

export type BodyKind = keyof typeof BODY_KINDS
export type BodyOf<K extends BodyKind> = z.output<(typeof BODY_KINDS)[K]>
