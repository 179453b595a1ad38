import { type RawBuilder, sql } from 'kysely'
import { AppError } from '../../errors.ts'
import { TRANSACTION_LOCKS } from '../feed/lock-keys.ts'
import type { Waiver, WeightsTable, WeightsVersion } from '../ports/weights.ts'
import type { Context } from './context.ts'
import type { Db, Trx } from './schema.ts'

/** The active version is the one activated last: there is always one at most, and the log is the truth. */
export const weightsOf = (context: Context): WeightsTable => {
  const { db } = context
  return {
    add: (entry) => alone(db, (trx) => add(context, trx, entry)),
    activate: (version, reason, by, { waiver, over } = {}) =>
      alone(db, async (trx) => {
        const found = await selectOne(trx, sql`weights.version = ${version}`)
        if (!found) return undefined
        const active = over !== undefined && (await selectOne(trx, sql`weights.version = active.version`))
        if (active && active.version !== over)
          throw new AppError('conflict', `Version ${active.version} was activated meanwhile`)
        await logActivation(context, trx, { version, reason, by, waiver })
        return selectOne(trx, sql`weights.version = ${version}`)
      }),
    activations: async (limit) => {
      const rows = await db
        .selectFrom('weights_activation')
        .select(['version', 'at', 'reason', 'by', 'waiver_by', 'waiver_reason'])
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute()
      return rows.map(({ waiver_by: waiverBy, waiver_reason: waiverReason, ...activation }) => ({
        ...activation,
        waiver: waiverBy === null || waiverReason === null ? null : { by: waiverBy, reason: waiverReason },
      }))
    },
    active: () => selectOne(db, sql`weights.version = active.version`),
    find: (version) => selectOne(db, sql`weights.version = ${version}`),
    list: ({ limit, after }) =>
      select(db, after === undefined ? sql`true` : sql`weights.version < ${after}`, limit),
  }
}

const alone = <T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> =>
  db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(TRANSACTION_LOCKS.weights)})`.execute(trx)
      return work(trx)
    })

/** Newest first. */
const select = async (
  db: Db,
  where: RawBuilder<unknown>,
  limit: number,
): Promise<readonly WeightsVersion[]> => {
  const { rows } =
    await sql<WeightsVersion>`select weights.version, weights.body, weights.hash, weights.reason,
      weights.created_at as "createdAt", coalesce(weights.version = active.version, false) as active,
      (select max(log.at) from weights_activation as log where log.version = weights.version) as "activatedAt"
    from weights
    left join (select version from weights_activation order by seq desc limit 1) as active on true
    where ${where} order by weights.version desc limit ${limit}`.execute(db)
  return rows
}

const selectOne = async (db: Db, where: RawBuilder<unknown>): Promise<WeightsVersion | undefined> =>
  (await select(db, where, 1))[0]

type Entry = Parameters<WeightsTable['add']>[0]

const add = async (context: Context, trx: Trx, entry: Entry): Promise<WeightsVersion> => {
  const known = await selectOne(trx, sql`weights.hash = ${entry.hash}`)
  if (known) return known
  const last = await trx
    .selectFrom('weights')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirst()
  const version = (last?.version ?? 0) + 1
  const { body, hash, reason, by } = entry
  const createdAt = context.clock().toISOString()
  await trx
    .insertInto('weights')
    .values({ version, body, hash, reason, created_at: createdAt, created_by: by })
    .execute()
  if (entry.activate || version === 1) await logActivation(context, trx, { version, reason, by })
  return (await selectOne(trx, sql`weights.version = ${version}`))!
}

const logActivation = async (
  { clock }: Context,
  trx: Trx,
  { waiver, ...entry }: { version: number; reason: string; by: string; waiver?: Waiver | undefined },
): Promise<void> => {
  await trx
    .insertInto('weights_activation')
    .values({
      ...{ ...entry, at: clock().toISOString() },
      ...{ waiver_by: waiver?.by ?? null, waiver_reason: waiver?.reason ?? null },
    })
    .execute()
}
