import { sql } from 'kysely'
import { AppError } from '../errors.ts'
import { besideFeed } from './change-feed.ts'
import { candidatesWithout, resultWithout } from './erased-result.ts'
import { erasedSince } from './erasure.ts'
import type { Context, Trx } from './schema.ts'
import type { Finished, JudgedRecord, ShortlistRow, Shortlists } from './store.ts'
import { inAreas } from './versioned-reading.ts'

const now = ({ clock }: Context): string => clock().toISOString()

const ROW = sql`id, opening, opening_version as "openingVersion", area, status, request, weights, position,
  as_of as "asOf", engine, created_at as "createdAt", created_by as "createdBy", finished_at as "finishedAt",
  attempts, problem, retrieval, result`

export const shortlistsOf = (context: Context): Shortlists => {
  const { db } = context
  return {
    create: (entry) => create(context, entry),
    find: (id) => findRow(context, id),
    list: async ({ opening, status, areas, page }) => {
      const { rows } = await sql<ShortlistRow>`select ${ROW} from shortlist
        where ${opening === undefined ? sql`true` : sql`opening = ${opening}`}
          and ${status === undefined ? sql`true` : sql`status = ${status}`}
          and ${page.after === undefined ? sql`true` : sql`id < ${page.after}`}
          and ${inAreas(sql.ref('area'), areas, true)}
        order by id desc limit ${page.limit}`.execute(db)
      return rows
    },
    claim: async (id) => {
      const { rows } = await sql<ShortlistRow>`update shortlist
        set status = 'running', attempts = attempts + 1, running_since = ${now(context)}::timestamptz
        where id = ${id} and status in ('queued', 'running') returning ${ROW}`.execute(db)
      return rows[0]
    },
    finish: (id, finished) =>
      thenTell(
        context,
        id,
        besideFeed(context, (trx) => finish(context, trx, id, finished)),
      ),
    fail: (id, problem) =>
      thenTell(
        context,
        id,
        db.transaction().execute((trx) => fail(context, trx, id, problem)),
      ),
    onFinished: (listener) => context.wakeUp.onFinished(listener),
    candidates: async (id) => {
      const row = await db
        .selectFrom('shortlist')
        .select('candidates')
        .where('id', '=', id)
        .executeTakeFirst()
      return row?.candidates ?? null
    },
    judged: (id) =>
      db
        .selectFrom('shortlist_judged')
        .select(['jobseeker', 'part', 'record', 'pair'])
        .where('shortlist', '=', id)
        .orderBy('seq')
        .execute(),
    unfinished: async (runningBefore, limit) => {
      const { rows } = await sql<{ id: string }>`select id from shortlist
        where status = 'queued' or (status = 'running' and running_since < ${runningBefore.toISOString()}::timestamptz)
        order by created_at, id limit ${limit}`.execute(db)
      return rows.map((row) => row.id)
    },
  }
}

const findRow = async ({ db }: Context, id: string): Promise<ShortlistRow | undefined> => {
  const { rows } = await sql<ShortlistRow>`select ${ROW} from shortlist where id = ${id}`.execute(db)
  return rows[0]
}

type Entry = Parameters<Shortlists['create']>[0]

/**
 * One statement reads position, opening and weights in one snapshot, so no lock is needed to make them fit together. A key
 * that was used before keeps it from inserting (`on conflict`), also when two requests with it come at once.
 */
const create = async (context: Context, entry: Entry): Promise<ShortlistRow> => {
  const { rows } =
    await sql<ShortlistRow>`insert into shortlist (id, opening, opening_version, area, status, request,
      weights, position, as_of, engine, created_at, created_by, idempotency_key)
    select ${entry.id}, opening.id, opening.version, opening.area, 'queued', ${entry.request},
      active.version, head.position, ${entry.asOf}, ${entry.engine}, ${now(context)}::timestamptz, ${entry.by},
      ${entry.idempotencyKey ?? null}
    from opening, feed_head as head,
      (select version from weights_activation order by seq desc limit 1) as active
    where opening.id = ${entry.opening}
    on conflict do nothing
    returning ${ROW}`.execute(context.db)
  const row = rows[0] ?? (await madeBefore(context, entry))
  return row ?? refuse(context, entry)
}

/** @throws AppError idempotency-mismatch when the key stands for another request */
const madeBefore = async (context: Context, entry: Entry): Promise<ShortlistRow | undefined> => {
  if (entry.idempotencyKey === undefined) return undefined
  const { rows } = await sql<ShortlistRow>`select ${ROW} from shortlist
    where created_by = ${entry.by} and idempotency_key = ${entry.idempotencyKey}`.execute(context.db)
  const row = rows[0]
  if (row && (row.opening !== entry.opening || row.request !== entry.request))
    throw new AppError('idempotency-mismatch')
  return row
}

const refuse = async ({ db }: Context, { id, opening }: Entry): Promise<never> => {
  const stands = await db.selectFrom('opening').select('id').where('id', '=', opening).executeTakeFirst()
  if (!stands) throw new AppError('not-found')
  const taken = await db.selectFrom('shortlist').select('id').where('id', '=', id).executeTakeFirst()
  if (taken) throw new AppError('conflict', `there is a shortlist ${id} already`)
  throw new AppError('unavailable', 'no weights are active yet')
}

/** Stands beside the feed: nobody is erased between the look at the erasures and the writing of the result. */
const finish = async (context: Context, trx: Trx, id: string, finished: Finished): Promise<boolean> => {
  const row = await trx
    .selectFrom('shortlist')
    .select(['position', 'status'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row || row.status === 'done') return false
  const { retrieval, result, candidates, judged } = without(finished, await erasedSince(trx, row.position))
  await trx
    .updateTable('shortlist')
    .set({ status: 'done', problem: null, finished_at: now(context), retrieval, result, candidates })
    .where('id', '=', id)
    .execute()
  await insertJudged(trx, id, judged)
  await context.wakeUp.announce(trx, { kind: 'finished', id })
  return true
}

const fail = async (context: Context, trx: Trx, id: string, problem: string): Promise<boolean> => {
  const { numUpdatedRows } = await trx
    .updateTable('shortlist')
    .set({ status: 'failed', problem, finished_at: now(context) })
    .where('id', '=', id)
    .where('status', 'in', ['queued', 'running'])
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await context.wakeUp.announce(trx, { kind: 'finished', id })
  return true
}

const thenTell = async ({ wakeUp }: Context, id: string, ending: Promise<boolean>): Promise<boolean> => {
  const ended = await ending
  if (ended) wakeUp.committed({ kind: 'finished', id })
  return ended
}

const without = (finished: Finished, gone: ReadonlySet<string>): Finished => {
  if (gone.size === 0) return finished
  return {
    retrieval: finished.retrieval,
    result: resultWithout(finished.result, gone),
    candidates: finished.candidates === null ? null : candidatesWithout(finished.candidates, gone),
    judged: finished.judged.filter(({ jobseeker }) => !gone.has(jobseeker)),
  }
}

const insertJudged = async (trx: Trx, id: string, judged: readonly JudgedRecord[]): Promise<void> => {
  if (judged.length === 0) return
  await sql`insert into shortlist_judged (shortlist, seq, jobseeker, part, record, pair)
    select ${id}, row_number() over (), judged.* from unnest(${judged.map((j) => j.jobseeker)}::text[],
      ${judged.map((j) => j.part)}::text[], ${judged.map((j) => j.record)}::bytea[],
      ${judged.map((j) => j.pair)}::text[]) as judged`.execute(trx)
}
