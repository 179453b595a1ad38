import type { ProcessLock } from '../feed/lock-keys.ts'
import type { Store } from '../ports/store.ts'

/** A lock between processes that is never waited for. */
export type TryLock = {
  /** False when another process has it. */
  take(lock: ProcessLock): Promise<boolean>
  /** Never fails: a lock that cannot be given back went with its connection. */
  free(lock: ProcessLock): Promise<void>
}

/** One process has the store, so nobody else could take it. */
export const lockOfOne: TryLock = { take: async () => true, free: async () => {} }

/** What this process holds is kept here, as PostgreSQL lets one connection take its lock twice. */
export const aloneWith = (locks: TryLock): Store['alone'] => {
  const held = new Set<ProcessLock>()
  return async (lock, work) => {
    if (held.has(lock)) return false
    held.add(lock)
    try {
      if (!(await locks.take(lock))) return false
      await work().finally(() => locks.free(lock))
      return true
    } finally {
      held.delete(lock)
    }
  }
}
