/** A market run as its row is read: what it has depends on its state, as a check of the table has it. */
import { sql } from 'kysely'
import type {
  CancelledRun,
  DoneRun,
  FailedRun,
  MarketRunRow,
  QueuedRun,
  RunningRun,
} from '../ports/market-runs.ts'
import { type ReadBody, withField } from './bodies.ts'
import type { StoreContext } from './context.ts'

export const RUN = sql`id, status, weights, position, as_of as "asOf", engine, created_at as "createdAt",
  created_by as "createdBy", started_at as "startedAt", finished_at as "finishedAt", problem as failure,
  problem_schema as "failureSchema", openings, jobseekers, coalesce(unmatched, 0) as unmatched, merged, radar,
  radar_schema as "radarSchema", kept,
  coalesce((select sum(chunk.matched) from market_chunk as chunk where chunk.run = market_run.id), 0)::integer as matched`

type Asked = Omit<QueuedRun, 'status'>

export type RawRun = Asked &
  (
    | Pick<QueuedRun, 'status'>
    | Pick<RunningRun, 'status' | 'startedAt' | 'matched' | 'jobseekers' | 'merged'>
    | (Pick<DoneRun, 'status' | 'startedAt' | 'finishedAt' | 'unmatched' | 'kept'> & {
        readonly radar: string
        readonly radarSchema: number
      })
    | (Pick<FailedRun, 'status' | 'startedAt' | 'finishedAt'> & {
        readonly failure: string
        readonly failureSchema: number
      })
    | Pick<CancelledRun, 'status' | 'startedAt' | 'finishedAt'>
  )

export const runOf = (read: ReadBody, raw: RawRun): MarketRunRow => {
  const { id } = raw
  const asked = askedOf(raw)
  switch (raw.status) {
    case 'queued':
      return { ...asked, status: raw.status }
    case 'running': {
      const { status, startedAt, matched, jobseekers, merged } = raw
      return { ...asked, status, startedAt, matched, jobseekers, merged }
    }
    case 'done': {
      const { status, startedAt, finishedAt, unmatched, kept, radar, radarSchema } = raw
      const done = { ...asked, status, startedAt, finishedAt, unmatched, kept }
      return withField(done, 'radar', () => read('market-counts', { id, schema: radarSchema, text: radar }))
    }
    case 'failed': {
      const { status, startedAt, finishedAt, failure, failureSchema } = raw
      const failed = { ...asked, status, startedAt, finishedAt }
      return withField(failed, 'failure', () => read('failure', { id, schema: failureSchema, text: failure }))
    }
    case 'cancelled': {
      const { status, startedAt, finishedAt } = raw
      return { ...asked, status, startedAt, finishedAt }
    }
  }
}

const askedOf = ({ id, weights, position, asOf, engine, createdAt, createdBy, openings }: RawRun): Asked => ({
  ...{ id, weights, position, asOf, engine, createdAt, createdBy, openings },
})

/** One that was claimed just now. */
export const runningOf = (read: ReadBody, raw: RawRun): RunningRun | undefined => {
  const run = runOf(read, raw)
  return run.status === 'running' ? run : undefined
}

export const nowOf = ({ clock }: StoreContext): string => clock().toISOString()
