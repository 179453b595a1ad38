import { ACCOMMODATIONS, DEMANDABLE_ABILITIES, type DemandableAbility } from '../../domain/codes.ts'
import { type Demand, isSuggested } from '../../domain/opening.ts'
import { NORMAL_IMPORTANCE } from '../../domain/values.ts'
import type { Weights } from '../../domain/weights.ts'
import { at, entryOf, missing } from '../../index/at.ts'
import { ABILITY_NUMBER } from '../../index/encode.ts'
import { KNOWN, UNKNOWN_NIBBLE } from '../../index/layout.ts'
import { column, higherNibble, type JobseekerRecord, levelOf, ORDINARY } from '../../index/record.ts'
import { ACCOMMODATION_TABLE } from '../../taxonomy/accommodations.ts'
import { share } from '../apportion.ts'
import type { ItemResult } from '../interpretation.ts'
import { stateOf } from '../offers.ts'
import type {
  AbilityItem,
  AccommodationState,
  CriterionProgram,
  NibbleTable,
  PairStates,
  ScoreProgram,
} from '../program.ts'
import {
  AS_IN_MOST_WORK,
  type CompileCriterion,
  type CompileInput,
  interpretFixed,
  listCriterion,
} from './criterion.ts'
import { type Deducting, deduct, overPool, type Taken } from './deductions.ts'

/** By ability, numbers of the accommodations that make up for it. */
export const COMPENSATORS: readonly (readonly number[])[] = DEMANDABLE_ABILITIES.map((ability) =>
  ACCOMMODATIONS.flatMap((code, number) =>
    ACCOMMODATION_TABLE[code].compensates.includes(ability) ? [number] : [],
  ),
)

/** In halves: a limit this far under the demand, of a demand at least so high, is severe. */
const SEVERE_SHORT = 4
const SEVERE_FROM = 5
/** In halves, as people usually manage at work: whatever is under it somebody has recorded, since unlisted is not. */
const ORDINARY_HALVES = 6
/** In halves: between "very hard" and "somewhat hard". */
const VERY_HARD_HALVES = 3
const CORE = 3

/** In hundredths of a level. What somebody has said weighs its importance, whatever its level. */
const ratingOf = (demand: Demand): number =>
  isSuggested(demand) ? Math.max(1, Math.round((demand.rating ?? demand.level) * 100)) : AS_IN_MOST_WORK

/** Half the floor where the demand is suggested as in most work, and by its rating; at most what a stated one takes. */
const floorOf = (demand: Demand, floor: number): number =>
  isSuggested(demand)
    ? Math.min(floor, Math.round((floor * ratingOf(demand)) / (2 * AS_IN_MOST_WORK)))
    : floor

/**
 * What a level takes: what is missing of the demand's share, or at least the floor where the limit is severe. The floor
 * is for recorded levels; rows do not tell recorded from unlisted, but an unlisted level is never under 3, so it is for
 * levels under 3 alone. Where the work's core is very hard or cannot be done at all, the core floor takes its place: a
 * trade that somebody can no longer do is no merit, whatever skills and years are left of it.
 */
const deductsOf = (
  demand: Demand,
  max: number,
  { abilities: { byDeficit, floor, coreFloor }, neutral }: Weights,
): NibbleTable => {
  const asks = Math.round(demand.level * 2)
  const isCore = (demand.importance ?? NORMAL_IMPORTANCE) === CORE && asks >= ORDINARY_HALVES
  const leastAt = (nibble: number): number =>
    floorOf(demand, isCore && nibble <= VERY_HARD_HALVES ? Math.max(floor, coreFloor) : floor)
  return Array.from({ length: 16 }, (_, nibble) => {
    if (asks === 0) return 0
    if (nibble === UNKNOWN_NIBBLE) return max - share(max, neutral)
    const short = Math.max(0, asks - nibble)
    const missing = max - share(max, at(byDeficit, Math.min(short, byDeficit.length - 1)))
    const severe = asks >= SEVERE_FROM && short >= SEVERE_SHORT && nibble < ORDINARY_HALVES
    return severe ? Math.max(missing, leastAt(nibble)) : missing
  })
}

/** By ability, the level that the occupation usually asks. */
const usualLevels = ({ opening, taxonomy }: CompileInput): ReadonlyMap<DemandableAbility, number> => {
  const usual = opening.occupation === undefined ? undefined : taxonomy.usualDemands(opening.occupation)
  return new Map((usual?.demands ?? []).map(({ ability, level }) => [ability, level]))
}

