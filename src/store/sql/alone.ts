import type { Store } from '../ports/store.ts'

/** A lock between processes that is never waited for. */
export type TryLock = {
  /** False when another process has it. */
  take(key: number): Promise<boolean>
  /** Never fails: a lock that cannot be given back went with its connection. */
  free(key: number): Promise<void>
}

/** One process has the store, so nobody else could take it. */
export const lockOfOne: TryLock = { take: async () => true, free: async () => {} }

/** The keys that this process holds are kept here, as PostgreSQL lets one connection take its lock twice. */
export const aloneWith = (lock: TryLock): Store['alone'] => {
  const held = new Set<number>()
  return async (key, work) => {
    if (held.has(key)) return false
    held.add(key)
    try {
      if (!(await lock.take(key))) return false
      await work().finally(() => lock.free(key))
      return true
    } finally {
      held.delete(key)
    }
  }
}
