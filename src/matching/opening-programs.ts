/** Programs of all open openings, packed, in step with the change feed, the weights in force and the day. */

import { setImmediate } from 'node:timers/promises'
import { type Clock, helsinkiDay } from '../clock.ts'
import type { Opening } from '../domain/opening.ts'
import { AppError } from '../errors.ts'
import { createTurns } from '../index/turns.ts'
import { told } from '../messages.ts'
import { BACKOFF } from '../retry.ts'
import { compile } from '../scoring/compile.ts'
import { PersonScan } from '../scoring/market/person-scan.ts'
import { type Follower, follow } from '../store/feed/follower.ts'
import { readPage } from '../store/feed/pages.ts'
import type { Position } from '../store/ports/feed.ts'
import { readable } from '../store/ports/readable.ts'
import type { Stored } from '../store/ports/records.ts'
import type { Store } from '../store/ports/store.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { type ActiveWeights, activeWeights } from './active-weights.ts'
import { isOpenOn, openOpenings } from './open-openings.ts'

/** Changes that are read at once. */
const PAGE = 500
/** A change of weights or of the day wakes nobody: looked at this often besides. */
const PACE = { pollMs: 1_000, retry: BACKOFF.index }
/** Compiling gives way to whatever else waits in this thread after so long. */
const BREATH_MS = 8

/** Everything that was open at one position, on one day, under one version of the weights. */
export type OpenOpenings = {
  readonly scan: PersonScan
  readonly position: Position
  readonly day: string
  readonly weights: ActiveWeights
}

export type OpeningPrograms = {
  /**
   * Runs `work` over openings that stand still, beside others who do: of today, the weights in force, and everything that
   * was written before the call. The first call reads and compiles them all, unless `start` did.
   */
  steady<T>(work: (openings: OpenOpenings) => Promise<T>): Promise<T>
  /** Reads and compiles, and follows from then on. */
  start(): void
  close(): Promise<void>
}

export type ProgramParts = {
  readonly store: Store
  readonly taxonomy: Taxonomy
  readonly clock: Clock
  /** Told when following failed; it is tried again. */
  readonly onFault: (error: unknown) => void
}

type At = Omit<OpenOpenings, 'scan'>

export const followOpenings = ({ store, taxonomy, clock, onFault }: ProgramParts): OpeningPrograms => {
  const scan = new PersonScan()
  /** Last days of those that have one. */
  const lastDays = new Map<string, string>()
  const turns = createTurns()
  const reading = { feed: store.feed, kinds: ['opening'], limit: PAGE } as const
  const breathe = breather()
  let at: At | undefined
  /** Whether what is kept is that of `at`. */
  let settled = false
  let closed = false
  let following: Follower | undefined

  /** @throws AppError unavailable once it is closed: what was read so far is not all */
  const goOn = () => {
    if (closed) throw new AppError('unavailable', told('detail.stopping'))
  }

  const drop = (id: string) => {
    scan.remove(id)
    lastDays.delete(id)
  }

  const keep = async (stored: Stored<Opening>, { day, weights: { weights } }: At) => {
    const { id } = stored
    const opening = readable(() => stored.body)
    if (!opening || !isOpenOn(opening.validUntil, day)) return drop(id)
    scan.set(compile({ id, opening, weights, taxonomy }))
    if (opening.validUntil === undefined) lastDays.delete(id)
    else lastDays.set(id, opening.validUntil)
    await breathe()
  }

  const compileAll = async (to: At) => {
    const gone = new Set(scan.openings())
    for await (const page of openOpenings(store, to)) {
      for (const stored of page) {
        gone.delete(stored.id)
        await keep(stored, to)
      }
      goOn()
    }
    for (const id of gone) drop(id)
  }

  /** @returns the position that was reached */
  const applyChanges = async (to: At): Promise<Position> => {
    let { position } = to
    for (;;) {
      const page = await readPage(reading, position)
      goOn()
      const ids = new Set(page.changes.map(({ id }) => id))
      const bodies = await store.openings.bodiesAt(page.position, [...ids])
      for (const id of ids) {
        const stored = bodies.get(id)
        if (stored) await keep(stored, to)
        else drop(id)
      }
      position = page.position
      if (!page.more) return position
    }
  }

  /** In a turn of its own; when it fails, it is done again. */
  const bringUp = async () => {
    const day = helsinkiDay(clock())
    const weights = await activeWeights(store, at?.weights)
    settled = false
    // A day that went back, as clocks can, opens what was over.
    if (!at || at.weights !== weights || day < at.day) {
      const to = { day, weights, position: await store.feed.newest() }
      at = undefined
      await compileAll(to)
      at = to
    }
    if (at.day < day) for (const [id, lastDay] of lastDays) if (!isOpenOn(lastDay, day)) drop(id)
    const to = { ...at, day }
    at = { ...to, position: await applyChanges(to) }
    settled = true
  }

  const isBehind = async (): Promise<boolean> => {
    if (!at || !settled || at.day !== helsinkiDay(clock())) return true
    const [position, weights] = await Promise.all([store.feed.newest(), activeWeights(store, at.weights)])
    return at.position < position || at.weights !== weights
  }

  /** Whoever waited for a turn may find that the one before did it all. */
  const catchUp = async () => {
    goOn()
    if (await isBehind())
      await turns.change(async () => {
        if (await isBehind()) await bringUp()
      })
  }

  const round = async () => {
    await catchUp()
    return { position: at?.position ?? 0, more: false }
  }
  const start = () => {
    if (closed) return
    following ??= follow({
      ...{ onWrite: store.feed.onWrite, round, pace: PACE },
      onFault: (error) => {
        if (!closed) onFault(error)
      },
    })
  }

  return {
    start,
    steady: async (work) => {
      start()
      await catchUp()
      return turns.read(() => {
        if (!at || !settled) throw new AppError('unavailable', told('detail.openingsBeingRead'))
        return work({ ...at, scan })
      })
    },
    close: async () => {
      closed = true
      await following?.close()
      await turns.change(async () => {})
    },
  }
}

/** Lets what waits in this thread run, now and then. */
export const breather = () => {
  let since = performance.now()
  return async (): Promise<void> => {
    if (performance.now() - since < BREATH_MS) return
    await setImmediate()
    since = performance.now()
  }
}
