/** Tables of counts without small cells, and without what would give one away. A hidden figure is null. */
import { isFew, isSmallCell, LEAST_PEOPLE } from './threshold.ts'

export type Hidden = { readonly total: number | null; readonly cells: readonly (number | null)[] }

/** A small cell, or one that hides for it, leaves room enough when it may be anything from one to four. */
const ROOM = LEAST_PEOPLE - 2

/**
 * Hides the small cells of a column, and of the others as many, in their order, as it takes that each small one could be
 * any from one to four, whoever knows the total and this rule. Where all others are too few, the total is hidden too.
 */
export const hideSmall = (counts: readonly number[]): Hidden => {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (!counts.some(isSmallCell)) return { total, cells: counts }
  const hidden = new Set<number>()
  // How much the hidden ones are together above the least that they can be.
  let slack = 0
  for (const [i, count] of counts.entries())
    if (isSmallCell(count)) {
      hidden.add(i)
      slack += count - 1
    }
  let shields = 0
  for (const [i, count] of counts.entries())
    if (!isFew(count) && (shields === 0 || slack < ROOM)) {
      hidden.add(i)
      slack += count - LEAST_PEOPLE
      shields += 1
    }
  return {
    total: shields === 0 || slack < ROOM ? null : total,
    cells: counts.map((count, i) => (hidden.has(i) ? null : count)),
  }
}

/** Columns with one total, told in two ways: where one of them cannot tell it, neither does, and no cell either. */
export const hideTogether = (one: readonly number[], other: readonly number[]): readonly [Hidden, Hidden] => {
  const [first, second] = [hideSmall(one), hideSmall(other)]
  if (first.total !== null && second.total !== null) return [first, second]
  return [hideAll(one), hideAll(other)]
}

const hideAll = (counts: readonly number[]): Hidden => ({
  total: null,
  cells: counts.map((count) => (count === 0 ? 0 : null)),
})

/** All or none, where the others and a sum that is known would tell a hidden one; here none at all is as hidden as a few. */
export const allOrNone = (counts: readonly number[]): readonly (number | null)[] =>
  counts.some(isFew) ? counts.map(() => null) : counts

/**
 * Rows whose sums are known: each is told as a whole or not at all. A column's total is told where every row is, or where
 * at least two are not and they hold together nobody, or so many that each could be a few.
 */
export const rowsOrNone = (
  rows: readonly (readonly number[])[],
): {
  readonly rows: readonly (readonly (number | null)[])[]
  readonly totals: readonly (number | null)[]
} => {
  const told = rows.map((row) => (row.some(isSmallCell) ? row.map(() => null) : row))
  const hidden = rows.filter((row) => row.some(isSmallCell))
  const width = rows[0]?.length ?? 0
  const sumOf = (of: readonly (readonly number[])[], column: number) =>
    of.reduce((sum, row) => sum + (row[column] ?? 0), 0)
  const totals = Array.from({ length: width }, (_, column) => {
    const apart = sumOf(hidden, column)
    const safe =
      hidden.length === 0 || (hidden.length > 1 && (apart === 0 || apart >= hidden.length * LEAST_PEOPLE))
    return safe ? sumOf(rows, column) : null
  })
  return { rows: told, totals }
}
