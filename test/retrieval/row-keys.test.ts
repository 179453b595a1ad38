/**
 * 1. A key is a UUID, the same for the same secret and id, another for another of either, and tells nothing of the id.
 * 2. Whatever comes into, leaves or moves in an index, the keys that follow it lead to the rows of those who are there.
 */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encode } from '../../src/index/encode.ts'
import { PackedIndex } from '../../src/index/packed-index.ts'
import { RowKeys, rowKey } from '../../src/retrieval/row-keys.ts'
import { TODAY } from '../arbitraries.ts'
import { jobseeker } from '../builders.ts'
import { runs } from '../runs.ts'
import { SECRET, taxonomy } from './search-world.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('row keys', () => {
  it('are UUIDs of secret and id', () => {
    const key = rowKey(SECRET, 'hk-1')
    expect(key).toMatch(UUID)
    expect(rowKey(SECRET, 'hk-1')).toBe(key)
    expect(rowKey(SECRET, 'hk-2')).not.toBe(key)
    expect(rowKey(new Uint8Array(32).fill(8), 'hk-1')).not.toBe(key)
  })

  it('lead to whoever moved to a row before their own', () => {
    const index = new PackedIndex()
    const set = (id: string) => index.set(encode(id, jobseeker(), TODAY, taxonomy))
    for (const id of ['a', 'b']) set(id)
    const keys = new RowKeys(SECRET, index)
    for (const id of ['a', 'b']) index.remove(id)
    for (const id of ['a', 'b']) set(id)
    expect([index.row('b'), index.row('a')]).toEqual([0, 1])
    expect([keys.row(rowKey(SECRET, 'b')), keys.row(rowKey(SECRET, 'a'))]).toEqual([0, 1])
  })

  it('lead to the rows of those who are there', () => {
    const ids = Array.from({ length: 6 }, (_, i) => `p-${i}`)
    const packed = new Map(ids.map((id) => [id, encode(id, jobseeker(), TODAY, taxonomy)]))
    const step = fc.record({ id: fc.constantFrom(...ids), put: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.nat({ max: 10 }), (steps, watchedFrom) => {
        const index = new PackedIndex()
        const make = ({ id, put }: (typeof steps)[number]) =>
          put ? index.set(packed.get(id)!) : index.remove(id)
        steps.slice(0, watchedFrom).forEach(make)
        const keys = new RowKeys(SECRET, index)
        steps.slice(watchedFrom).forEach(make)
        for (const id of ids) expect(keys.row(rowKey(SECRET, id))).toBe(index.row(id))
      }),
      { seed: 1, numRuns: runs(300) },
    )
  })
})
