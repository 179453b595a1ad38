import { type RawBuilder, sql } from 'kysely'
import { canonicalJson } from '../../canonical-json.ts'
import { AppError } from '../../errors.ts'
import { told } from '../../messages.ts'
import { TRANSACTION_LOCKS } from '../feed/lock-keys.ts'
import type { Waiver, WeightsTable, WeightsVersion } from '../ports/weights.ts'
import { schemaOf, withField } from './bodies.ts'
import type { StoreContext } from './context.ts'
import { onlyRow } from './only-row.ts'
import type { Db, Trx } from './schema.ts'

/** The active version is the one activated last: there is always one at most, and the log is the truth. */
export const weightsOf = (context: StoreContext): WeightsTable => {
  const { db } = context
  return {
    add: (entry) => alone(db, (trx) => add(context, trx, entry)),
    activate: (version, reason, by, { waiver, over } = {}) =>
      alone(db, async (trx) => {
        const found = await selectOne(context, sql`weights.version = ${version}`, trx)
        if (!found) return undefined
        const active =
          over !== undefined && (await selectOne(context, sql`weights.version = active.version`, trx))
        if (active && active.version !== over)
          throw new AppError('conflict', told('detail.activatedMeanwhile', { version: active.version }))
        await logActivation(context, trx, { version, reason, by, waiver })
        return selectOne(context, sql`weights.version = ${version}`, trx)
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
    active: () => selectOne(context, sql`weights.version = active.version`),
    find: (version) => selectOne(context, sql`weights.version = ${version}`),
    list: ({ limit, after }) =>
      select(context, after === undefined ? sql`true` : sql`weights.version < ${after}`, limit),
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

type Row = Omit<WeightsVersion, 'weights'> & { readonly body: string; readonly schema: number }

/** Newest first. */
const select = async (
  { db, read }: StoreContext,
  where: RawBuilder<unknown>,
  limit: number,
  on: Db = db,
): Promise<readonly WeightsVersion[]> => {
  const { rows } =
    await sql<Row>`select weights.version, weights.body, weights.schema, weights.hash, weights.reason,
      weights.created_at as "createdAt", coalesce(weights.version = active.version, false) as active,
      (select max(log.at) from weights_activation as log where log.version = weights.version) as "activatedAt"
    from weights
    left join (select version from weights_activation order by seq desc limit 1) as active on true
    where ${where} order by weights.version desc limit ${limit}`.execute(on)
  return rows.map(({ body, schema, ...row }) =>
    withField(row, 'weights', () => read('weights', { id: String(row.version), schema, text: body })),
  )
}

const selectOne = async (
  context: StoreContext,
  where: RawBuilder<unknown>,
  on?: Db,
): Promise<WeightsVersion | undefined> => (await select(context, where, 1, on))[0]

type Entry = Parameters<WeightsTable['add']>[0]

const add = async (context: StoreContext, trx: Trx, entry: Entry): Promise<WeightsVersion> => {
  const known = await selectOne(context, sql`weights.hash = ${entry.hash}`, trx)
  if (known) return known
  const last = await trx
    .selectFrom('weights')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirst()
  const version = (last?.version ?? 0) + 1
  const { weights, hash, reason, by } = entry
  const createdAt = context.clock().toISOString()
  await trx
    .insertInto('weights')
    .values({
      ...{ version, hash, reason, created_at: createdAt, created_by: by },
      ...{ body: canonicalJson(weights), schema: schemaOf('weights') },
    })
    .execute()
  if (version === 1) await logActivation(context, trx, { version, reason, by })
  return onlyRow(await select(context, sql`weights.version = ${version}`, 1, trx))
}

const logActivation = async (
  { clock }: StoreContext,
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
