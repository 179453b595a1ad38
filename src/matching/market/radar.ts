/** Counts that may be told to anybody: none of them is of so few that it tells of somebody, and none gives such a one away. */

import type { MarketRadar } from '../../contract/market-run.ts'
import { GATE_CODES } from '../../contract/shortlist.ts'
import { hideSmall, hideTogether, rowsOrNone } from '../../disclosure/hidden-cells.ts'
import { isSmallCell } from '../../disclosure/threshold.ts'
import type { MarketCounts } from '../../store/ports/market-runs.ts'

export const radarOf = ({ areas, gates }: MarketCounts, notMatched: number): MarketRadar => {
  const people = hideSmall(areas.map(({ jobseekers }) => jobseekers))
  const byGate = new Map(gates.map(({ gate, jobseekers }) => [gate, jobseekers]))
  const told = [...GATE_CODES, null].flatMap((gate) => {
    const jobseekers = byGate.get(gate)
    return jobseekers === undefined ? [] : [{ gate, jobseekers }]
  })
  const [unreached, hindered] = hideTogether(
    areas.map((area) => area.unreached),
    told.map(({ jobseekers }) => jobseekers),
  )
  const further = rowsOrNone(areas.map(furtherOf))
  return {
    jobseekers: people.total,
    unreached: unreached.total,
    ...furtherCells(further.totals),
    notMatched: isSmallCell(notMatched) ? null : notMatched,
    areas: areas.map(({ area }, i) => ({
      area,
      jobseekers: people.cells[i] ?? null,
      unreached: unreached.cells[i] ?? null,
      ...furtherCells(further.rows[i] ?? []),
    })),
    gates: told.map(({ gate }, i) => ({ gate, jobseekers: hindered.cells[i] ?? null })),
  }
}

/** Of those who pass some gates, by their best place. */
const furtherOf = ({
  jobseekers,
  unreached,
  neverInFirstFifty,
  neverInFirstTwoTiers,
}: MarketCounts['areas'][number]): readonly number[] => [
  neverInFirstFifty,
  neverInFirstTwoTiers,
  jobseekers - unreached - neverInFirstFifty - neverInFirstTwoTiers,
]

const furtherCells = ([fifty, tiers, reached]: readonly (number | null)[]) => ({
  neverInFirstFifty: fifty ?? null,
  neverInFirstTwoTiers: tiers ?? null,
  reached: reached ?? null,
})
