import { type RawBuilder, sql } from 'kysely'
import { AppError } from '../../errors.ts'
import { told } from '../../messages.ts'
import { besideFeed } from '../feed/change-feed.ts'
import type { Finished, ShortlistRow, Shortlists } from '../ports/shortlists.ts'
import type { StoreContext } from './context.ts'
import { candidatesWithout, resultWithout } from './erased-result.ts'
import { erasedSince, goneAfter } from './erasure.ts'
import type { Trx } from './schema.ts'
import { inAreas } from './versioned-reading.ts'

const now = ({ clock }: StoreContext): string => clock().toISOString()

const ROW = sql`id, opening, opening_version as "openingVersion", area, status, request, weights, position,
  as_of as "asOf", engine, created_at as "createdAt", created_by as "createdBy", finished_at as "finishedAt",
  attempts, problem, retrieval, result`

export const shortlistsOf = (context: StoreContext): Shortlists => {
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
    count: async (most) => {
      const { rows } = await sql<{ there: number }>`select count(*)::int as there
        from (select 1 from shortlist limit ${most}) as counted`.execute(db)
      return rows.reduce((sum, { there }) => sum + there, 0)
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

const findRow = async ({ db }: StoreContext, id: string): Promise<ShortlistRow | undefined> => {
  const { rows } = await sql<ShortlistRow>`select ${ROW} from shortlist where id = ${id}`.execute(db)
  return rows[0]
}

type Entry = Parameters<Shortlists['create']>[0]

/**
 * One statement reads position, opening and weights in one snapshot, so no lock is needed to make them fit together. A key
 * that was used before keeps it from inserting (`on conflict`), also when two requests with it come at once.
 */
const create = async (context: StoreContext, entry: Entry): Promise<ShortlistRow> => {
  const { rows } =
    await sql<ShortlistRow>`insert into shortlist (id, opening, opening_version, area, status, request,
      weights, position, as_of, engine, created_at, created_by, idempotency_key)
    select ${entry.id}, opening.id, opening.version, opening.area, 'queued', ${entry.request},
      active.version, head.position, ${entry.asOf}, ${entry.engine}, ${now(context)}::timestamptz, ${entry.by},
      ${entry.idempotencyKey ?? null}
    from opening, feed_head as head,
      (select version from weights_activation order by seq desc limit 1) as active
    where opening.id = ${entry.opening} and ${inAreas(sql.ref('opening.area'), entry.areas ?? '*', true)}
    on conflict do nothing
    returning ${ROW}`.execute(context.db)
  const row = rows[0] ?? (await madeBefore(context, entry))
  return row ?? refuse(context, entry)
}

/** @throws AppError idempotency-mismatch when the key stands for another request; not-found when it is of other areas */
const madeBefore = async ({ db }: StoreContext, entry: Entry): Promise<ShortlistRow | undefined> => {
  const { areas = '*', by, idempotencyKey } = entry
  if (idempotencyKey === undefined) return undefined
  const { rows } = await sql<ShortlistRow & { readable: boolean }>`
    select ${ROW}, ${inAreas(sql.ref('area'), areas, true)} as readable from shortlist
    where created_by = ${by} and idempotency_key = ${idempotencyKey}`.execute(db)
  if (!rows[0]) return undefined
  const { readable, ...row } = rows[0]
  // Whoever lost an area since reads nothing of it by sending the same again.
  if (!readable) throw new AppError('not-found')
  if (row.opening !== entry.opening || row.request !== entry.request)
    throw new AppError('idempotency-mismatch')
  return row
}

const refuse = async ({ db }: StoreContext, { id, opening, areas = '*' }: Entry): Promise<never> => {
  const { rows: stands } = await sql`select from opening
    where id = ${opening} and ${inAreas(sql.ref('area'), areas, true)}`.execute(db)
  if (stands.length === 0) throw new AppError('not-found')
  const taken = await db.selectFrom('shortlist').select('id').where('id', '=', id).executeTakeFirst()
  if (taken) throw new AppError('conflict', told('detail.listExists', { id }))
  throw new AppError('unavailable', told('detail.noWeightsActive'))
}

/** Stands beside the feed: nobody is erased between the look at the erasures and the writing of the result. */
const finish = async (
  context: StoreContext,
  trx: Trx,
  id: string,
  finished: Finished,
): Promise<ShortlistRow | undefined> => {
  const done =
    (await writeResult(context, trx, id, finished, nobodyGone)) ??
    (await finishWithout(context, trx, id, finished))
  if (done) await context.wakeUp.announce(trx, { kind: 'finished', id })
  return done
}

const nobodyGone = sql`not exists (select from ${goneAfter(sql.ref('shortlist.position'))})`

/** Undefined where it was done already, is not there, or `condition` does not hold. */
const writeResult = async (
  context: StoreContext,
  trx: Trx,
  id: string,
  { engine, retrieval, result, candidates, judged }: Finished,
  condition: RawBuilder<unknown>,
): Promise<ShortlistRow | undefined> => {
  const { rows } = await sql<ShortlistRow>`with ended as (
      update shortlist set status = 'done', problem = null, finished_at = ${now(context)}::timestamptz,
        engine = ${engine}, retrieval = ${retrieval}, result = ${result}, candidates = ${candidates}
      where id = ${id} and status <> 'done' and ${condition} returning ${ROW}
    ), kept as (
      insert into shortlist_judged (shortlist, seq, jobseeker, part, record, pair)
      select ended.id, judged.seq, judged.jobseeker, judged.part, judged.record, judged.pair
      from ended, unnest(${judged.map((j) => j.jobseeker)}::text[], ${judged.map((j) => j.part)}::text[],
        ${judged.map((j) => j.record)}::bytea[], ${judged.map((j) => j.pair)}::text[])
        with ordinality as judged (jobseeker, part, record, pair, seq)
    ) select * from ended`.execute(trx)
  return rows[0]
}

/** Leaves out who was erased since the position. */
const finishWithout = async (
  context: StoreContext,
  trx: Trx,
  id: string,
  finished: Finished,
): Promise<ShortlistRow | undefined> => {
  const row = await trx
    .selectFrom('shortlist')
    .select(['position', 'status'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row || row.status === 'done') return undefined
  const left = without(finished, await erasedSince(trx, row.position))
  return writeResult(context, trx, id, left, sql`true`)
}

const fail = async (context: StoreContext, trx: Trx, id: string, problem: string): Promise<boolean> => {
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

/** @param ending what ended by it: the row where it is known, false or undefined where it had ended before */
const thenTell = async (
  { wakeUp }: StoreContext,
  id: string,
  ending: Promise<ShortlistRow | boolean | undefined>,
): Promise<boolean> => {
  const ended = await ending
  if (!ended) return false
  wakeUp.committed({ kind: 'finished', id, ...(ended !== true && { row: ended }) })
  return true
}

const without = (finished: Finished, gone: ReadonlySet<string>): Finished => {
  if (gone.size === 0) return finished
  return {
    engine: finished.engine,
    retrieval: finished.retrieval,
    result: resultWithout(finished.result, gone),
    candidates: finished.candidates === null ? null : candidatesWithout(finished.candidates, gone),
    judged: finished.judged.filter(({ jobseeker }) => !gone.has(jobseeker)),
  }
}
