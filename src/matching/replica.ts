/** This process's copy of the index: from a snapshot where one fits, else from the store, and then in step with its feed. */
import type { Clock } from '../clock.ts'
import type { IndexFeed } from '../index/feed.ts'
import { hash64 } from '../index/hash.ts'
import { PackedIndex } from '../index/packed-index.ts'
import { readSnapshot, removeSnapshot, type SnapshotOf, writeSnapshot } from '../index/snapshot.ts'
import type { Feed, Position } from '../store/ports/feed.ts'
import type { Store } from '../store/ports/store.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { feedSource } from './feed-source.ts'
import { followIndex } from './follow-index.ts'

/** Fewer people than this are read from the store in a moment. */
const WORTH_A_SNAPSHOT = 10_000
const SNAPSHOT_SECRET = 'snapshot'

export type ReplicaParts = {
  readonly store: Store
  readonly taxonomy: Taxonomy
  readonly clock: Clock
  /** Told when following the feed failed, which is tried again, or a snapshot could not be read or written. */
  readonly onFault: (error: unknown) => void
  /** File of the snapshot; none is kept unless given. */
  readonly snapshot?: string | undefined
}

/** What every task works with: the index in step with the store, and what its people are read by. */
export type Replicated = {
  readonly store: Store
  readonly taxonomy: Taxonomy
  readonly clock: Clock
  readonly index: PackedIndex
  readonly feed: IndexFeed
}

/** How far the index is. */
export type IndexProgress = {
  /** The position of the change feed that it has reached. */
  position(): Position
  jobseekers(): number
  /** Resolves when it has everything that was written up to `position`. */
  caughtUp(position: Position): Promise<void>
}

export type Replica = Pick<Replicated, 'index' | 'feed'> & {
  readonly state: IndexProgress
  /** Stops following, and leaves a snapshot for the next start. Nothing else may lie in the index's memory by then. */
  close(): Promise<void>
}

export const openReplica = async (parts: ReplicaParts): Promise<Replica> => {
  const { store, taxonomy, clock, onFault, snapshot } = parts
  const source = feedSource(store, taxonomy, clock)
  const known = snapshot ? await readSnapshot(snapshot, (of) => fits(of, parts)).catch(onFault) : undefined
  const index = known?.index ?? new PackedIndex()
  let kept = known?.position
  if (snapshot) {
    // Whoever was erased is not to be found in a file either, not even in one that no longer fits.
    const forget = () => {
      kept = undefined
      try {
        removeSnapshot(snapshot)
      } catch (error) {
        onFault(error)
      }
    }
    if (!known) forget()
    index.watch({ left: forget })
  }
  const feed = await followIndex(source, index, onFault, known?.position)
  /** Without it the next start only takes longer, so nothing fails with it. */
  const keep = async () => {
    if (!snapshot || index.size < WORTH_A_SNAPSHOT || kept === feed.position()) return
    await feed
      .alone(async () => {
        const position = feed.position()
        writeSnapshot(snapshot, index, await describe(position, parts))
        kept = position
      })
      .catch(onFault)
  }
  if (!known) await keep()
  return {
    ...{ index, feed },
    state: { position: feed.position, jobseekers: () => index.size, caughtUp: feed.caughtUp },
    close: async () => {
      await feed.close()
      await keep()
    },
  }
}

const describe = async (position: Position, { store, taxonomy }: ReplicaParts): Promise<SnapshotOf> => ({
  store: hashText(Buffer.from(await store.secret(SNAPSHOT_SECRET)).toString('hex')),
  fingerprint: taxonomy.fingerprint,
  position,
  change: await changeAt(store.feed, position),
})

const hashText = (text: string): string => {
  const { hi, lo } = hash64(text)
  return `${hi}.${lo}`
}

/** A hash of what was written at a position; nothing where it was taken out of the feed with somebody who was erased. */
const changeAt = async (feed: Feed, position: Position): Promise<string> => {
  const [change] = position === 0 ? [] : await feed.after(position - 1, 1)
  return change?.position === position ? hashText(`${change.kind} ${change.id}`) : ''
}

const fits = async (of: SnapshotOf, parts: ReplicaParts): Promise<boolean> => {
  if (of.change === '') return false
  const now = await describe(of.position, parts)
  return of.store === now.store && of.fingerprint === now.fingerprint && of.change === now.change
}
