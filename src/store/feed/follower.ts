/** The one loop by which anything follows the feed: woken by a write, and looking now and then besides. */
import { BACKOFF, type Backoff, retryDelayMs } from '../../retry.ts'
import type { Feed, Position } from '../ports/feed.ts'

/** How far a round came, and whether there is more to read at once. */
export type Reached = { readonly position: Position; readonly more: boolean }

export type FollowParts = {
  readonly onWrite: Feed['onWrite']
  /** Reads and applies what comes next. Rounds run one after another. */
  readonly round: () => Promise<Reached>
  /** Told when a round failed; it is tried again, later each time. */
  readonly onFault: (error: unknown) => void
  /** Runs rounds unless another process does; then false. It must bear a second run beside it. Here unless given. */
  readonly alone?: (work: () => Promise<void>) => Promise<boolean>
  readonly pace?: Partial<Pace>
}

export type Pace = {
  /** A wake-up is a hint that can be lost: the feed is looked at this often besides. */
  readonly pollMs: number
  /** How soon a process that is not the one looks whether the one has gone. */
  readonly standbyMs: number
  readonly retry: Backoff
}

const PACE: Pace = { pollMs: 1_000, standbyMs: 5_000, retry: BACKOFF.feed }

export type Follower = {
  /** How far the last round came; undefined before the first, and while another process follows. */
  position(): Position | undefined
  /** Begins a round, and resolves once one that ended since came to `position`. */
  caughtUp(position: Position): Promise<void>
  /** Waits for the round that is under way. */
  close(): Promise<void>
}

const here = async (work: () => Promise<void>): Promise<boolean> => {
  await work()
  return true
}

/** Follows until closed, beginning at once. */
export const follow = ({ onWrite, round, onFault, alone = here, ...given }: FollowParts): Follower => {
  const pace = { ...PACE, ...given.pace }
  const alarm = alarmClock()
  const waiting = new Set<{ readonly position: Position; readonly resolve: () => void }>()
  let position: Position | undefined
  let closed = false
  let failures = 0

  const reached = (at: Position) => {
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
        alarm.forget()
        const { position: at, more } = await round()
        failures = 0
        reached(at)
        if (!more && !closed) await alarm.sleep(pace.pollMs, 'wakeable')
      }
    } finally {
      position = undefined
    }
  }
  const loop = async () => {
    while (!closed) {
      try {
        const led = await alone(lead)
        if (!led && !closed) await alarm.sleep(pace.standbyMs, 'deaf')
      } catch (error) {
        onFault(error)
        failures += 1
        if (!closed) await alarm.sleep(retryDelayMs(pace.retry, failures), 'deaf')
      }
    }
  }

  const stopListening = onWrite(alarm.wake)
  const ended = loop()
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

/** Sleep that a write ends, unless it is a deaf one: what failed is not asked again for every write. */
const alarmClock = () => {
  let woken = false
  let end: (() => void) | undefined
  let kind: 'wakeable' | 'deaf' = 'deaf'
  return {
    sleep: async (ms: number, how: 'wakeable' | 'deaf'): Promise<void> => {
      // A write that came during the round has not been seen by it for sure.
      if (how === 'wakeable' && woken) return
      kind = how
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms).unref()
        end = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      end = undefined
    },
    wake: (): void => {
      woken = true
      if (kind === 'wakeable') end?.()
    },
    /** What was written by now is seen by the round that begins. */
    forget: (): void => {
      woken = false
    },
    stop: (): void => end?.(),
  }
}
