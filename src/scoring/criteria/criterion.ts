/** What every criterion shares: how it is compiled from an opening, and items that do not depend on the person. */

import type { Opening } from '../../domain/opening.ts'
import type { Criterion, Weights } from '../../domain/weights.ts'
import { at } from '../../index/at.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { apportion, share } from '../apportion.ts'
import type { ItemResult } from '../interpretation.ts'
import type { CriterionProgram, FixedItem, ProgramItem } from '../program.ts'

export type CompileInput = {
  readonly opening: Opening
  readonly weights: Weights
  readonly taxonomy: Taxonomy
}

/** Compiles one criterion; `max` is its points of 10,000. */
export type CompileCriterion = (input: CompileInput, max: number) => CriterionProgram

/** The part of a criterion of which the opening says nothing: neutral, anything between nothing and all. */
export const unstated = (max: number, neutral: number, item = 'unstated'): FixedItem => ({
  kind: 'fixed',
  item,
  max,
  points: share(max, neutral),
  low: 0,
  high: max,
  why: 'unstated',
})

/** The opening says that it asks nothing here: full for everybody. */
export const full = (max: number, why: 'none-required' | 'remote', item: string = why): FixedItem => ({
  kind: 'fixed',
  item,
  max,
  points: max,
  low: max,
  high: max,
  why,
})

/** Masses are told in halves of importance: what is only suggested weighs half of what somebody has said. */
const SAID = 2
const SUGGESTED = 1
/** In hundredths of a level: what is rated so weighs its importance. */
export const AS_IN_MOST_WORK = 300

type Weighed = {
  readonly code: string
  readonly part: number
  readonly mass: number
  readonly within: number | undefined
}

/** Of each group of one mass, what it has together, apportioned anew; what was weighed keeps its part. */
const apportionUnweighed = (items: readonly Weighed[]): readonly number[] => {
  const anew = new Map<string, number>()
  for (const [within, group] of Map.groupBy(items, (each) => (each.within === undefined ? 0 : each.mass))) {
    if (within === 0) continue
    const together = group.reduce((sum, { part }) => sum + part, 0)
    const parts = apportion(
      together,
      group.map((each) => ({ code: each.code, mass: each.within ?? 0 })),
    )
    group.forEach(({ code }, place) => {
      anew.set(code, at(parts, place))
    })
  }
  return items.map(({ code, part }) => anew.get(code) ?? part)
}

/**
 * A criterion over a list of the opening: absent is neutral, empty is full, and what the stated items do not fill of the
 * base mass is one `unstated` item, so that a thin posting never looks good.
 */
export const listCriterion = <T>(given: {
  readonly criterion: Criterion
  readonly max: number
  readonly neutral: number
  readonly baseMass: number
  readonly list: readonly T[] | undefined
  readonly code: (asked: T) => string
  readonly importance: (asked: T) => number
  /** Nobody has said that the work asks it: half the mass. Absent, all has been said. */
  readonly isSuggested?: (asked: T) => boolean
  /** Hundredths of a level by which the mass goes; absent is AS_IN_MOST_WORK. */
  readonly rating?: (asked: T) => number
  /**
   * The mass of what the employer did not weigh, among its like: what such items of one importance have together is
   * apportioned by it. Undefined where the employer did.
   */
  readonly unweighed?: (asked: T) => number | undefined
  readonly item: (asked: T, max: number) => ProgramItem
}): CriterionProgram => {
  const { criterion, max, neutral, baseMass, list, code, importance, isSuggested, rating, unweighed, item } =
    given
  if (list === undefined) return { criterion, max, items: [unstated(max, neutral)] }
  if (list.length === 0) return { criterion, max, items: [full(max, 'none-required')] }
  const masses = list.map((asked) => ({
    code: code(asked),
    mass:
      (isSuggested?.(asked) ? SUGGESTED : SAID) * importance(asked) * (rating?.(asked) ?? AS_IN_MOST_WORK),
  }))
  const open = SAID * baseMass * AS_IN_MOST_WORK - masses.reduce((sum, entry) => sum + entry.mass, 0)
  // U+FFFF sorts behind every code: a remainder never goes to what nobody stated before it goes to what was.
  if (open > 0) masses.push({ code: '\uffff', mass: open })
  const byImportance = apportion(max, masses)
  const parts = unweighed
    ? apportionUnweighed(
        list.map((asked, index) => ({
          ...{ code: code(asked), part: at(byImportance, index), mass: at(masses, index).mass },
          within: unweighed(asked),
        })),
      )
    : byImportance
  const items = list.map((asked, index) => item(asked, at(parts, index)))
  if (open > 0) items.push(unstated(at(byImportance, list.length), neutral))
  return { criterion, max, items }
}

/** What an item of the person's scale yields: an unknown value is anything between nothing and all, and can be asked for. */
export const scaleResult = (
  { item, max }: { readonly item: string; readonly max: number },
  { points, unknown, fact }: Pick<ItemResult, 'points' | 'unknown' | 'fact'>,
): ItemResult => ({
  item,
  points,
  low: unknown ? 0 : points,
  high: unknown ? max : points,
  max,
  covered: unknown ? 0 : max,
  unknown,
  fact,
})

/** What an item of the person's lists yields: it is read as it stands, and an absent list could still hold all. */
export const listResult = (
  { item, max }: { readonly item: string; readonly max: number },
  { points, listKnown, fact }: Pick<ItemResult, 'points' | 'fact'> & { readonly listKnown: boolean },
): ItemResult => ({
  item,
  points,
  low: points,
  high: listKnown ? points : max,
  max,
  covered: listKnown ? max : 0,
  unknown: false,
  fact,
})

export const interpretFixed = (item: FixedItem): ItemResult => ({
  item: item.item,
  points: item.points,
  low: item.low,
  high: item.high,
  max: item.max,
  covered: item.why === 'unstated' ? 0 : item.max,
  unknown: false,
  fact: { kind: 'fixed', why: item.why },
})
