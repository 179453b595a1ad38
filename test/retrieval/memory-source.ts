/** A change feed over an index, for what follows a store: each `write` tells what the index has come to differ by. */
import type { PackedIndex } from '../../src/index/packed-index.ts'
import type { FeedSource } from '../../src/matching/follow-index.ts'
import type { FeedChange } from '../../src/store/ports/feed.ts'

export type MemorySource = FeedSource & {
  /** Takes over what the index holds. @returns the position at which it stands */
  write(index: PackedIndex): number
}

export const memorySource = (): MemorySource => {
  const changes: FeedChange[] = []
  const records = new Map<string, Uint8Array>()
  const listeners = new Set<() => void>()
  return {
    write: (index) => {
      const present = new Map<string, Uint8Array>()
      for (let row = 0; row < index.end; row++)
        if (index.id(row) !== '') present.set(index.id(row), index.packed(row))
      const ids = new Set([...records.keys(), ...present.keys()])
      for (const id of ids) {
        const packed = present.get(id)
        if (packed === records.get(id)) continue
        if (packed) records.set(id, packed)
        else records.delete(id)
        changes.push({ position: changes.length + 1, kind: 'jobseeker', id, deleted: !packed })
      }
      for (const tell of listeners) tell()
      return changes.length
    },
    jobseekers: {
      records: () => ({
        position: Promise.resolve(changes.length),
        chunks: (async function* () {
          yield* [...records.values()]
        })(),
      }),
      recordsAt: async (_position, ids) =>
        new Map(ids.flatMap((id) => (records.has(id) ? [[id, records.get(id)!] as const] : []))),
    },
    feed: {
      after: async (position, limit) => changes.slice(position, position + limit),
      newest: async () => changes.length,
      onWrite: (told) => {
        listeners.add(told)
        return () => listeners.delete(told)
      },
    },
  }
}
