/**
 * A criterion that starts full and of which items deduct: never more than is left, in the order of their size, then code.
 * What an item takes stays with it, so that items sum to the criterion, and an item may be under nothing.
 */
import { entryOf } from '../../index/at.ts'
import type { ItemResult } from '../interpretation.ts'

/** What an item would deduct. Nothing of it rests on what other items take. */
export type Deducting = {
  readonly code: string
  readonly points: number
  /** At least as much as `points`. */
  readonly low: number
  /** At most as much as `points`. */
  readonly high: number
}

export type Taken = Pick<ItemResult, 'points' | 'low' | 'high'>

const bySize = (a: readonly [code: string, size: number], b: readonly [code: string, size: number]): number =>
  b[1] - a[1] || (a[0] < b[0] ? -1 : 1)

const takeOf = (
  sizes: readonly (readonly [code: string, size: number])[],
  left: number,
): ReadonlyMap<string, number> => {
  let rest = left
  return new Map(
    [...sizes].sort(bySize).map(([code, size]) => {
      const taken = Math.min(size, rest)
      rest -= taken
      return [code, taken]
    }),
  )
}

/**
 * The low case takes what points take first, then more from what is left, so that no item is above its points; the high
 * case takes at most what points take.
 * @param pool points that may be taken
 * @param lowFirst what the low case takes before any item does
 */
export const deduct = (
  items: readonly Deducting[],
  { pool, lowFirst }: { readonly pool: number; readonly lowFirst: number },
): { readonly taken: ReadonlyMap<string, Taken>; readonly lowFirst: number } => {
  const taken = takeOf(
    items.map(({ code, points }) => [code, points]),
    pool,
  )
  const left = pool - [...taken.values()].reduce((sum, points) => sum + points, 0)
  const first = Math.min(lowFirst, left)
  const more = takeOf(
    items.map(({ code, points, low }) => [code, low - points]),
    left - first,
  )
  return {
    taken: new Map(
      items.map(({ code, high }) => {
        const points = entryOf(taken, code)
        return [code, { points, low: points + entryOf(more, code), high: Math.min(high, points) }]
      }),
    ),
    lowFirst: first,
  }
}

/** What all items would deduct beyond the pool: so much less changes nothing. */
export const overPool = (items: readonly Deducting[], pool: number): number =>
  Math.max(0, items.reduce((sum, { points }) => sum + points, 0) - pool)
