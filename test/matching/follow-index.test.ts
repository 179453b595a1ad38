/**
 * 1. The index holds the records that stood at the start, and then follows the feed in pages.
 * 2. `caughtUp` resolves by the write's own wake-up, also when the write comes while an earlier round is running.
 * 3. While `steady` work runs, nothing is applied.
 * 4. A round that failed is told, and tried again from where the index stands.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { encode } from '../../src/index/encode.ts'
import { PackedIndex } from '../../src/index/packed-index.ts'
import { type FeedSource, followIndex } from '../../src/matching/follow-index.ts'
import type { FeedChange } from '../../src/store/ports/feed.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { TODAY } from '../arbitraries.ts'
import { jobseeker } from '../builders.ts'

const taxonomy = starterTaxonomy()
const packed = (id: string) => encode(id, jobseeker(), TODAY, taxonomy)

/** A store in memory whose reads of the feed can be held. */
const memorySource = () => {
  const changes: FeedChange[] = []
  const records = new Map<string, Uint8Array>()
  let listener = () => {}
  let hold: Promise<void> = Promise.resolve()
  let failing = 0
  const source: FeedSource = {
    jobseekers: {
      records: () => ({
        position: Promise.resolve(changes.length),
        chunks: (async function* () {
          for (const record of records.values()) yield record
        })(),
      }),
      recordsAt: async (_position, ids) =>
        new Map(ids.flatMap((id) => (records.has(id) ? [[id, records.get(id)!] as const] : []))),
    },
    feed: {
      after: async (position, limit) => {
        const page = changes.slice(position, position + limit)
        await hold
        if (failing > 0) {
          failing -= 1
          throw new Error('the store is away')
        }
        return page
      },
      newest: async () => changes.length,
      onWrite: (told) => {
        listener = told
        return () => {
          listener = () => {}
        }
      },
    },
  }
  return {
    source,
    write: (id: string, record: Uint8Array | undefined) => {
      if (record) records.set(id, record)
      else records.delete(id)
      changes.push({ position: changes.length + 1, kind: 'jobseeker', id, deleted: !record })
      listener()
    },
    hold: () => {
      let release = () => {}
      hold = new Promise((resolve) => {
        release = resolve
      })
      return () => {
        hold = Promise.resolve()
        release()
      }
    },
    failNext: () => {
      failing = 1
    },
  }
}

describe('following the feed', () => {
  // The poll would hide a lost wake-up.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('starts from the records and applies what is written, replaced and removed', async () => {
    const memory = memorySource()
    memory.write('a', packed('a'))
    const index = new PackedIndex()
    const feed = await followIndex(memory.source, index, () => {})
    expect([feed.position(), index.size]).toEqual([1, 1])
    for (let i = 0; i < 2_500; i++) memory.write(`p-${i}`, packed(`p-${i}`))
    memory.write('a', undefined)
    await feed.caughtUp(2_502)
    expect([feed.position(), index.size, index.row('a')]).toEqual([2_502, 2_500, undefined])
    await feed.close()
  })

  it('catches up by the wake-up of a write that came during a running round', async () => {
    const memory = memorySource()
    const index = new PackedIndex()
    const feed = await followIndex(memory.source, index, () => {})
    const release = memory.hold()
    memory.write('a', packed('a'))
    await vi.waitFor(() => expect(feed.position()).toBe(0))
    memory.write('b', packed('b'))
    const caught = feed.caughtUp(2)
    release()
    await caught
    expect(index.size).toBe(2)
    await feed.close()
  })

  it('applies nothing while steady work runs', async () => {
    const memory = memorySource()
    const index = new PackedIndex()
    const feed = await followIndex(memory.source, index, () => {})
    const seen = await feed.steady(async () => {
      memory.write('a', packed('a'))
      for (let turn = 0; turn < 20; turn++) await Promise.resolve()
      return index.size
    })
    expect(seen).toBe(0)
    await feed.caughtUp(1)
    expect(index.size).toBe(1)
    await feed.close()
  })

  it('tells of a failed round and tries again by itself', async () => {
    const memory = memorySource()
    const faults: unknown[] = []
    const index = new PackedIndex()
    const feed = await followIndex(memory.source, index, (fault) => faults.push(fault))
    memory.failNext()
    memory.write('a', packed('a'))
    await vi.waitFor(() => expect(faults).toHaveLength(1))
    memory.write('b', packed('b'))
    const caught = feed.caughtUp(2)
    await vi.advanceTimersByTimeAsync(1_000)
    await caught
    expect(index.size).toBe(2)
    await feed.close()
  })
})
