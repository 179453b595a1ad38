/**
 * Whether people of a group get places as often as they pass the gates, against everybody else; and, where they do not, the
 * items by which they lose more than others.
 */
import type { Weights } from '../../src/domain/weights.ts'
import { groupValuesOf } from '../../src/matching/previews/groups.ts'
import { criterionPoints } from '../../src/scoring/compile.ts'
import type { Interpretation } from '../../src/scoring/interpretation.ts'
import { say, wrap } from '../cli/terminal.ts'

/** Four fifths: under it one group is chosen so much more seldom that the difference needs a reason. */
export const LEAST_RATIO = 0.8

/** Groups and values as previews have them. */
const WATCHED = [
  ['essential-need', 'has', 'with an essential need'],
  ['hours', 'under-25', 'who can do under 25 hours'],
  ['profile-coverage', 'under-5000', 'with a thin profile'],
  ['home', 'rural', 'who live in the country'],
] as const

const ITEMS_TOLD = 3

/** What is counted of a group, and of everybody else. */
type Pair = { own: number; others: number }

export type Loss = { readonly item: string; readonly own: number; readonly others: number }

export type Fairness = {
  readonly who: string
  readonly places: Readonly<Pair>
  readonly passing: Readonly<Pair>
  readonly ratio: number
  /** Mean points lost of an item, a pass; what the group loses more than others, the largest first. */
  readonly lost: readonly Loss[]
}

const add = (pair: Pair, isOwn: boolean, by: number): void => {
  if (isOwn) pair.own += by
  else pair.others += by
}

export const createFairness = (weights: Pick<Weights, 'criteria'>) => {
  const points = criterionPoints(weights.criteria)
  const tallies = WATCHED.map(([group, value, who]) => ({
    ...{ group, value, who },
    places: { own: 0, others: 0 },
    passing: { own: 0, others: 0 },
    lost: new Map<string, Pair>(),
  }))
  return {
    /** Somebody who meets no gate of an opening. @param columns of their row @param placed on the list */
    add: (columns: Uint8Array, of: Interpretation, placed: boolean): void => {
      const values = groupValuesOf(columns, points)
      for (const { group, value, places, passing, lost } of tallies) {
        const isOwn = values[group] === value
        add(passing, isOwn, 1)
        if (placed) add(places, isOwn, 1)
        for (const { criterion, items } of of.criteria)
          for (const { item, max, points: has } of items) {
            if (max === has) continue
            const name = `${criterion}/${item}`
            const pair = lost.get(name) ?? { own: 0, others: 0 }
            lost.set(name, pair)
            add(pair, isOwn, max - has)
          }
      }
    },
    result: (): readonly Fairness[] =>
      tallies.map(({ who, places, passing, lost }) => ({
        ...{ who, places, passing },
        ratio: places.own / passing.own / (places.others / passing.others),
        lost: [...lost]
          .map(([item, { own, others }]) => ({
            ...{ item, own: own / passing.own, others: others / passing.others },
          }))
          .filter(({ own, others }) => own > others)
          .sort((a, b) => b.own - b.others - (a.own - a.others))
          .slice(0, ITEMS_TOLD),
      })),
  }
}

/** A line for each group; where four fifths is missed, the items that do it. */
export const tellFairness = (where: string, groups: readonly Fairness[]): void => {
  say(`  ${where}`)
  for (const { who, ratio, places, passing, lost } of groups) {
    const rate = (of: 'own' | 'others') => `${places[of]} of ${passing[of].toLocaleString('en')}`
    say(`    ${who.padEnd(28)} ${ratio.toFixed(2)}  (${rate('own')}, others ${rate('others')})`)
    if (ratio >= LEAST_RATIO) continue
    const items = lost.map(
      ({ item, own, others }) => `${item} ${Math.round(own)} against ${Math.round(others)}`,
    )
    say(wrap(`under ${LEAST_RATIO}; mean points lost: ${items.join(' · ')}`, '      '))
  }
}
