import { ACCOMMODATIONS, DEMANDABLE_ABILITIES } from '../../domain/codes.ts'
import { type Demand, isSuggested } from '../../domain/opening.ts'
import { NORMAL_IMPORTANCE } from '../../domain/values.ts'
import { at, missing } from '../../index/at.ts'
import { ABILITY_NUMBER } from '../../index/encode.ts'
import { KNOWN, UNKNOWN_NIBBLE } from '../../index/layout.ts'
import { column, higherNibble, type JobseekerRecord, levelOf, ORDINARY } from '../../index/record.ts'
import { ACCOMMODATION_TABLE } from '../../taxonomy/accommodations.ts'
import { share } from '../apportion.ts'
import type { ItemResult } from '../interpretation.ts'
import { stateOf } from '../offers.ts'
import type { AbilityItem, AccommodationState, NibbleTable, PairStates, ScoreProgram } from '../program.ts'
import { type CompileCriterion, listCriterion } from './criterion.ts'

/** By ability, numbers of the accommodations that make up for it. */
export const COMPENSATORS: readonly (readonly number[])[] = DEMANDABLE_ABILITIES.map((ability) =>
  ACCOMMODATIONS.flatMap((code, number) =>
    ACCOMMODATION_TABLE[code].compensates.includes(ability) ? [number] : [],
  ),
)

const tableOf = (demand: Demand, max: number, byDeficit: readonly number[], neutral: number): NibbleTable => {
  const asks = Math.round(demand.level * 2)
  return Array.from({ length: 16 }, (_, nibble) => {
    if (asks === 0) return max
    if (nibble === UNKNOWN_NIBBLE) return share(max, neutral)
    return share(max, at(byDeficit, Math.min(Math.max(0, asks - nibble), byDeficit.length - 1)))
  })
}

export const compileAbilities: CompileCriterion = ({ opening, weights }, max) =>
  listCriterion({
    criterion: 'abilities',
    max,
    neutral: weights.neutral,
    baseMass: weights.abilities.baseMass,
    list: opening.demands,
    code: (demand) => demand.ability,
    importance: (demand) => demand.importance ?? NORMAL_IMPORTANCE,
    isSuggested,
    item: (demand, points): AbilityItem => {
      const ability = ABILITY_NUMBER[demand.ability]
      return {
        kind: 'ability',
        item: demand.ability,
        max: points,
        ability,
        code: demand.ability,
        asks: Math.round(demand.level * 2),
        importance: demand.importance ?? NORMAL_IMPORTANCE,
        critical: demand.critical !== undefined,
        adjustable: demand.adjustable ?? false,
        suggested: isSuggested(demand),
        table: tableOf(demand, points, weights.abilities.byDeficit, weights.neutral),
        compensators: at(COMPENSATORS, ability),
      }
    },
  })

/** How far a bridge carries in the low case: all the way, half of it, or not. */
const CARRIES: Readonly<Record<AccommodationState, 2 | 1 | 0>> = {
  provided: 2,
  agreed: 2,
  negotiable: 1,
  proposed: 1,
  'partly-agreed': 1,
  unknown: 0,
  declined: 0,
  refused: 0,
}

/** By a read of its own: see `missing`. */
const pointsAt = (table: NibbleTable, nibble: number): number =>
  table[nibble] ?? missing(table.length, nibble)

export const interpretAbility = (
  item: AbilityItem,
  record: JobseekerRecord,
  program: ScoreProgram,
  pair: PairStates,
): ItemResult => {
  const { table, max, suggested } = item
  const listed = record.listed.find((entry) => entry.ability === item.ability)
  const unaided = column.unaided(record.columns, item.ability)
  const best = column.best(record.columns, item.ability)
  const supported = listed?.supported ?? UNKNOWN_NIBBLE
  const by = item.compensators
    .filter((number) => column.hasBit(record.columns, 'essential', number))
    .map((number) => stateOf(program, pair, number))
  const refused = by.some(({ state }) => state === 'refused')
  // Support that changes nothing in these tasks is nothing to settle.
  const supports =
    best !== unaided && (unaided === UNKNOWN_NIBBLE || pointsAt(table, best) > pointsAt(table, unaided))
  const supportSelfSaid = listed?.supportSelfSaid === true && supports
  const unlistedBySelf = listed === undefined && record.ordinary === ORDINARY.self

  const useUnaided = refused && pointsAt(table, unaided) < pointsAt(table, best)
  const counts = useUnaided ? unaided : best
  const points = pointsAt(table, counts)
  // Read worst, an unknown level is nothing; where the work asks nothing it is full all the same.
  const worst = (nibble: number) => (nibble === UNKNOWN_NIBBLE && item.asks > 0 ? 0 : pointsAt(table, nibble))
  const carries = supportSelfSaid ? 0 : by.reduce((least, { state }) => Math.min(least, CARRIES[state]), 2)
  const lowBridged =
    by.length === 0 || carries === 0
      ? worst(unaided)
      : carries === 2
        ? worst(best)
        : (worst(unaided) + worst(best) + 1) >> 1
  const low = Math.min(
    points,
    unlistedBySelf ? Math.min(lowBridged, pointsAt(table, UNKNOWN_NIBBLE)) : lowBridged,
  )
  const needsKnown = (column.word(record.columns, 'known') & KNOWN.needs) !== 0
  const high =
    unaided === UNKNOWN_NIBBLE || (by.length > 0 && supported === UNKNOWN_NIBBLE)
      ? max
      : needsKnown
        ? pointsAt(table, best)
        : pointsAt(table, higherNibble(unaided, supported))
  // A supported level alone leaves open what the person does without: the interval is as wide as if nothing were known.
  const known = unaided !== UNKNOWN_NIBBLE || item.asks === 0
  return {
    item: item.item,
    points,
    // What the work asks may be more, less or nothing: until the employer says, no level of the person's narrows it.
    low: suggested ? 0 : low,
    high: suggested ? max : high,
    max,
    covered: known && !suggested ? max : 0,
    unknown: !known,
    fact: {
      kind: 'ability',
      ability: item.code,
      asks: item.asks / 2,
      unaided: levelOf(unaided),
      supported: levelOf(supported),
      counts: levelOf(counts),
      importance: item.importance,
      critical: item.critical,
      adjustable: item.adjustable,
      suggested,
      by,
      bridged: supports,
      refused,
      ordinary:
        listed !== undefined || record.ordinary === ORDINARY.unsaid
          ? 'no'
          : record.ordinary === ORDINARY.self
            ? 'self'
            : 'professional',
      supportSelfSaid,
      expired: listed?.expired ?? false,
    },
  }
}
