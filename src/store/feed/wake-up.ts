/** How those who wait learn of what happened. In one process it is a call after the commit; for PostgreSQL a NOTIFY. */

import type { ShortlistRow } from '../ports/shortlists.ts'
import type { Trx } from '../sql/schema.ts'

export type News =
  /** Something was written to the feed. */
  | { readonly kind: 'written' }
  /** With the row as it was committed, where it is at hand. */
  | { readonly kind: 'finished'; readonly id: string; readonly row?: ShortlistRow }

export const WRITTEN: News = { kind: 'written' }

export type FinishListener = (id: string, row?: ShortlistRow) => void

export type WakeUp = {
  /** Runs in the transaction, whose commit sends it where other processes listen. */
  announce(trx: Trx, news: News): Promise<void>
  /** Runs after the commit. */
  committed(news: News): void
  /** @returns a function that ends the listening */
  onWrite(listener: () => void): () => void
  /** @returns a function that ends the listening */
  onFinished(listener: FinishListener): () => void
}

/** Wakes the listeners of this process, each in a microtask of its own. */
export const localWakeUp = (): WakeUp => {
  const written = new Set<() => void>()
  const finished = new Set<FinishListener>()
  return {
    announce: async () => {},
    committed: (news) => {
      if (news.kind === 'written') for (const listener of written) queueMicrotask(listener)
      else for (const listener of finished) queueMicrotask(() => listener(news.id, news.row))
    },
    // Wrapped, so that the same function may listen twice.
    onWrite: (listener) => added(written, () => listener()),
    onFinished: (listener) => added(finished, (id, row) => listener(id, row)),
  }
}

const added = <T>(set: Set<T>, member: T): (() => void) => {
  set.add(member)
  return () => {
    set.delete(member)
  }
}
