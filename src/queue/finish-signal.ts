/** Tells requests that wait that a row finished; a hint inside one process, beside which they poll. */
import { EventEmitter } from 'node:events'
import type { ShortlistRow } from '../store/ports/shortlists.ts'

export type FinishSignal = {
  /** Called once some work on the row ended, well or not; with the row where it is at hand. */
  finished(id: string, row?: ShortlistRow): void
  /** @returns stops listening */
  onFinished(id: string, listener: (row?: ShortlistRow) => void): () => void
}

const eventOf = (id: string): string => `finished ${id}`

export const createFinishSignal = (): FinishSignal => {
  const emitter = new EventEmitter()
  // One listener for each waiting request is no leak.
  emitter.setMaxListeners(0)
  return {
    finished: (id, row) => {
      emitter.emit(eventOf(id), row)
    },
    onFinished: (id, listener) => {
      emitter.on(eventOf(id), listener)
      return () => {
        emitter.off(eventOf(id), listener)
      }
    },
  }
}
