/** The tables as Kysely sees them. Positions are bigint in SQL and stay under 2^53, so numbers here; times are ISO 8601. */
import type { Generated, Kysely, Transaction } from 'kysely'
import type { MarketStanding } from '../../contract/market-run.ts'
import type { ShortlistStatus } from '../../contract/shortlist.ts'
import type { ConceptKind } from '../../taxonomy/concept.ts'
import type { ChangeKind } from '../feed/change-kinds.ts'
import type { MarketStatus } from '../ports/market-runs.ts'
import type { ListPart } from '../ports/shortlists.ts'

type Head = { id: string; version: number; position: number }
type Version = {
  id: string
  version: number
  from_position: number
  to_position: number | null
  body: string
  schema: Generated<number>
}
type Layers = { layers: string | null; layers_schema: Generated<number> }
type Conflict = {
  unit: string
  client: string
  here: string | null
  counts: string
  recorded_on: string
  recorded_by: string
  since: string
}
type Pair = { jobseeker: string; opening: string; accommodation: string; state: string }

export type Database = {
  /** One row: the newest position, and the day on which it was taken. */
  feed_head: { only_row: Generated<boolean>; position: number; day: string }
  change: {
    position: number
    kind: ChangeKind
    id: string
    version: number
    deleted: boolean
    at: string
  }
  jobseeker: Head & { area: string | null; packed: Uint8Array }
  jobseeker_version: Version & Layers & { area: string | null; packed: Uint8Array; encoded_on: string }
  opening: Head & { area: string | null }
  opening_version: Version & Layers & { area: string | null }
  jobseeker_conflict: Conflict & { jobseeker: string }
  opening_conflict: Conflict & { opening: string }
  negotiation: Head & Pair
  negotiation_version: Version & Pair
  weights: {
    version: number
    body: string
    schema: Generated<number>
    hash: string
    reason: string
    created_at: string
    created_by: string
  }
  weights_activation: {
    seq: Generated<number>
    version: number
    at: string
    reason: string
    by: string
    waiver_by: string | null
    waiver_reason: string | null
  }
  preview: {
    id: string
    weights: number
    against: number
    area: string | null
    shortlists: number
    created_at: string
    created_by: string
    body: string
    schema: Generated<number>
  }
  audit_group: { jobseeker: string; grp: string; value: string }
  shortlist: {
    id: string
    opening: string
    opening_version: number
    area: string | null
    status: ShortlistStatus
    request: string
    request_schema: Generated<number>
    weights: number
    position: number
    as_of: string
    engine: string
    created_at: string
    created_by: string
    idempotency_key: string | null
    running_since: string | null
    finished_at: string | null
    attempts: number
    problem: string | null
    problem_schema: Generated<number>
    retrieval: string | null
    retrieval_schema: Generated<number>
    result: string | null
    candidates: string | null
    candidates_schema: Generated<number>
  }
  shortlist_judged: {
    shortlist: string
    seq: number
    jobseeker: string
    part: ListPart
    record: Uint8Array
    pair: string
    pair_schema: Generated<number>
  }
  market_run: {
    id: string
    status: MarketStatus
    weights: number
    position: number
    as_of: string
    engine: string
    created_at: string
    created_by: string
    heard_at: string
    started_at: string | null
    finished_at: string | null
    attempts: Generated<number>
    problem: string | null
    problem_schema: Generated<number>
    openings: number | null
    jobseekers: number | null
    unmatched: number | null
    merged: Generated<number>
    radar: string | null
    radar_schema: Generated<number>
    kept: Generated<boolean>
  }
  market_chunk: {
    run: string
    number: number
    first_number: number
    openings: number
    after: string
    through: string | null
    status: 'open' | 'done'
    attempts: Generated<number>
    matched: Generated<number>
    unmatched: number | null
    found_openings: string | null
    found_openings_schema: Generated<number>
    found_jobseekers: Uint8Array | null
  }
  market_opening: {
    run: string
    number: number
    opening: string
    passing: number
    near_misses: number
    first: Uint8Array
  }
  market_jobseeker: {
    run: string
    number: number
    jobseeker: string
    area: string | null
    reached: number
    best: Uint8Array
    standing: MarketStanding
    hindrance: string | null
    hindered: number
  }
  concept: { kind: ConceptKind; code: string; number: number; body: string; current: boolean }
  vocabulary_import: { seq: Generated<number>; source: string; version: string; at: string }
  variation: { opening: string; day: string; count: number }
  secret: { name: string; value: Uint8Array }
  idempotency: {
    key: string
    caller: string
    request_hash: string
    status: number | null
    body: string | null
    claimed_at: string
  }
}

export type Db = Kysely<Database>
export type Trx = Transaction<Database>
