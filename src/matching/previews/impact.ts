/** How often the people of each group are placed, of those times that they met no gate. Pure. */
import { allOrNone } from '../../disclosure/hidden-cells.ts'
import { isFew } from '../../disclosure/threshold.ts'
import { itemAt } from '../look-up.ts'

/** Places that would be a group's by its share of passes, under which four fifths is chance. */
const LEAST_DUE = 5

/** A place's weight in exposure, in millionths: 1 / log2(1 + place), as in DCG; whole, so that sums are exact. */
export const exposureOf = (place: number): number => Math.round(1_000_000 / Math.log2(1 + place))

/** One value of a group under one side of the comparison. */
export type Placements = { readonly places: number; readonly exposure: number; readonly people: number }

export type GroupTally = {
  readonly value: string
  /** People of the index in it. */
  readonly people: number
  /** Times that one of them met no gate. */
  readonly passes: number
  readonly active: Placements
  readonly draft: Placements
  /** Times that one of them came into the first twenty, or left them. */
  readonly entered: number
  readonly left: number
}

export type SideFigures = {
  readonly places: number
  readonly selected: number
  readonly ratio: number
  readonly exposure: number
}

export type GroupImpact = {
  readonly judged: boolean
  readonly values: readonly {
    readonly value: string
    readonly belowFourFifths: { readonly active: boolean; readonly draft: boolean }
    readonly figures: {
      readonly passes: number
      readonly active: SideFigures
      readonly draft: SideFigures
      /** null where one of the group is under five. */
      readonly entered: number | null
      readonly left: number | null
    } | null
  }[]
  /** Values below four fifths under the draft alone, or further below than under the active version. */
  readonly worse: readonly string[]
}

const thousandths = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((part * 1000) / whole)

/** Per pass against the best of those compared: 1000 × (part / passes) ÷ the largest such, rounded down, 1000 at most. */
const ratiosOf = (
  tallies: readonly GroupTally[],
  compared: readonly GroupTally[],
  part: (tally: GroupTally) => number,
): readonly number[] => {
  const rate = (tally: GroupTally) => (tally.passes === 0 ? 0 : part(tally) / tally.passes)
  const best = Math.max(...compared.map(rate))
  return tallies.map((tally) =>
    best === 0 ? 1000 : Math.min(1000, Math.floor((1000 * rate(tally)) / best + 1e-9)),
  )
}

/** Whole numbers: nobody is below four fifths by a rounding. */
const isBelow = (tallies: readonly GroupTally[], { passes }: GroupTally, places: number, of: Side): boolean =>
  tallies.some((best) => 5 * places * best.passes < 4 * best[of].places * passes)

type Side = 'active' | 'draft'

/** Values with enough people that would have some places at all if places went by passes: the others are compared with none. */
const comparable = (tallies: readonly GroupTally[]): readonly GroupTally[] => {
  const passes = tallies.reduce((sum, tally) => sum + tally.passes, 0)
  const places = Math.max(
    ...(['active', 'draft'] as const).map((side) =>
      tallies.reduce((sum, tally) => sum + tally[side].places, 0),
    ),
  )
  return tallies.filter(
    (tally) => !isFew(tally.people) && tally.passes > 0 && places * tally.passes >= LEAST_DUE * passes,
  )
}

/** One small cell hides all of its group: the others and the sum would tell it. */
const isHidden = (tallies: readonly GroupTally[]): boolean =>
  tallies.some(({ people, active, draft }) => [people, active.people, draft.people].some(isFew))

export const impactOf = (tallies: readonly GroupTally[]): GroupImpact => {
  const large = comparable(tallies)
  const hidden = isHidden(tallies)
  // What is hidden is not judged, either: that it falls below would tell of a small cell.
  const judged = !hidden && large.length > 1
  const compared = judged ? large : tallies
  const ratios = (side: Side) => ({
    ratio: ratiosOf(tallies, compared, (tally) => tally[side].places),
    exposure: ratiosOf(tallies, compared, (tally) => tally[side].exposure),
  })
  const [active, draft] = [ratios('active'), ratios('draft')]
  const moves = {
    entered: allOrNone(tallies.map(({ entered }) => entered)),
    left: allOrNone(tallies.map(({ left }) => left)),
  }
  const below = (tally: GroupTally, side: Side) =>
    judged && large.includes(tally) && isBelow(large, tally, tally[side].places, side)
  const sideOf = (tally: GroupTally, side: Side, at: number): SideFigures => ({
    places: tally[side].places,
    selected: thousandths(tally[side].places, tally.passes),
    ratio: itemAt((side === 'active' ? active : draft).ratio, at),
    exposure: itemAt((side === 'active' ? active : draft).exposure, at),
  })
  return {
    judged,
    values: tallies.map((tally, at) => ({
      value: tally.value,
      belowFourFifths: { active: below(tally, 'active'), draft: below(tally, 'draft') },
      figures: hidden
        ? null
        : {
            passes: tally.passes,
            active: sideOf(tally, 'active', at),
            draft: sideOf(tally, 'draft', at),
            ...{ entered: moves.entered[at] ?? null, left: moves.left[at] ?? null },
          },
    })),
    worse: tallies
      .filter(
        (tally, at) =>
          below(tally, 'draft') &&
          (!below(tally, 'active') || itemAt(draft.ratio, at) < itemAt(active.ratio, at)),
      )
      .map(({ value }) => value),
  }
}
