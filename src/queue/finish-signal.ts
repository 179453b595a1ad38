/** Tells requests that wait that a row finished; a hint inside one process, beside which they poll. */
import { EventEmitter } from 'node:events'

export type FinishSignal = {
  /** Called once some work on the row ended, well or not. */
  finished(id: string): void
  /** @returns stops listening */
  onFinished(id: string, listener: () => void): () => void
}

const eventOf = (id: string): string => `finished ${id}`

export const createFinishSignal = (): FinishSignal => {
  const emitter = new EventEmitter()
  // One listener for each waiting request is no leak.
  emitter.setMaxListeners(0)
  return {
    finished: (id) => {
      emitter.emit(eventOf(id))
    },
    onFinished: (id, listener) => {
      emitter.on(eventOf(id), listener)
      return () => {
        emitter.off(eventOf(id), listener)
      }
    },
  }
}
