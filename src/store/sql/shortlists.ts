import { type RawBuilder, sql } from 'kysely'
import { canonicalJson } from '../../canonical-json.ts'
import { keptOfFailure } from '../../contract/failure.ts'
import { AppError, type Failure } from '../../errors.ts'
import { told } from '../../messages.ts'
import { besideFeed } from '../feed/change-feed.ts'
import type { Finished, ShortlistRow, Shortlists } from '../ports/shortlists.ts'
import { schemaOf } from './bodies.ts'
import type { StoreContext } from './context.ts'
import { resultWithout } from './erased-result.ts'
import { erasedSince, goneAfter } from './erasure.ts'
import type { Trx } from './schema.ts'
import { type RawShortlist, ROW, shortlistOf } from './shortlist-row.ts'
import { inAreas } from './versioned-reading.ts'

const now = ({ clock }: StoreContext): string => clock().toISOString()

export const shortlistsOf = (context: StoreContext): Shortlists => {
  const { db, read } = context
  return {
    create: (entry) => create(context, entry),
    find: (id) => findRow(context, id),
    list: async ({ opening, status, areas, page }) => {
      const { rows } = await sql<RawShortlist>`select ${ROW} from shortlist
        where ${opening === undefined ? sql`true` : sql`opening = ${opening}`}
          and ${status === undefined ? sql`true` : sql`status = ${status}`}
          and ${page.after === undefined ? sql`true` : sql`id < ${page.after}`}
          and ${inAreas(sql.ref('area'), areas, true)}
        order by id desc limit ${page.limit}`.execute(db)
      return rows.map((raw) => shortlistOf(read, raw))
    },
    count: async (most) => {
      const { rows } = await sql<{ there: number }>`select count(*)::int as there
        from (select 1 from shortlist limit ${most}) as counted`.execute(db)
      return rows.reduce((sum, { there }) => sum + there, 0)
    },
    claim: async (id) => {
      const { rows } = await sql<RawShortlist>`update shortlist
        set status = 'running', attempts = attempts + 1, running_since = ${now(context)}::timestamptz
        where id = ${id} and status in ('queued', 'running') returning ${ROW}`.execute(db)
      const [raw] = rows
      const row = raw && shortlistOf(read, raw)
      return row?.status === 'running' ? row : undefined
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
        .select(['candidates as text', 'candidates_schema as schema'])
        .where('id', '=', id)
        .executeTakeFirst()
      return row && row.text !== null ? read('candidates', { id, schema: row.schema, text: row.text }) : null
    },
    judged: async (id) => {
      const rows = await db
        .selectFrom('shortlist_judged')
        .select(['jobseeker', 'part', 'record', 'pair as text', 'pair_schema as schema'])
        .where('shortlist', '=', id)
        .orderBy('seq')
        .execute()
      return rows.map(({ text, schema, ...judged }) => ({
        ...judged,
        pair: new Map(read('pair', { id, schema, text })),
      }))
    },
    unfinished: async (runningBefore, limit) => {
      const { rows } = await sql<{ id: string }>`select id from shortlist
        where status = 'queued' or (status = 'running' and running_since < ${runningBefore.toISOString()}::timestamptz)
        order by created_at, id limit ${limit}`.execute(db)
      return rows.map((row) => row.id)
    },
  }
}

const findRow = async ({ db, read }: StoreContext, id: string): Promise<ShortlistRow | undefined> => {
  const { rows } = await sql<RawShortlist>`select ${ROW} from shortlist where id = ${id}`.execute(db)
  return rows.map((raw) => shortlistOf(read, raw))[0]
}

type Entry = Parameters<Shortlists['create']>[0]

/**
 * One statement reads position, opening and weights in one snapshot, so no lock is needed to make them fit together. A key
 * that was used before keeps it from inserting (`on conflict`), also when two requests with it come at once.
 */
const create = async (context: StoreContext, entry: Entry): Promise<ShortlistRow> => {
  const { rows } =
    await sql<RawShortlist>`insert into shortlist (id, opening, opening_version, area, status, request,
      request_schema, weights, position, as_of, engine, created_at, created_by, idempotency_key)
    select ${entry.id}, opening.id, opening.version, opening.area, 'queued', ${canonicalJson(entry.request)},
      ${schemaOf('shortlist-request')}::integer,
      active.version, head.position, ${entry.asOf}, ${entry.engine}, ${now(context)}::timestamptz, ${entry.by},
      ${entry.idempotencyKey ?? null}
    from opening, feed_head as head,
      (select version from weights_activation order by seq desc limit 1) as active
    where opening.id = ${entry.opening} and ${inAreas(sql.ref('opening.area'), entry.areas ?? '*', true)}
    on conflict do nothing
    returning ${ROW}`.execute(context.db)
  const [raw] = rows
  const row = raw ? shortlistOf(context.read, raw) : await madeBefore(context, entry)
  return row ?? refuse(context, entry)
}

/** @throws AppError idempotency-mismatch when the key stands for another request; not-found when it is of other areas */
const madeBefore = async ({ db, read }: StoreContext, entry: Entry): Promise<ShortlistRow | undefined> => {
  const { areas = '*', by, idempotencyKey } = entry
  if (idempotencyKey === undefined) return undefined
  const { rows } = await sql<RawShortlist & { readable: boolean }>`
    select ${ROW}, ${inAreas(sql.ref('area'), areas, true)} as readable from shortlist
    where created_by = ${by} and idempotency_key = ${idempotencyKey}`.execute(db)
  const [raw] = rows
  if (!raw) return undefined
  // Whoever lost an area since reads nothing of it by sending the same again.
  if (!raw.readable) throw new AppError('not-found')
  const row = shortlistOf(read, raw)
  if (row.opening !== entry.opening || canonicalJson(row.request) !== canonicalJson(entry.request))
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
  const { rows } = await sql<RawShortlist>`with ended as (
      update shortlist set status = 'done', problem = null, finished_at = ${now(context)}::timestamptz,
        engine = ${engine}, retrieval = ${canonicalJson(retrieval)}, retrieval_schema = ${schemaOf('retrieval')},
        result = ${result}, candidates = ${candidates && JSON.stringify(candidates)},
        candidates_schema = ${schemaOf('candidates')}
      where id = ${id} and status <> 'done' and ${condition} returning ${ROW}
    ), kept as (
      insert into shortlist_judged (shortlist, seq, jobseeker, part, record, pair, pair_schema)
      select ended.id, judged.seq, judged.jobseeker, judged.part, judged.record, judged.pair,
        ${schemaOf('pair')}::integer
      from ended, unnest(${judged.map((j) => j.jobseeker)}::text[], ${judged.map((j) => j.part)}::text[],
        ${judged.map((j) => j.record)}::bytea[], ${judged.map((j) => JSON.stringify([...j.pair].sort()))}::text[])
        with ordinality as judged (jobseeker, part, record, pair, seq)
    ) select * from ended`.execute(trx)
  return rows.map((raw) => shortlistOf(context.read, raw))[0]
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

const fail = async (context: StoreContext, trx: Trx, id: string, failure: Failure): Promise<boolean> => {
  const { numUpdatedRows } = await trx
    .updateTable('shortlist')
    .set({
      ...{ status: 'failed', finished_at: now(context) },
      ...{ problem: JSON.stringify(keptOfFailure(failure)), problem_schema: schemaOf('failure') },
    })
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
    candidates: finished.candidates?.filter((id) => !gone.has(id)) ?? null,
    judged: finished.judged.filter(({ jobseeker }) => !gone.has(jobseeker)),
  }
}
