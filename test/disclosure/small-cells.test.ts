/**
 * 1 Counts of one to four are hidden, nought is told. 2 No hidden count follows from those that are told. 3 A change of a
 * few people does not show, at the edge of a step neither. 4 A step that is told is one that the contract lets out.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { OpeningChangesInSteps } from '../../src/contract/opening-changes.ts'
import { allOrNone, hideSmall, hideTogether } from '../../src/disclosure/hidden-cells.ts'
import { changeInSteps, countStep, stepDown } from '../../src/disclosure/steps.ts'

it('hides small counts, and another where the total would tell them', () => {
  expect(hideSmall([10, 0, 7])).toEqual({ total: 17, cells: [10, 0, 7] })
  expect(hideSmall([4, 20, 10, 0])).toEqual({ total: 34, cells: [null, null, 10, 0] })
  expect(hideSmall([1, 5, 20, 30])).toEqual({ total: 56, cells: [null, null, null, 30] })
  expect(hideSmall([4, 4, 0])).toEqual({ total: null, cells: [null, null, 0] })
  expect(hideSmall([])).toEqual({ total: 0, cells: [] })
})

/** All that the hidden cells can be, small ones and others in their places, by what is told. */
const possible = (small: readonly boolean[], sum: number): number[][] => {
  const [first, ...rest] = small
  if (first === undefined) return sum === 0 ? [[]] : []
  const values = first ? [1, 2, 3, 4] : Array.from({ length: Math.max(0, sum - 4) }, (_, i) => i + 5)
  return values.flatMap((value) => (value > sum ? [] : possible(rest, sum - value).map((r) => [value, ...r])))
}

it('leaves every small count any value from one to four', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 6 }), (counts) => {
      const { total, cells } = hideSmall(counts)
      const hidden = counts.filter((_, i) => cells[i] === null)
      for (const [i, count] of counts.entries()) {
        expect(cells[i] === null || cells[i] === count).toBe(true)
        if (count > 0 && count < 5) expect(cells[i]).toBeNull()
      }
      if (total === null) return
      const small = hidden.map((count) => count < 5)
      const worlds = possible(
        small,
        hidden.reduce((sum, count) => sum + count, 0),
      )
      for (const [i, isSmall] of small.entries())
        if (isSmall) expect(new Set(worlds.map((world) => world[i]))).toEqual(new Set([1, 2, 3, 4]))
    }),
  )
})

it('hides all of two columns with one total where one of them cannot tell it', () => {
  expect(hideTogether([4, 4, 0], [8])).toEqual([
    { total: null, cells: [null, null, 0] },
    { total: null, cells: [null] },
  ])
  expect(hideTogether([4, 9], [13])).toEqual([
    { total: 13, cells: [null, null] },
    { total: 13, cells: [13] },
  ])
})

it('hides a group as a whole where one of it is few or nobody', () => {
  expect(allOrNone([5, 9])).toEqual([5, 9])
  expect(allOrNone([4, 9])).toEqual([null, null])
  expect(allOrNone([0, 9])).toEqual([null, null])
})

it('tells a count of people by its step', () => {
  expect([0, 1, 4, 5, 9, 10, 19, 20, 49, 50].map(countStep)).toEqual([
    ...['0', '1-4', '1-4', '5-9', '5-9', '10-19', '10-19', '20-49', '20-49', '50+'],
  ])
})

it('tells a change of a few people as none, whichever step they lift it over', () => {
  expect(changeInSteps(23, 19)).toEqual({ step: 10, more: 0 })
  expect(changeInSteps(24, 19)).toEqual({ step: 20, more: 5 })
  expect(changeInSteps(9, 30)).toEqual({ step: 5, more: 0 })
})

it('rounds to what the contract lets out, and the contract lets nothing else out', () => {
  const told = (passing: number) =>
    OpeningChangesInSteps.safeParse({
      ...{ opening: 'op-1', figures: 'steps', asOf: '2026-11-24', base: { passing, reaching: 0 } },
      ...{ changes: [], sets: [], exhaustive: true },
    }).success
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000_000 }), (people) => {
      expect(told(stepDown(people))).toBe(true)
      expect(told(people)).toBe(stepDown(people) === people)
    }),
  )
})
