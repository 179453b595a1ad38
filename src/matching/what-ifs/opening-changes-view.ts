/** What changes of an opening bring as each role sees it: exactly, or in steps for those whose words reach employers. */
import { costRank } from '../../contract/change.ts'
import { EFFORT_DAYS } from '../../contract/effort.ts'
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

type Figures = Tally & {
  readonly morePassing: number
  readonly moreReaching: number
  readonly leading: number
  readonly moreLeading: number
}

export const exactView = (found: OpeningChanges, seen: Seen, wording: Wording): OpeningChangesView => ({
  ...{ opening: seen.id, figures: 'exact', weights: seen.weights },
  snapshot: { position: seen.position, asOf: seen.day },
  base: found.base,
  ...toldIn(found, wording, ({ tally, leading }) => ({
    ...{ ...tally, leading, moreLeading: leading - found.baseLeading },
    morePassing: tally.passing - found.base.passing,
    moreReaching: tally.reaching - found.base.reaching,
  })),
})

export const stepsView = (found: OpeningChanges, seen: Seen, wording: Wording): OpeningChangesInSteps => {
  const { base } = found
  return {
    ...{ opening: seen.id, figures: 'steps', asOf: seen.day },
    base: { passing: stepDown(base.passing), reaching: stepDown(base.reaching) },
    ...toldIn(found, wording, ({ tally, leading }) => {
      const first = changeInSteps(leading, found.baseLeading)
      const passing = changeInSteps(tally.passing, base.passing)
      const reaching = changeInSteps(tally.reaching, base.reaching)
      return {
        ...{ passing: passing.step, reaching: reaching.step },
        ...{ morePassing: passing.more, moreReaching: reaching.more },
        ...{ leading: first.step, moreLeading: first.more },
      }
    }),
  }
}

/** Nobody is told to do what brings nobody, or only takes people away. */
const bringsSomebody = ({ morePassing, moreReaching, moreLeading }: Figures): boolean =>
  morePassing > 0 || moreReaching > 0 || moreLeading > 0

/** People brought to the first two steps by the days that it takes. */
const perDay = ({ of, figures }: { readonly of: Told; readonly figures: Figures }): number =>
  figures.moreLeading / EFFORT_DAYS[of.effort]

/** In the order of the figures that are told: by others it would tell more than they do. */
const toldIn = (
  { told, exhaustive, proposed }: OpeningChanges,
  wording: Wording,
  figuresOf: (told: Told) => Figures,
) => {
  const all = told
    .map((of) => ({ of, figures: figuresOf(of) }))
    // By the figures that are told: a change of a few people is left out with those of nobody.
    .filter(({ figures }) => !proposed || bringsSomebody(figures))
    .sort(
      (a, b) =>
        perDay(b) - perDay(a) ||
        b.figures.moreReaching - a.figures.moreReaching ||
        b.figures.morePassing - a.figures.morePassing ||
        costRank(a.of.cost) - costRank(b.of.cost),
    )
  const worded = (change: Told['changes'][number]) => ({ change, text: changeText(change, wording) })
  return {
    changes: all.flatMap(({ of, figures }) => {
      const [only, ...others] = of.changes
      return only && others.length === 0
        ? [{ ...worded(only), cost: of.cost, effort: of.effort, ...figures }]
        : []
    }),
    sets: all
      .filter(({ of }) => of.changes.length > 1)
      .map(({ of, figures }) => ({
        changes: of.changes.map(worded),
        cost: of.cost,
        effort: of.effort,
        ...figures,
      })),
    exhaustive,
  }
}
