/** Orders of occupations for a person with limits: by today's rule, by the one before it, and by the plainest there is. */
import type { DemandableAbility } from '../../src/domain/codes.ts'
import type { Weights } from '../../src/domain/weights.ts'
import { encodeRecord } from '../../src/index/encode.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { compile } from '../../src/scoring/compile.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import { NO_PAIR } from '../../src/scoring/program.ts'
import {
  type AbilityRatings,
  demandsOf,
  ratingScale,
  type SuggestedDemand,
} from '../../src/taxonomy/onet/demand-profile.ts'
import { starterVocabulary } from '../../src/taxonomy/starter-taxonomy.ts'
import { taxonomyOf } from '../../src/taxonomy/taxonomy-of.ts'
import { TODAY } from '../corpus.ts'

export type Limited = readonly { readonly ability: DemandableAbility; readonly level: number }[]

export type Suggested = {
  readonly ratings: ReadonlyMap<string, AbilityRatings>
  /** By unit group. */
  readonly demands: ReadonlyMap<string, readonly SuggestedDemand[]>
}

export const suggestedFrom = (ratings: ReadonlyMap<string, AbilityRatings>): Suggested => {
  const scale = ratingScale([...ratings.values()])
  return {
    ratings,
    demands: new Map([...ratings].map(([group, rated]) => [group, demandsOf(rated, scale)])),
  }
}

/** More is better. */
type Score = (group: string) => number
type OrderOf = (suggested: Suggested, weights: Weights) => (person: Limited) => Score

const ORDINARY = 3

/** Points of the abilities criterion at an opening that says its occupation and nothing else. */
const byPoints =
  ({ othersOrdinary }: { readonly othersOrdinary: boolean }): OrderOf =>
  ({ demands }, weights) => {
    const vocabulary = starterVocabulary()
    const usualDemands = new Map(
      [...demands].map(([group, each]) => [group, { source: 'onet' as const, demands: each }]),
    )
    const taxonomy = taxonomyOf({ ...vocabulary, usualDemands })
    const programs = new Map(
      [...demands.keys()].map((occupation) => {
        const opening = { employer: { id: 'employer' }, title: { fi: occupation }, occupation }
        return [occupation, compile({ id: occupation, opening, weights, taxonomy })]
      }),
    )
    const asOf = dayNumber(TODAY)
    const said = { source: 'physician' as const, on: TODAY }
    return (person) => {
      const record = encodeRecord(
        'p',
        {
          abilities: Object.fromEntries(
            person.map(({ ability, level }) => [ability, { unaided: level, ...said }]),
          ),
          ...(othersOrdinary && { otherAbilities: { are: 'ordinary' as const, ...said } }),
          permissions: { matching: { basis: 'public-task', since: TODAY } },
        },
        TODAY,
        taxonomy,
      )
      return (group) => {
        const program = programs.get(group)
        if (!program) throw new Error(`${group} has no program`)
        return interpret(program, record, asOf, NO_PAIR).criteria[0]?.points ?? 0
      }
    }
  }

/** "Somewhat important": what O*NET rates under it was left unsaid. */
const SAID_FROM = 200
/** Of the base mass, in halves of importance. */
const HALVES = 2

/** The rule before: each demand adds its share of all that is asked, by its level in halves. */
const byShares: OrderOf =
  ({ demands, ratings }, { abilities: { byDeficit, baseMass }, neutral }) =>
  (person) => {
    const levels = new Map(person.map(({ ability, level }) => [ability, level]))
    return (group) => {
      const said = (demands.get(group) ?? []).filter(
        ({ ability }) => (ratings.get(group)?.get(ability)?.importance ?? 0) >= SAID_FROM,
      )
      const mass = said.reduce((sum, { importance }) => sum + importance, 0)
      const open = Math.max(0, HALVES * baseMass - mass)
      const points = said.reduce((sum, { ability, level, importance }) => {
        const deficit = Math.max(0, 2 * (level - (levels.get(ability) ?? ORDINARY)))
        return sum + importance * (byDeficit[Math.min(deficit, byDeficit.length - 1)] ?? 0)
      }, open * neutral)
      return points / (mass + open)
    }
  }

/** By the worst percentile among the limited abilities, of the ratings that all have. */
const byWorstPercentile: OrderOf = ({ ratings }) => {
  const places = new Map<DemandableAbility, ReadonlyMap<string, number>>()
  const placesOf = (ability: DemandableAbility): ReadonlyMap<string, number> => {
    const known = places.get(ability)
    if (known) return known
    const levels = [...ratings.values()].flatMap((rated) => rated.get(ability)?.level ?? [])
    const below = (level: number) =>
      levels.filter((other) => other < level).length + levels.filter((other) => other === level).length / 2
    const made = new Map([...ratings].map(([group, rated]) => [group, below(rated.get(ability)?.level ?? 0)]))
    places.set(ability, made)
    return made
  }
  return (person) => (group) => -Math.max(...person.map(({ ability }) => placesOf(ability).get(group) ?? 0))
}

export const ORDERS = {
  'before (shares)': byShares,
  'now (deductions)': byPoints({ othersOrdinary: true }),
  'now, others unsaid': byPoints({ othersOrdinary: false }),
  'worst percentile': byWorstPercentile,
} as const satisfies Record<string, OrderOf>
export type Order = keyof typeof ORDERS
