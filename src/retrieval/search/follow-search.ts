/**
 * The outbox: keeps the search server in step with the change feed. It remembers nothing: how far the server has come is
 * read from the server before every round, so a server that was wiped, replaced or written by another process is seen.
 */
import type { Meilisearch } from 'meilisearch'
import type { FeedSource } from '../../index/feed.ts'
import { type FillParts, fillSearch } from './fill-search.ts'
import {
  documentMaker,
  madeBy,
  type PersonDocument,
  STATE_KEY,
  type StateDocument,
} from './search-documents.ts'
import { INDEXES } from './search-settings.ts'
import { orNothing, taskDone } from './search-tasks.ts'

/** Key of `alone`; any number that nothing else uses. */
const SEARCH_LOCK = 7_300_510

export type SearchSource = FeedSource & {
  readonly feed: FeedSource['feed'] & { newest(): Promise<number> }
}

export type FollowSearchParts = Omit<FillParts, 'source'> & {
  readonly source: SearchSource
  /** Runs work unless another process runs it; then false. As the store has it: it must bear a second run beside it. */
  readonly alone: (key: number, work: () => Promise<void>) => Promise<boolean>
  /** Told when a round failed; it is tried again, later each time. */
  readonly onFault: (error: unknown) => void
  readonly pace?: Partial<Pace>
}

export type Pace = {
  /** A wake-up can be lost, and a server can be wiped: both are looked for this often. */
  readonly pollMs: number
  /** How soon a process that is not the one looks whether the one has gone. */
  readonly standbyMs: number
  readonly firstRetryMs: number
  readonly lastRetryMs: number
}

const PACE: Pace = { pollMs: 1_000, standbyMs: 5_000, firstRetryMs: 500, lastRetryMs: 30_000 }

export type SearchFollower = {
  /** How far the server was when this process last looked; undefined while another process follows, or before. */
  position(): number | undefined
  /** Resolves once the server holds what was written up to `position`, by this process's doing. */
  caughtUp(position: number): Promise<void>
  close(): Promise<void>
}

/** Follows until closed. A server that is away is no error here: it is told and tried again. */
export const followSearch = (parts: FollowSearchParts): SearchFollower => {
  const { source, alone, onFault } = parts
  const pace = { ...PACE, ...parts.pace }
  const round = roundsOf(parts)
  const alarm = alarmClock()
  const waiting = new Set<{ readonly position: number; readonly resolve: () => void }>()
  let position: number | undefined
  let closed = false
  let retryMs = pace.firstRetryMs

  const reached = (at: number) => {
    position = at
    for (const waiter of waiting)
      if (waiter.position <= at) {
        waiting.delete(waiter)
        waiter.resolve()
      }
  }
  const lead = async () => {
    try {
      while (!closed) {
        const { at, more } = await round()
        retryMs = pace.firstRetryMs
        reached(at)
        if (!more && !closed) await alarm.sleep(pace.pollMs, 'wakeable')
      }
    } finally {
      position = undefined
    }
  }
  const follow = async () => {
    while (!closed) {
      try {
        const led = await alone(SEARCH_LOCK, lead)
        if (!led && !closed) await alarm.sleep(pace.standbyMs, 'deaf')
      } catch (error) {
        onFault(error)
        if (!closed) await alarm.sleep(retryMs, 'deaf')
        retryMs = Math.min(retryMs * 2, pace.lastRetryMs)
      }
    }
  }

  const stopListening = source.feed.onWrite(alarm.wake)
  const ended = follow()
  return {
    position: () => position,
    caughtUp: (wanted) =>
      new Promise((resolve) => {
        waiting.add({ position: wanted, resolve })
        alarm.wake()
      }),
    close: async () => {
      closed = true
      stopListening()
      alarm.stop()
      await ended
    },
  }
}

/** Sleep that a write ends, unless it is a deaf one: a server that failed is not asked again for every write. */
const alarmClock = () => {
  let woken = false
  let end: (() => void) | undefined
  let kind: 'wakeable' | 'deaf' = 'deaf'
  return {
    sleep: async (ms: number, how: 'wakeable' | 'deaf'): Promise<void> => {
      // A write that came during the round has not been seen by it for sure.
      if (how === 'wakeable' && woken) {
        woken = false
        return
      }
      kind = how
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        end = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      end = undefined
      if (how === 'wakeable') woken = false
    },
    wake: (): void => {
      woken = true
      if (kind === 'wakeable') end?.()
    },
    stop: (): void => end?.(),
  }
}

/** As a task may take the server a second, however small it is, a page must hold what is written meanwhile. */
const PAGE = 5_000

/** One page of the feed a call. */
const roundsOf = (parts: FollowSearchParts) => {
  const { source, client, taxonomy, secret, indexes = INDEXES } = parts
  const made = madeBy(taxonomy, secret)
  const documentOf = documentMaker(taxonomy, secret)
  const people = client.index(indexes.people)
  /** Whether somebody may stand without labels: by this process's doing, or another's that did not come to its end. */
  let unswept = true

  /** The state, unless it is of no use. */
  const look = async (): Promise<StateDocument | undefined> => {
    const state = (await orNothing(people.getDocument(STATE_KEY))) as StateDocument | undefined
    const index = state && (await orNothing(client.getRawIndex(indexes.people)))
    return state?.made === made && state.index === index?.createdAt ? state : undefined
  }
  const apply = async (ids: readonly string[], { index }: StateDocument, at: number): Promise<void> => {
    const records = await source.jobseekers.recordsAt(at, ids)
    const documents: PersonDocument[] = ids.map((id) => documentOf(id, records.get(id)))
    const state: StateDocument = { key: STATE_KEY, position: at, made, index }
    if (documents.some(({ labels }) => !labels)) unswept = true
    // Who is gone is written without labels first: so one task brings everything from one position to the next.
    await taskDone(client, people.addDocuments([...documents, state]))
  }

  return async (): Promise<{ readonly at: number; readonly more: boolean }> => {
    // Twice, as the indexes may change places between the two questions of a look.
    const state = (await look()) ?? (await look())
    if (!state || state.position > (await source.feed.newest())) {
      // Whoever searches must not rely on it until the new one is there.
      if (await orNothing(client.getRawIndex(indexes.people)))
        await taskDone(client, people.deleteDocument(STATE_KEY))
      const { position } = await fillSearch(parts)
      return { at: position, more: true }
    }
    const changes = await source.feed.after(state.position, PAGE)
    const last = changes.at(-1)
    const ids = new Set(changes.filter(({ kind }) => kind === 'jobseeker').map(({ id }) => id))
    if (last) await apply([...ids], state, last.position)
    const more = changes.length === PAGE
    if (unswept && !more) {
      await sweep(client, indexes.people)
      unswept = false
    }
    return { at: last?.position ?? state.position, more }
  }
}

/** Deletes who is without labels. By a filter, as the server keeps for a while what was asked of it. */
const sweep = (client: Meilisearch, uid: string): Promise<void> =>
  taskDone(
    client,
    client.index(uid).deleteDocuments({ filter: ['labels NOT EXISTS', `key != ${STATE_KEY}`] }),
  )
