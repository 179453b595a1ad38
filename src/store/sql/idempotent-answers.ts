import { AppError } from '../../errors.ts'
import type { IdempotentAnswers, KeptAnswer } from '../ports/idempotent-answers.ts'
import type { StoreContext } from './context.ts'

/** After so long without an answer, a claim's process is taken for dead and the key may be claimed again. */
export const ABANDONED_AFTER_MS = 15 * 60_000

export const idempotentAnswersOf = (context: StoreContext): IdempotentAnswers => ({
  claim: (key, caller, requestHash) => claim(context, { key, caller, requestHash }),
  keep: async (key, caller, { status, body }) => {
    await context.db
      .updateTable('idempotency')
      .set({ status, body })
      .where('key', '=', key)
      .where('caller', '=', caller)
      .execute()
  },
  release: async (key, caller) => {
    await context.db
      .deleteFrom('idempotency')
      .where('key', '=', key)
      .where('caller', '=', caller)
      .where('status', 'is', null)
      .execute()
  },
})

type Asked = { readonly key: string; readonly caller: string; readonly requestHash: string }

/** @throws AppError idempotency-mismatch when the key stands for another request */
const claim = async (context: StoreContext, asked: Asked): Promise<KeptAnswer | 'pending' | undefined> => {
  if (await insertClaim(context, asked)) return undefined
  const row = await context.db
    .selectFrom('idempotency')
    .select(['request_hash', 'status', 'body'])
    .where('key', '=', asked.key)
    .where('caller', '=', asked.caller)
    .executeTakeFirst()
  // Released since: whoever asks now is as good as the first.
  if (!row) return claim(context, asked)
  if (row.request_hash !== asked.requestHash) throw new AppError('idempotency-mismatch')
  return row.status === null ? 'pending' : { status: row.status, body: row.body ?? '' }
}

/** Inserts the claim, or takes over one that was abandoned. */
const insertClaim = async (
  { db, clock }: StoreContext,
  { key, caller, requestHash }: Asked,
): Promise<boolean> => {
  const now = clock()
  const abandoned = new Date(now.getTime() - ABANDONED_AFTER_MS).toISOString()
  const row = { key, caller, request_hash: requestHash, claimed_at: now.toISOString() }
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('idempotency')
    .values({ ...row, status: null, body: null })
    .onConflict((conflict) =>
      conflict
        .columns(['caller', 'key'])
        .doUpdateSet({ claimed_at: row.claimed_at })
        .where('idempotency.status', 'is', null)
        .where('idempotency.request_hash', '=', requestHash)
        .where('idempotency.claimed_at', '<', abandoned),
    )
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows > 0n
}
