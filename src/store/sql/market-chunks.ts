/** Chunks of a market run and what they found, until all are merged. */
import { sql } from 'kysely'
import type { MarketPartial, MarketRange, MarketRuns } from '../ports/market-runs.ts'
import { schemaOf } from './bodies.ts'
import type { StoreContext } from './context.ts'
import { nowOf, type RawRun, RUN, runningOf } from './market-row.ts'
import type { Trx } from './schema.ts'

type RawPartial = Omit<MarketPartial, 'openings'> & { readonly text: string; readonly schema: number }

type Chunks = Pick<
  MarketRuns,
  'openChunks' | 'claimChunk' | 'progress' | 'finishChunk' | 'partial' | 'attempts'
>

export const chunksOf = (context: StoreContext): Chunks => {
  const { db } = context
  return {
    openChunks: async (id) => {
      const rows = await db
        .selectFrom('market_chunk')
        .select('number')
        .where('run', '=', id)
        .where('status', '=', 'open')
        .orderBy('number')
        .execute()
      return rows.map(({ number }) => number)
    },
    claimChunk: (id, number) => db.transaction().execute((trx) => claim(context, trx, id, number)),
    progress: async (id, number, matched) => {
      const { rows } = await sql`with going as (
          update market_run set heard_at = ${nowOf(context)}::timestamptz
          where id = ${id} and status = 'running' returning id
        )
        update market_chunk set matched = greatest(market_chunk.matched, ${matched}) from going
        where market_chunk.run = going.id and market_chunk.number = ${number} and market_chunk.status = 'open'
        returning market_chunk.number`.execute(db)
      return rows.length > 0
    },
    finishChunk: async (id, number, { openings, jobseekers, unmatched }) => {
      const { numUpdatedRows } = await db
        .updateTable('market_chunk')
        .set(({ ref }) => ({
          ...{ status: 'done', found_openings: JSON.stringify(openings), found_jobseekers: jobseekers },
          ...{ found_openings_schema: schemaOf('market-openings'), unmatched },
          matched: ref('openings'),
        }))
        .where('run', '=', id)
        .where('number', '=', number)
        .where('status', '=', 'open')
        .executeTakeFirstOrThrow()
      return numUpdatedRows > 0n
    },
    partial: async (id, number) => {
      const { rows } = await sql<RawPartial>`select found_openings as text, found_openings_schema as schema,
        found_jobseekers as jobseekers, unmatched
        from market_chunk where run = ${id} and number = ${number} and status = 'done'`.execute(db)
      return rows.map(({ text, schema, jobseekers, unmatched }) => ({
        openings: context.read('market-openings', { id: `${id}.${number}`, schema, text }),
        ...{ jobseekers, unmatched },
      }))[0]
    },
    attempts: async (id, number) => {
      const { rows } = await sql<{ attempts: number }>`${
        number === undefined
          ? sql`select attempts from market_run where id = ${id}`
          : sql`select attempts from market_chunk where run = ${id} and number = ${number} and status = 'open'`
      }`.execute(db)
      return rows[0]?.attempts ?? 0
    },
  }
}

const claim = async (context: StoreContext, trx: Trx, id: string, number: number) => {
  const { rows: runs } = await sql<RawRun>`update market_run
    set status = 'running', heard_at = ${nowOf(context)}::timestamptz,
      started_at = coalesce(started_at, ${nowOf(context)}::timestamptz)
    where id = ${id} and status in ('queued', 'running') returning ${RUN}`.execute(trx)
  const { rows: ranges } = await sql<MarketRange>`update market_chunk set attempts = attempts + 1
    where run = ${id} and number = ${number} and status = 'open'
    returning number, first_number as "firstNumber", openings, after, through`.execute(trx)
  const [run] = runs.map((raw) => runningOf(context.read, raw))
  const [range] = ranges
  return run && range ? { run, range } : undefined
}
