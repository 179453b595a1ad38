/**
 * 1. What people of the profession say of named people and openings stays kept: of each kind at least as often as before.
 * 2. There are sixty pairs and twenty lists at least, and ten cases of each kind of limitation.
 * 3. The floor only rises, and a kind that falls under it is named.
 */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type JudgedCase, runBench } from '../../scripts/tools/coach/bench.ts'
import { coachCases } from '../../scripts/tools/coach/case-files.ts'
import { belowFloor, FLOOR_FILE, keptNow, raisedFloor, readFloor } from '../../scripts/tools/coach/floor.ts'

const floor = readFloor(readFileSync(FLOOR_FILE, 'utf8'))

describe('the cases', () => {
  const cases = coachCases()

  it('are sixty pairs and twenty lists at least, of different names', () => {
    expect(cases.filter(({ form }) => form === 'pair').length).toBeGreaterThanOrEqual(60)
    expect(cases.filter(({ form }) => form === 'list').length).toBeGreaterThanOrEqual(20)
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
  })

  it('are ten at least of each kind of limitation', () => {
    const kinds = new Set(cases.flatMap((one) => one.kinds))
    expect(kinds.size).toBe(10)
    for (const kind of kinds)
      expect(cases.filter((one) => one.kinds.includes(kind)).length, kind).toBeGreaterThanOrEqual(10)
  })
})

describe('the engine', () => {
  let judged: readonly JudgedCase[]
  beforeAll(async () => {
    judged = await runBench()
  })

  it('keeps of each kind as many expectations as the floor says; `npm run coach` tells which it breaks', () => {
    expect(belowFloor(floor, keptNow(judged))).toEqual([])
  })

  it('is told where it falls under the floor, which then stays as it was', () => {
    const now = keptNow(judged)
    const higher = { ...now, byVerb: { ...now.byVerb, first: (now.byVerb['first'] ?? 0) + 1 } }
    expect(belowFloor(higher, now)).toEqual([expect.stringContaining('first')])
    expect(readFloor(raisedFloor(higher, judged))).toEqual(higher)
  })
})
