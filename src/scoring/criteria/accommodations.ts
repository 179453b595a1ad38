import { ACCOMMODATIONS } from '../../domain/codes.ts'
import { ACCOMMODATION_NUMBER } from '../../index/encode.ts'
import { KNOWN } from '../../index/layout.ts'
import { column, type JobseekerRecord } from '../../index/record.ts'
import { share } from '../apportion.ts'
import type { ItemResult } from '../interpretation.ts'
import { stateOf } from '../offers.ts'
import type { AccommodationState, AccommodationsItem, PairStates, ScoreProgram } from '../program.ts'
import type { CompileCriterion } from './criterion.ts'

/** Halves and sixths of the criterion that a refusal costs; not tunable, so that no configuration makes needs costly. */
const ESSENTIAL_PART = 2
const HELPFUL_PART = 6

export const compileAccommodations: CompileCriterion = ({ weights }, max) => ({
  criterion: 'accommodations',
  max,
  items: [
    {
      kind: 'accommodations',
      item: 'base',
      max,
      essential: Math.floor((2 * max + ESSENTIAL_PART) / (2 * ESSENTIAL_PART)),
      helpful: Math.floor((2 * max + HELPFUL_PART) / (2 * HELPFUL_PART)),
      neutral: share(max, weights.neutral),
      lowShare: weights.accommodations.lowShare,
    },
  ],
})

/** Numbers of the needed accommodations, essential first, then by code. */
export const needsOf = (
  record: JobseekerRecord,
): readonly { readonly accommodation: number; readonly essential: boolean }[] =>
  (['essential', 'helpful'] as const).flatMap((kind) =>
    ACCOMMODATIONS_BY_CODE.filter((number) => column.hasBit(record.columns, kind, number)).map(
      (accommodation) => ({ accommodation, essential: kind === 'essential' }),
    ),
  )

const ACCOMMODATIONS_BY_CODE: readonly number[] = [...ACCOMMODATIONS]
  .sort()
  .map((code) => ACCOMMODATION_NUMBER[code])

export const interpretAccommodations = (
  item: AccommodationsItem,
  record: JobseekerRecord,
  program: Pick<ScoreProgram, 'offers'>,
  pair: PairStates,
): readonly ItemResult[] => {
  const known = (column.word(record.columns, 'known') & KNOWN.needs) !== 0
  const base = (low: number, covered: number, count: number): ItemResult => ({
    item: item.item,
    points: item.max,
    low,
    high: item.max,
    max: item.max,
    covered,
    unknown: false,
    fact: { kind: 'needs', known, count },
  })
  if (!known) {
    // What was refused to this person already could turn out to be an essential need: the worst case counts it so.
    const refused = [...pair.values()].filter((state) => state === 'refused').length
    return [base(Math.min(item.neutral, Math.max(0, item.max - refused * item.essential)), 0, 0)]
  }
  const needs = needsOf(record).map(({ accommodation, essential }) => ({
    ...stateOf(program, pair, accommodation),
    essential,
    part: essential ? item.essential : item.helpful,
  }))
  /** Takes a deduction from what the criterion has left. */
  const deductor = (from: number) => {
    let left = from
    return (deduction: number) => {
      const taken = Math.min(deduction, left)
      left -= taken
      // `-0` would not survive JSON.
      return taken === 0 ? 0 : -taken
    }
  }
  const deduct = deductor(item.max)
  const refused = needs.map((need) => ({ ...need, points: need.state === 'refused' ? deduct(need.part) : 0 }))
  // The low case takes refusals first, as points do, so that no item is ever above its points.
  const deductLow = deductor(item.max + refused.reduce((sum, { points }) => sum + points, 0))
  const costs = refused.map((need) => ({
    ...need,
    low: need.state === 'refused' ? need.points : deductLow(share(need.part, lowShare(item, need.state))),
  }))
  const unsaid = needs.filter(({ state }) => state === 'unknown')
  const covered = Math.max(0, item.max - unsaid.reduce((sum, { part }) => sum + part, 0))
  return [
    base(item.max, covered, needs.length),
    ...costs.map(
      ({ accommodation, state, essential, points, low }): ItemResult => ({
        item: accommodation,
        points,
        low,
        high: points,
        max: 0,
        covered: 0,
        unknown: false,
        fact: { kind: 'need', accommodation, essential, state },
      }),
    ),
  ]
}

const lowShare = (item: AccommodationsItem, state: AccommodationState): number => {
  switch (state) {
    case 'provided':
    case 'agreed':
      return 0
    case 'negotiable':
    case 'proposed':
    case 'partly-agreed':
      return item.lowShare.negotiable
    case 'unknown':
    case 'declined':
    case 'refused':
      return item.lowShare[state]
  }
}
