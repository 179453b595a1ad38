/**
 * 1. Whatever came, changed and left: the index holds who is there, each as packed, and finds each by what they hold.
 * 2. Rows that became free are used again, and so is the room of what was taken out: it does not grow by churn.
 * 3. At its limit of memory it says so and stays as it was.
 * 4. Two people of one hash are told apart, and named to whoever cannot tell them.
 * 5. Who reads sees no change; changes are made in the order of arrival.
 */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLOCK_ROWS, dayNumber } from '../../src/index/layout.ts'
import { PackedIndex } from '../../src/index/packed-index.ts'
import { experienceKeys, skillKeys, wishedKey } from '../../src/index/posting-keys.ts'
import { column, unpackRecord } from '../../src/index/record.ts'
import { MemoryFull } from '../../src/index/shared-memory.ts'
import { createTurns } from '../../src/index/turns.ts'
import { TODAY } from '../arbitraries.ts'
import { runs } from '../runs.ts'
import { idOf, manyPeople, renamed } from './many-people.ts'

const people = manyPeople(40, 40)
const otherLives = manyPeople(40, 40, 9)
const MIB = 2 ** 20

const holdersOf = (index: PackedIndex, keys: readonly number[]): readonly string[] => {
  const ids: string[] = []
  index.eachHolder(keys, (row) => ids.push(index.id(row)))
  return ids.sort()
}

const expectHolds = (index: PackedIndex, there: ReadonlyMap<string, Uint8Array>): void => {
  expect(index.size).toBe(there.size)
  for (const [id, packed] of there) {
    const row = index.row(id)!
    expect(index.id(row)).toBe(id)
    expect(index.occupied(row)).toBe(true)
    expect(Buffer.compare(index.packed(row), packed)).toBe(0)
    expect(index.hash(row)).toEqual(unpackRecord(packed).hash)
  }
  const records = [...there.values()].map((packed) => unpackRecord(packed))
  const ids = (holds: (record: (typeof records)[number]) => number) =>
    records.flatMap((record) => Array.from({ length: holds(record) }, () => record.id)).sort()
  for (const skill of new Set(records.flatMap(({ skills }) => skills.map(({ skill }) => skill))))
    expect(holdersOf(index, skillKeys(skill))).toEqual(
      ids(({ skills }) => skills.filter((held) => held.skill === skill).length),
    )
  for (const occupation of new Set(records.flatMap(({ experience }) => experience.map((e) => e.occupation))))
    expect(holdersOf(index, experienceKeys(occupation))).toEqual(
      ids(({ experience }) => experience.filter((held) => held.occupation === occupation).length),
    )
  for (const occupation of new Set(records.flatMap(({ wishedOccupations }) => wishedOccupations)))
    expect(holdersOf(index, [wishedKey(occupation)])).toEqual(
      ids(({ wishedOccupations }) => (wishedOccupations.includes(occupation) ? 1 : 0)),
    )
}

describe('a packed index', () => {
  it('holds who is there, whatever came, changed and left', () => {
    const step = fc.record({ who: fc.nat({ max: 39 }), does: fc.constantFrom('come', 'change', 'leave') })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const index = new PackedIndex()
        const there = new Map<string, Uint8Array>()
        for (const { who, does } of steps) {
          const packed = (does === 'come' ? people : otherLives)[who]!
          if (does === 'leave') {
            index.remove(idOf(who))
            there.delete(idOf(who))
          } else {
            index.set(packed)
            there.set(idOf(who), packed)
          }
        }
        expectHolds(index, there)
      }),
      { numRuns: runs(60) },
    )
  })

  it('does not grow by churn', () => {
    const index = new PackedIndex()
    for (const packed of people) index.set(packed)
    const churn = () => {
      for (const packed of otherLives) index.set(packed)
      for (let who = 0; who < 40; who++) index.remove(idOf(who))
      for (const packed of people) index.set(packed)
    }
    churn()
    const { size } = index.memory
    for (let round = 0; round < 200; round++) churn()
    expect(index.memory.size).toBe(size)
    expect(index.end).toBe(40)
    expectHolds(index, new Map(people.map((packed, who) => [idOf(who), packed])))
  })

  it('says when its memory is full, and stays as it was', () => {
    const index = new PackedIndex(20 * MIB)
    const there = new Map<string, Uint8Array>()
    const fill = () => {
      for (let i = 0; ; i++) {
        const packed = renamed(people[i % 40]!, idOf(i))
        index.set(packed)
        there.set(idOf(i), packed)
      }
    }
    expect(fill).toThrow(MemoryFull)
    expect(fill).toThrow(/reached its limit of 20971520 bytes/)
    expect(there.size).toBeGreaterThan(BLOCK_ROWS / 2)
    const some = [...there].filter((_, i) => i % 997 === 0)
    expect(index.size).toBe(there.size)
    for (const [id, packed] of some) expect(Buffer.compare(index.packed(index.row(id)!), packed)).toBe(0)
    index.remove(idOf(5))
    expect(index.row(idOf(5))).toBeUndefined()
  })

  it('tells two people of one hash apart, and names them', () => {
    const index = new PackedIndex()
    const twin = Buffer.from(renamed(people[1]!, idOf(1)))
    // The same hash under another id: SHA-256 gives no such pair to test with.
    twin.set(people[0]!.subarray(8 + 9, 8 + 9 + 8), 8 + 9)
    for (const packed of [people[0]!, twin, people[2]!]) index.set(packed)
    expect([0, 1, 2].map((row) => index.id(row))).toEqual([0, 1, 2].map(idOf))
    expect([...index.twins].sort()).toEqual([0, 1])
    index.remove(idOf(0))
    expect([0, 1, 2].map((row) => index.id(row))).toEqual(['', idOf(1), idOf(2)])
    expect(index.row(idOf(0))).toBeUndefined()
  })

  it('finds the rows whose encoding does not hold on a day', () => {
    const index = new PackedIndex()
    for (const packed of people) index.set(packed)
    const today = dayNumber(TODAY)
    for (const day of [today, today + 400, today - 1, today + 40, today]) {
      const expected = people.flatMap((packed, row) => {
        const { columns, encodedOn } = unpackRecord(packed)
        const recheck = column.word(columns, 'recheck')
        return recheck < day || encodedOn > day ? [row] : []
      })
      expect(index.stale(day)).toEqual(expected)
    }
  })
})

describe('turns', () => {
  it('let many read at once, one change alone, each in the order of arrival', async () => {
    const turns = createTurns()
    const told: string[] = []
    const gates = new Map<string, () => void>()
    const work = (name: string) => async () => {
      told.push(`${name} begins`)
      await new Promise<void>((resolve) => gates.set(name, resolve))
      told.push(`${name} ends`)
    }
    const all = [turns.read(work('a')), turns.read(work('b')), turns.change(work('c')), turns.read(work('d'))]
    const end = async (name: string) => {
      await new Promise(setImmediate)
      gates.get(name)!()
      await new Promise(setImmediate)
    }
    for (const name of ['b', 'a', 'c', 'd']) await end(name)
    await Promise.all(all)
    expect(told).toEqual([
      ...['a begins', 'b begins', 'b ends', 'a ends'],
      ...['c begins', 'c ends', 'd begins', 'd ends'],
    ])
  })
})
