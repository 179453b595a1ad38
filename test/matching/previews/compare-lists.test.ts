/**
 * 1. τ-b is what its definition by ranks gives, 1 for equal lists, −1 for a list turned round, the same both ways round.
 * 2. Who left the first k is who the sets say, and everybody who moved is told with how far.
 * 3. Ratios, exposure and four fifths are what plain fractions give; nobody is below by a rounding.
 * 4. A cell of fewer than five people hides all figures of its group; values too small are compared with none.
 * 5. A draft is worse where a group falls below alone, or further below.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kendallTauB, leftOf, movesOf } from '../../../src/matching/previews/compare-lists.ts'
import { exposureOf, type GroupTally, impactOf } from '../../../src/matching/previews/impact.ts'

const list = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnop'), { maxLength: 9 })

/** Knight's formula by whole rank vectors, ties by count. */
const plainTauB = (was: readonly string[], is: readonly string[]): number => {
  const all = [...new Set([...was, ...is])]
  const rank = (of: readonly string[]) => all.map((id) => (of.includes(id) ? of.indexOf(id) : of.length))
  const [a, b] = [rank(was), rank(is)]
  let [concordant, discordant] = [0, 0]
  for (let i = 0; i < all.length; i++)
    for (let j = i + 1; j < all.length; j++) {
      const product = (a[i]! - a[j]!) * (b[i]! - b[j]!)
      if (product > 0) concordant++
      if (product < 0) discordant++
    }
  const pairs = (all.length * (all.length - 1)) / 2
  const ties = (ranks: readonly number[]) =>
    [...new Set(ranks)].reduce((sum, value) => {
      const t = ranks.filter((rank) => rank === value).length
      return sum + (t * (t - 1)) / 2
    }, 0)
  const whole = Math.sqrt((pairs - ties(a)) * (pairs - ties(b)))
  return whole === 0 ? 1 : (concordant - discordant) / whole
}

describe('two lists', () => {
  it('agree by τ-b as its definition says', () => {
    fc.assert(
      fc.property(list, list, (was, is) => {
        expect(kendallTauB(was, is)).toBeCloseTo(plainTauB(was, is), 12)
        expect(kendallTauB(was, is)).toBe(kendallTauB(is, was))
        expect(kendallTauB(was, was)).toBe(1)
        if (was.length > 1) expect(kendallTauB(was, [...was].reverse())).toBe(-1)
      }),
    )
  })

  it('tell who left the first k', () => {
    fc.assert(
      fc.property(list, list, fc.integer({ min: 1, max: 12 }), (was, is, k) => {
        const kept = was.slice(0, k).filter((id) => is.indexOf(id) >= 0 && is.indexOf(id) < k)
        expect([...leftOf(was, is, k), ...kept].sort()).toEqual(was.slice(0, k).sort())
      }),
    )
  })

  it('tell everybody whose place is another, furthest first', () => {
    fc.assert(
      fc.property(list, list, (was, is) => {
        const moves = movesOf(was, is)
        const same = was.filter((id, at) => is[at] === id)
        // Behind a list is one place: who stood last and left a list that grew shorter by one has not moved.
        const behind = (id: string) =>
          (was.includes(id) ? was.indexOf(id) : was.length) === (is.includes(id) ? is.indexOf(id) : is.length)
        const still = [...new Set([...was, ...is])].filter(behind)
        expect(still).toEqual(expect.arrayContaining(same))
        expect([...moves.map(({ id }) => id), ...still].sort()).toEqual([...new Set([...was, ...is])].sort())
        moves.forEach(({ by }, at) => {
          if (at > 0) expect(by).toBeLessThanOrEqual(moves[at - 1]!.by)
        })
        for (const { id, was: from, is: to } of moves) {
          expect(from).toBe(was.includes(id) ? was.indexOf(id) + 1 : null)
          expect(to).toBe(is.includes(id) ? is.indexOf(id) + 1 : null)
        }
      }),
    )
  })
})

const side = fc.record({
  places: fc.integer({ min: 0, max: 400 }),
  exposure: fc.integer({ min: 0, max: 400_000_000 }),
  people: fc.integer({ min: 0, max: 60 }),
})
const tally = (value: string): fc.Arbitrary<GroupTally> =>
  fc.record({
    ...{ value: fc.constant(value), people: fc.integer({ min: 0, max: 4000 }) },
    ...{ passes: fc.integer({ min: 0, max: 90_000 }), active: side, draft: side },
    ...{ entered: fc.integer({ min: 0, max: 40 }), left: fc.integer({ min: 0, max: 40 }) },
  })
const tallies = fc.tuple(tally('a'), tally('b'), tally('c'))

const big = (places: number, passes: number, draft = places): GroupTally => {
  const of = (count: number) => ({ places: count, exposure: count * 1000, people: 50 })
  return {
    value: `v${passes}`,
    people: 500,
    passes,
    active: of(places),
    draft: of(draft),
    entered: 9,
    left: 9,
  }
}

