/** What a client knows of what it has written: what was acknowledged, and what was sent without an answer. */

/** A body as canonical JSON; null is nobody. */
export type Stand = string | null

type Known = { readonly certain: Stand; readonly open: readonly Stand[] }

export type Journal = {
  /** Before a write: from now on either may stand there. */
  sends(id: string, stand: Stand): void
  /** Whatever was sent before, this stands there. */
  acknowledge(id: string, stand: Stand): void
  /** What stands there is known without an acknowledgement. */
  knows(id: string, stand: Stand): void
  /** Whether a write without an answer leaves open what stands there. */
  isOpen(id: string): boolean
  /** Whether this may stand there by what is known. */
  allows(id: string, stand: Stand): boolean
  /** Everybody who was ever written. */
  ids(): readonly string[]
  /** Writes that were acknowledged. */
  acknowledged(): number
  /** Resolves once so many are acknowledged, or at the end. */
  reached(acknowledged: number): Promise<void>
  readonly ended: boolean
  end(): void
}

export const newJournal = (): Journal => {
  const known = new Map<string, Known>()
  const waiting = new Set<{ readonly count: number; readonly resolve: () => void }>()
  let acknowledged = 0
  let ended = false
  const wake = () => {
    for (const waiter of waiting)
      if (ended || waiter.count <= acknowledged) {
        waiting.delete(waiter)
        waiter.resolve()
      }
  }
  const knownOf = (id: string): Known => known.get(id) ?? { certain: null, open: [] }
  return {
    sends: (id, stand) => {
      const { certain, open } = knownOf(id)
      known.set(id, { certain, open: [...open, stand] })
    },
    acknowledge: (id, stand) => {
      known.set(id, { certain: stand, open: [] })
      acknowledged += 1
      wake()
    },
    knows: (id, stand) => {
      known.set(id, { certain: stand, open: [] })
    },
    isOpen: (id) => knownOf(id).open.length > 0,
    allows: (id, stand) => {
      const { certain, open } = knownOf(id)
      return stand === certain || open.includes(stand)
    },
    ids: () => [...known.keys()],
    acknowledged: () => acknowledged,
    reached: (count) =>
      new Promise((resolve) => {
        waiting.add({ count, resolve })
        wake()
      }),
    get ended() {
      return ended
    },
    end: () => {
      ended = true
      wake()
    },
  }
}
