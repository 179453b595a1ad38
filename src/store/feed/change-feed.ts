/** The order of everything that is written: positions, and the reading after them. */
import { sql } from 'kysely'
import { helsinkiDay } from '../../clock.ts'
import type { Feed, FeedChange, Position } from '../ports/feed.ts'
import type { StoreContext } from '../sql/context.ts'
import type { Db, Trx } from '../sql/schema.ts'
import type { ChangeKind } from './change-kinds.ts'
import { TRANSACTION_LOCKS } from './lock-keys.ts'
import { WRITTEN } from './wake-up.ts'

/**
 * Runs a transaction that holds the feed lock from its beginning, as every row that it writes carries a position. So
 * writers stand in one line, versions need no further lock, and positions become visible in their order: PostgreSQL makes
 * a commit visible before it frees the lock. Read committed, since a statement must see what was committed while it waited.
 */
export const inFeed = async <T>(context: StoreContext, work: (trx: Trx) => Promise<T>): Promise<T> => {
  const { feedDb, wakeUp } = context
  const outcome = await feedDb
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (trx) => {
      // Before the lock, so that nobody waits for it: the commit sends it, and a rollback forgets it.
      await wakeUp.announce(trx, WRITTEN)
      if (!context.oneConnection)
        await sql`select pg_advisory_xact_lock(${sql.lit(TRANSACTION_LOCKS.feed)})`.execute(trx)
      return work(trx)
    })
  wakeUp.committed(WRITTEN)
  return outcome
}

/** As `inFeed`, but for those who only must not meet a writer: they run beside each other and take no position. */
export const besideFeed = <T>(context: StoreContext, work: (trx: Trx) => Promise<T>): Promise<T> =>
  context.db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (trx) => {
      if (!context.oneConnection)
        await sql`select pg_advisory_xact_lock_shared(${sql.lit(TRANSACTION_LOCKS.feed)})`.execute(trx)
      return work(trx)
    })

/**
 * Takes the next `count` positions; only inside `inFeed`.
 * @returns the first of them, and the day in Finland: never before the day of an earlier position, whatever the clocks of
 * several processes say
 */
export const takePositions = async (
  context: StoreContext,
  trx: Trx,
  count: number,
): Promise<{ readonly first: Position; readonly day: string }> => {
  const today = helsinkiDay(context.clock())
  const head = await trx
    .updateTable('feed_head')
    .set((eb) => ({
      position: eb('position', '+', count),
      day: sql<string>`greatest(day collate "C", ${today})`,
    }))
    .returning(['position', 'day'])
    .executeTakeFirstOrThrow()
  return { first: head.position - count + 1, day: head.day }
}

export type NewChange = {
  readonly id: string
  readonly position: Position
  readonly version: number
  readonly deleted: boolean
}

export const recordChanges = async (
  context: StoreContext,
  trx: Trx,
  kind: ChangeKind,
  changes: readonly NewChange[],
): Promise<void> => {
  await sql`insert into change (position, kind, id, version, deleted, at)
    select c.position, ${kind}, c.id, c.version, c.deleted, ${context.clock().toISOString()}::timestamptz
    from unnest(${changes.map((c) => c.position)}::bigint[], ${changes.map((c) => c.id)}::text[],
      ${changes.map((c) => c.version)}::integer[], ${changes.map((c) => c.deleted)}::boolean[])
      as c (position, id, version, deleted)`.execute(trx)
}

/** The newest position that is visible; 0 when nothing was ever written. */
export const newestPosition = async (db: Db): Promise<Position> => {
  const head = await db.selectFrom('feed_head').select('position').executeTakeFirstOrThrow()
  return head.position
}

const ofAll = (db: Db, position: Position, limit: number): Promise<readonly FeedChange[]> =>
  db
    .selectFrom('change')
    .select(['position', 'kind', 'id', 'deleted'])
    .where('position', '>', position)
    .orderBy('position')
    .limit(limit)
    .execute()

/** A look at the index for each kind: one kind is read in order, and of several no more than `limit` each. */
const ofKinds = async (
  db: Db,
  position: Position,
  limit: number,
  kinds: readonly ChangeKind[],
): Promise<readonly FeedChange[]> => {
  const { rows } =
    await sql<FeedChange>`select change.* from unnest(${[...new Set(kinds)]}::text[]) as asked (kind)
    cross join lateral (
      select position, kind, id, deleted from change
      where change.kind = asked.kind and position > ${position} order by position limit ${limit}
    ) as change
    order by change.position limit ${limit}`.execute(db)
  return rows
}

export const feedOf = ({ db, wakeUp }: StoreContext): Feed => ({
  after: (position, limit, kinds) =>
    kinds ? ofKinds(db, position, limit, kinds) : ofAll(db, position, limit),
  newest: () => newestPosition(db),
  onWrite: (listener) => wakeUp.onWrite(listener),
})
