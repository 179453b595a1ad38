/** The life of a market run: asked for, cut into chunks, done or ended before. */
import { sql } from 'kysely'
import { keptOfFailure } from '../../contract/failure.ts'
import { AppError } from '../../errors.ts'
import { told } from '../../messages.ts'
import type { MarketRange, MarketRunRow, MarketRuns } from '../ports/market-runs.ts'
import { schemaOf } from './bodies.ts'
import type { StoreContext } from './context.ts'
import { chunksOf } from './market-chunks.ts'
import { resultsOf } from './market-results.ts'
import { nowOf, type RawRun, RUN, runOf } from './market-row.ts'
import type { Trx } from './schema.ts'

/** Rows of one deletion: results are many, and a statement must not take long. */
const DELETE_ROWS = 20_000

export const marketRunsOf = (context: StoreContext): MarketRuns => {
  const { db, read } = context
  const over = async (end: (trx: Trx) => Promise<boolean>): Promise<boolean> => {
    const ended = await db.transaction().execute(end)
    if (!ended) return false
    await clear(context)
    return true
  }
  return {
    ...chunksOf(context),
    ...resultsOf(context),
    create: (entry) => create(context, entry),
    find: async (id) => {
      const { rows } = await sql<RawRun>`select ${RUN} from market_run where id = ${id}`.execute(db)
      return rows.map((raw) => runOf(read, raw))[0]
    },
    underWay: async () => {
      const { rows } =
        await sql<RawRun>`select ${RUN} from market_run where status in ('queued', 'running')`.execute(db)
      return rows.map((raw) => runOf(read, raw))[0]
    },
    plan: (id, chunks) => db.transaction().execute((trx) => plan(trx, id, chunks)),
    finish: (id) => over((trx) => finish(context, trx, id)),
    fail: (id, failure) => {
      const problem = JSON.stringify(keptOfFailure(failure))
      const ending = { status: 'failed', problem, problem_schema: schemaOf('failure') } as const
      return over((trx) => end(context, trx, id, ending))
    },
    cancel: (id) => over((trx) => end(context, trx, id, { status: 'cancelled' })),
    unfinished: async (heardBefore, limit) => {
      const { rows } = await sql<{ id: string }>`select id from market_run
        where status = 'queued' or (status = 'running' and heard_at < ${heardBefore.toISOString()}::timestamptz)
        order by created_at, id limit ${limit}`.execute(db)
      return rows.map((row) => row.id)
    },
  }
}

type Entry = Parameters<MarketRuns['create']>[0]

/** One statement reads position and weights in one snapshot; an index keeps a second run out. */
const create = async (context: StoreContext, entry: Entry): Promise<MarketRunRow> => {
  const { rows } = await sql<RawRun>`insert into market_run
      (id, status, weights, position, as_of, engine, created_at, heard_at, created_by)
    select ${entry.id}, 'queued', active.version, head.position, ${entry.asOf}, ${entry.engine},
      ${nowOf(context)}::timestamptz, ${nowOf(context)}::timestamptz, ${entry.by}
    from feed_head as head, (select version from weights_activation order by seq desc limit 1) as active
    on conflict do nothing
    returning ${RUN}`.execute(context.db)
  const [raw] = rows
  if (raw) return runOf(context.read, raw)
  const active = await context.db.selectFrom('weights_activation').select('seq').limit(1).execute()
  if (active.length === 0) throw new AppError('unavailable', told('detail.noWeightsActive'))
  throw new AppError('conflict', told('detail.runUnderWay'))
}

const plan = async (trx: Trx, id: string, chunks: readonly MarketRange[]): Promise<void> => {
  const run = await trx
    .selectFrom('market_run')
    .select('openings')
    .where('id', '=', id)
    .where('status', 'in', ['queued', 'running'])
    .forUpdate()
    .executeTakeFirst()
  if (!run || run.openings !== null) return
  const openings = chunks.reduce((sum, chunk) => sum + chunk.openings, 0)
  await trx
    .insertInto('market_chunk')
    .values(
      chunks.map(({ number, firstNumber, after, through, openings }) => ({
        ...{ run: id, number, first_number: firstNumber, openings, after, through },
        status: 'open' as const,
      })),
    )
    .execute()
  await trx.updateTable('market_run').set({ openings }).where('id', '=', id).execute()
}

const GOING = ['queued', 'running'] as const

const end = async (
  context: StoreContext,
  trx: Trx,
  id: string,
  ending: {
    readonly status: 'failed' | 'cancelled'
    readonly problem?: string
    readonly problem_schema?: number
  },
): Promise<boolean> => {
  const { numUpdatedRows } = await trx
    .updateTable('market_run')
    .set({ ...ending, finished_at: nowOf(context) })
    .where('id', '=', id)
    .where('status', 'in', GOING)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await trx.deleteFrom('market_chunk').where('run', '=', id).execute()
  return true
}

const finish = async (context: StoreContext, trx: Trx, id: string): Promise<boolean> => {
  const { numAffectedRows = 0n } = await sql`update market_run
    set status = 'done', kept = true, problem = null, finished_at = ${nowOf(context)}::timestamptz,
    radar_schema = ${schemaOf('market-counts')}, radar = json_build_object(
      'areas', (select coalesce(json_agg(counts order by counts.area), '[]') from (
        select area, count(*) as jobseekers, count(*) filter (where reached = 0) as unreached,
          count(*) filter (where standing = 'never-in-first-fifty') as "neverInFirstFifty",
          count(*) filter (where standing = 'never-in-first-two-tiers') as "neverInFirstTwoTiers"
        from market_jobseeker where run = ${id} group by area) as counts),
      'gates', (select coalesce(json_agg(counts order by counts.gate), '[]') from (
        select hindrance as gate, count(*) as jobseekers
        from market_jobseeker where run = ${id} and reached = 0 group by hindrance) as counts))::text
    where id = ${id} and status = 'running'`.execute(trx)
  if (numAffectedRows === 0n) return false
  await trx
    .updateTable('market_run')
    .set({ kept: false })
    .where('id', '<>', id)
    .where('kept', '=', true)
    .execute()
  await trx.deleteFrom('market_chunk').where('run', '=', id).execute()
  return true
}

/** Results that no run keeps. What a process leaves that ends here goes with the next run. */
const clear = async ({ db }: StoreContext): Promise<void> => {
  for (const table of ['market_jobseeker', 'market_opening'])
    for (let more = true; more; ) {
      const { numAffectedRows = 0n } = await sql`delete from ${sql.table(table)} where ctid in (
        select ctid from ${sql.table(table)} where run in (
          select id from market_run where not kept and status in ('done', 'failed', 'cancelled'))
        limit ${DELETE_ROWS})`.execute(db)
      more = numAffectedRows >= DELETE_ROWS
    }
}
