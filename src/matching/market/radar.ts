/** Counts that may be told to anybody: none of them is of so few that it tells of somebody, and none gives such a one away. */

import type { MarketRadar } from '../../contract/market-run.ts'
import { GATE_CODES } from '../../contract/shortlist.ts'
import type { MarketCounts } from '../../store/ports/market-runs.ts'

/** Counts under this, but nought, are hidden. */
const LEAST = 5

const isSmall = (count: number): boolean => count > 0 && count < LEAST

export type Hidden = { readonly total: number | null; readonly cells: readonly (number | null)[] }

/**
 * Hides the small cells of a column, and of the others as many, in their order, as it takes that each small one could be
 * any from one to four, whoever knows the total and this rule. Where all others are too few, the total is hidden too.
 */
export const hideSmall = (counts: readonly number[]): Hidden => {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (!counts.some(isSmall)) return { total, cells: counts }
  const hidden = new Set<number>()
  // How much the hidden ones are together above the least that they can be.
  let slack = 0
  for (const [i, count] of counts.entries())
    if (isSmall(count)) {
      hidden.add(i)
      slack += count - 1
    }
  let shields = 0
  for (const [i, count] of counts.entries())
    if (count >= LEAST && (shields === 0 || slack < LEAST - 2)) {
      hidden.add(i)
      slack += count - LEAST
      shields += 1
    }
  return {
    total: shields === 0 || slack < LEAST - 2 ? null : total,
    cells: counts.map((count, i) => (hidden.has(i) ? null : count)),
  }
}

/** Columns with one total, told in several ways: where one of them cannot tell it, none does, and no cell either. */
const hideTogether = (columns: readonly (readonly number[])[]): readonly Hidden[] => {
  const hidden = columns.map(hideSmall)
  if (hidden.every(({ total }) => total !== null)) return hidden
  return columns.map((counts) => ({ total: null, cells: counts.map((count) => (count === 0 ? 0 : null)) }))
}

export const radarOf = ({ areas, gates }: MarketCounts, notMatched: number): MarketRadar => {
  const people = hideSmall(areas.map(({ jobseekers }) => jobseekers))
  const byGate = new Map(gates.map(({ gate, jobseekers }) => [gate, jobseekers]))
  const told = [...GATE_CODES, null].filter((gate) => byGate.has(gate))
  const [unreached, hindered] = hideTogether([
    areas.map((area) => area.unreached),
    told.map((gate) => byGate.get(gate)!),
  ]) as [Hidden, Hidden]
  return {
    jobseekers: people.total,
    unreached: unreached.total,
    notMatched: isSmall(notMatched) ? null : notMatched,
    areas: areas.map(({ area }, i) => ({
      area,
      jobseekers: people.cells[i]!,
      unreached: unreached.cells[i]!,
    })),
    gates: told.map((gate, i) => ({ gate, jobseekers: hindered.cells[i]! })),
  }
}
