/** How far a person comes in the lists of a run: the best place in any of them. */
import type { MarketStanding } from '../../contract/market-run.ts'
import { keyStepOf, unmarked } from '../../scoring/program.ts'
import type { OpeningPartial } from '../../store/ports/market-runs.ts'

/** Tiers of a list that an employer has a look at. */
const TIERS = 2

/** In the first two tiers of some first list, or further behind in all where the person is. */
type Listed = 'in-first-tiers' | 'behind'

/** Of everybody who is among the first of some opening, by id. */
export const listedIn = (
  openings: readonly Pick<OpeningPartial, 'first'>[],
  resolution: number,
): ReadonlyMap<string, Listed> => {
  const listed = new Map<string, Listed>()
  for (const { first } of openings) {
    const [best] = first
    if (!best) continue
    const end = keyStepOf(unmarked(best[1]), resolution) + TIERS
    for (const [id, points] of first) {
      if (keyStepOf(unmarked(points), resolution) < end) listed.set(id, 'in-first-tiers')
      else if (!listed.has(id)) listed.set(id, 'behind')
    }
  }
  return listed
}

export const marketStandingOf = (reached: number, listed: Listed | undefined): MarketStanding => {
  if (reached === 0) return 'gated-everywhere'
  if (listed === undefined) return 'never-in-first-fifty'
  return listed === 'behind' ? 'never-in-first-two-tiers' : 'reached'
}
