/** A market run as its row is read. */
import { sql } from 'kysely'
import type { StoreContext } from './context.ts'

export const RUN = sql`id, status, weights, position, as_of as "asOf", engine, created_at as "createdAt",
  created_by as "createdBy", started_at as "startedAt", finished_at as "finishedAt", problem, openings, jobseekers,
  unmatched, merged, radar, kept,
  coalesce((select sum(chunk.matched) from market_chunk as chunk where chunk.run = market_run.id), 0)::integer as matched`

export const nowOf = ({ clock }: StoreContext): string => clock().toISOString()