describe('the impact on groups', () => {
  it('is what plain fractions give, where it is judged', () => {
    fc.assert(
      fc.property(tallies, (groups) => {
        const { judged, values } = impactOf(groups)
        const sum = (of: (group: GroupTally) => number) => groups.reduce((all, group) => all + of(group), 0)
        const due = Math.max(
          sum((g) => g.active.places),
          sum((g) => g.draft.places),
        )
        const large = groups.map(
          ({ people, passes }) => people >= 5 && passes > 0 && due * passes >= 5 * sum((g) => g.passes),
        )
        const hidden = values.some(({ figures }) => figures === null)
        expect(judged).toBe(!hidden && large.filter(Boolean).length > 1)
        const inIt = (_: unknown, at: number) => !judged || large[at]!
        for (const of of ['active', 'draft'] as const) {
          const rates = groups.map((group) => (group.passes === 0 ? 0 : group[of].places / group.passes))
          const best = Math.max(...rates.filter(inIt))
          values.forEach(({ belowFourFifths, figures }, at) => {
            const margin = best === 0 ? 0 : rates[at]! / best - 0.8
            if (Math.abs(margin) > 1e-9) expect(belowFourFifths[of]).toBe(judged && large[at]! && margin < 0)
            if (!figures) return
            expect(figures[of].ratio).toBe(
              best === 0 ? 1000 : Math.min(1000, Math.floor((1000 * rates[at]!) / best + 1e-9)),
            )
            const seen = groups.map((g) => (g.passes === 0 ? 0 : g[of].exposure / g.passes))
            const most = Math.max(...seen.filter(inIt))
            expect(figures[of].exposure).toBe(
              most === 0 ? 1000 : Math.min(1000, Math.floor((1000 * seen[at]!) / most + 1e-9)),
            )
            expect(figures[of].selected).toBe(Math.floor(1000 * rates[at]! + 1e-9))
          })
        }
      }),
    )
  })

  it('is exactly four fifths without falling below', () => {
    const { values, worse } = impactOf([big(100, 1000), big(80, 1000.0 + 0)])
    expect(values.map(({ belowFourFifths }) => belowFourFifths.draft)).toEqual([false, false])
    expect(worse).toEqual([])
    expect(impactOf([big(100, 1000), big(79, 1000)]).values[1]!.belowFourFifths.draft).toBe(true)
  })

  it('hides the figures of a whole group where one cell has fewer than five people', () => {
    fc.assert(
      fc.property(tallies, (groups) => {
        const small = groups.some((g) => Math.min(g.people, g.active.people, g.draft.people) < 5)
        for (const { figures } of impactOf(groups).values) {
          expect(figures === null).toBe(small)
          if (!figures) continue
          for (const of of ['entered', 'left'] as const)
            expect(figures[of] === null).toBe(groups.some((g) => g[of] < 5))
        }
      }),
    )
  })

  it('is not judged where a group would have fewer than five places by its passes', () => {
    expect(impactOf([big(100, 1000), big(0, 10)])).toMatchObject({ judged: false, worse: [] })
    expect(impactOf([big(100, 1000), big(0, 52)])).toMatchObject({ judged: false })
    expect(impactOf([big(100, 1000), big(0, 53)])).toMatchObject({ judged: true })
    expect(impactOf([big(100, 1000)])).toMatchObject({ judged: false })
  })

  it('leaves values that are too small out, and judges the others by each other', () => {
    const few = { ...big(2, 300), value: 'few', people: 4 }
    const rare = { ...big(4, 10), value: 'rare' }
    const { judged, worse, values } = impactOf([big(100, 1000), big(85, 1001, 70), rare])
    expect({ judged, worse }).toEqual({ judged: true, worse: ['v1001'] })
    expect(values[2]!.belowFourFifths).toEqual({ active: false, draft: false })
    // The rare one is placed best by far: nobody is measured by it.
    expect(impactOf([big(100, 1000), big(100, 1001), rare]).worse).toEqual([])
    // One that is hidden says of nobody that they are below.
    const hidden = impactOf([big(100, 1000), big(85, 1001, 70), few])
    expect(hidden).toMatchObject({ judged: false, worse: [] })
    for (const { figures, belowFourFifths } of hidden.values)
      expect({ figures, belowFourFifths }).toEqual({
        figures: null,
        belowFourFifths: { active: false, draft: false },
      })
  })

  it('is worse where a group falls below, or further below, and nowhere else', () => {
    expect(impactOf([big(100, 1000), big(85, 1001, 70)]).worse).toEqual(['v1001'])
    expect(impactOf([big(100, 1000), big(70, 1001, 60)]).worse).toEqual(['v1001'])
    expect(impactOf([big(100, 1000), big(60, 1001, 70)]).worse).toEqual([])
    expect(impactOf([big(100, 1000), big(70, 1001, 70)]).worse).toEqual([])
  })

  it('counts a place by 1 / log2(1 + place), in millionths', () => {
    expect([1, 3, 7, 15].map(exposureOf)).toEqual([1_000_000, 500_000, 333_333, 250_000])
    for (let place = 2; place <= 20; place++) expect(exposureOf(place)).toBeLessThan(exposureOf(place - 1))
  })
})