export const compileAbilities: CompileCriterion = (input, max) => {
  const { opening, weights } = input
  const usual = usualLevels(input)
  return listCriterion({
    criterion: 'abilities',
    max,
    neutral: weights.neutral,
    baseMass: weights.abilities.baseMass,
    list: opening.demands,
    code: (demand) => demand.ability,
    importance: (demand) => demand.importance ?? NORMAL_IMPORTANCE,
    isSuggested,
    rating: ratingOf,
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
        usual: isSuggested(demand) || demand.level <= (usual.get(demand.ability) ?? -1),
        deducts: deductsOf(demand, points, weights),
        compensators: at(COMPENSATORS, ability),
      }
    },
  })
}

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
const deductedAt = (table: NibbleTable, nibble: number): number =>
  table[nibble] ?? missing(table.length, nibble)

/** The most that an item could deduct: of what nobody knows, the low case takes that. */
export const mostDeducted = ({ deducts, max }: AbilityItem): number => Math.max(max, ...deducts)

type JudgedAbility = { readonly deducting: Deducting; readonly result: Omit<ItemResult, keyof Taken> }

const judgeAbility = (
  item: AbilityItem,
  record: JobseekerRecord,
  program: ScoreProgram,
  pair: PairStates,
): JudgedAbility => {
  const { deducts, max, suggested } = item
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
    best !== unaided &&
    (unaided === UNKNOWN_NIBBLE || deductedAt(deducts, best) < deductedAt(deducts, unaided))
  const supportSelfSaid = listed?.supportSelfSaid === true && supports
  const unlistedBySelf = listed === undefined && record.ordinary === ORDINARY.self

  const useUnaided = refused && deductedAt(deducts, unaided) > deductedAt(deducts, best)
  const counts = useUnaided ? unaided : best
  const points = deductedAt(deducts, counts)
  // Read worst, an unknown level takes the most; where the work asks nothing it takes nothing all the same.
  const worst = (nibble: number) =>
    nibble === UNKNOWN_NIBBLE && item.asks > 0 ? mostDeducted(item) : deductedAt(deducts, nibble)
  const carries = supportSelfSaid ? 0 : by.reduce((least, { state }) => Math.min(least, CARRIES[state]), 2)
  const lowBridged =
    by.length === 0 || carries === 0
      ? worst(unaided)
      : carries === 2
        ? worst(best)
        : (worst(unaided) + worst(best)) >> 1
  const low = Math.max(
    points,
    unlistedBySelf ? Math.max(lowBridged, deductedAt(deducts, UNKNOWN_NIBBLE)) : lowBridged,
  )
  const needsKnown = (column.word(record.columns, 'known') & KNOWN.needs) !== 0
  const high =
    unaided === UNKNOWN_NIBBLE || (by.length > 0 && supported === UNKNOWN_NIBBLE)
      ? 0
      : needsKnown
        ? deductedAt(deducts, best)
        : deductedAt(deducts, higherNibble(unaided, supported))
  // A supported level alone leaves open what the person does without: the interval is as wide as if nothing were known.
  const known = unaided !== UNKNOWN_NIBBLE || item.asks === 0
  return {
    deducting: {
      code: item.item,
      points,
      // What the work asks may be more, less or nothing: until the employer says, no level of the person's narrows it.
      low: suggested ? mostDeducted(item) : low,
      high: suggested ? 0 : high,
    },
    result: {
      item: item.item,
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
        usual: item.usual,
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
    },
  }
}

/** Points that demands may deduct: what the opening leaves open has been taken from everybody. */
export const abilityPool = ({ max, items }: CriterionProgram): number =>
  items.reduce((pool, item) => (item.kind === 'fixed' ? pool - (item.max - item.points) : pool), max)

/** All items of the criterion together, since they deduct from one whole. */
export const interpretAbilities = (
  criterion: CriterionProgram,
  record: JobseekerRecord,
  program: ScoreProgram,
  pair: PairStates,
): readonly ItemResult[] => {
  const judged = criterion.items.flatMap((item) =>
    item.kind === 'ability' ? [judgeAbility(item, record, program, pair)] : [],
  )
  const fixed = criterion.items.flatMap((item) => (item.kind === 'fixed' ? [interpretFixed(item)] : []))
  const all = judged.map(({ deducting }) => deducting)
  const pool = abilityPool(criterion)
  const open = fixed.reduce((sum, { points, low }) => sum + points - low, 0)
  const { taken, lowFirst } = deduct(all, { pool, lowFirst: open })
  const over = overPool(all, pool)
  return [
    ...judged.map(({ deducting, result }): ItemResult => {
      const { points, low, high } = entryOf(taken, deducting.code)
      const { max } = result
      const gain = Math.max(0, deducting.points - over)
      return { ...result, points: max - points, low: max - low, high: max - high, gain }
    }),
    // There is at most one.
    ...fixed.map((item): ItemResult => ({ ...item, low: item.points - lowFirst })),
  ]
}
