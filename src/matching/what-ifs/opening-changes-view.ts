/** What changes of an opening bring as each role sees it: exactly, or in steps for those whose words reach employers. */
import { costRank } from '../../contract/change.ts'
import type { OpeningChangesInSteps, OpeningChangesView } from '../../contract/opening-changes.ts'
import { changeInSteps, stepDown } from '../../disclosure/steps.ts'
import { changeText } from '../../explain/change-text.ts'
import type { Wording } from '../../explain/wording.ts'
import type { Tally } from '../../scoring/scan/tally.ts'
import type { OpeningChanges, Told } from './opening-changes.ts'

export type Seen = {
  readonly id: string
  readonly day: string
  readonly weights: number
  readonly position: number
}

type Figures = Tally & { readonly morePassing: number; readonly moreReaching: number }

export const exactView = (found: OpeningChanges, seen: Seen, wording: Wording): OpeningChangesView => ({
  ...{ opening: seen.id, figures: 'exact', weights: seen.weights },
  snapshot: { position: seen.position, asOf: seen.day },
  base: found.base,
  ...toldIn(found, wording, (tally) => ({
    ...tally,
    morePassing: tally.passing - found.base.passing,
    moreReaching: tally.reaching - found.base.reaching,
  })),
})

export const stepsView = (found: OpeningChanges, seen: Seen, wording: Wording): OpeningChangesInSteps => {
  const { base } = found
  return {
    ...{ opening: seen.id, figures: 'steps', asOf: seen.day },
    base: { passing: stepDown(base.passing), reaching: stepDown(base.reaching) },
    ...toldIn(found, wording, (tally) => {
      const passing = changeInSteps(tally.passing, base.passing)
      const reaching = changeInSteps(tally.reaching, base.reaching)
      return {
        ...{ passing: passing.step, reaching: reaching.step },
        ...{ morePassing: passing.more, moreReaching: reaching.more },
      }
    }),
  }
}

/** In the order of the figures that are told: by others it would tell more than they do. */
const toldIn = (
  { told, exhaustive }: OpeningChanges,
  wording: Wording,
  figuresOf: (tally: Tally) => Figures,
) => {
  const all = told
    .map((of) => ({ of, figures: figuresOf(of.tally) }))
    .sort(
      (a, b) =>
        b.figures.moreReaching - a.figures.moreReaching ||
        b.figures.morePassing - a.figures.morePassing ||
        costRank(a.of.cost) - costRank(b.of.cost),
    )
  const worded = (change: Told['changes'][number]) => ({ change, text: changeText(change, wording) })
  return {
    changes: all.flatMap(({ of, figures }) => {
      const [only, ...others] = of.changes
      return only && others.length === 0 ? [{ ...worded(only), cost: of.cost, ...figures }] : []
    }),
    sets: all
      .filter(({ of }) => of.changes.length > 1)
      .map(({ of, figures }) => ({ changes: of.changes.map(worded), cost: of.cost, ...figures })),
    exhaustive,
  }
}
