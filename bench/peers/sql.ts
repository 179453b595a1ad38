/** Score program → one SQL query: all points and gates of everyone, and of them those who could stand in the first places. */
import { FULL_POINTS } from '../../src/domain/points.ts'
import {
  ANYWHERE_KM,
  KNOWN,
  UNKNOWN_BYTE,
  UNKNOWN_MUNICIPALITY,
  UNKNOWN_NIBBLE,
} from '../../src/index/layout.ts'
import { abilityPool } from '../../src/scoring/criteria/abilities.ts'
import type {
  AccommodationMask,
  CommuteItem,
  HoursItem,
  ProgramGate,
  ProgramItem,
  ScoreProgram,
  WishItem,
} from '../../src/scoring/program.ts'
import { compileListed, type Listed } from './sql-listed.ts'
import { signed64 } from './sql-tables.ts'

/** What the engines write, or run, differently. */
export type Dialect = {
  readonly divide: '/' | '//'
  /** Ends a query that is to be run as it is written, not merged into the one around it. */
  readonly fence: string
  /** The entry of a constant list at an expression's place, from 0. */
  element(list: readonly number[], place: string): string
  /** Keeps of a query with a column `step` the rows of the steps that the first `limit` reach. */
  firstSteps(scored: string, limit: number): string
}

/** By runs of equal entries from the top, so that ordinary levels are found after a comparison or two. */
const lookup = (table: readonly number[], value: string): string => {
  const starts = table.flatMap((points, at) => (at === 0 || table[at - 1] !== points ? [at] : [])).reverse()
  const cases = starts.slice(0, -1).map((at) => `when ${value} >= ${at} then ${table[at]}`)
  return cases.length === 0 ? `${table[0]}` : `case ${cases.join(' ')} else ${table[0]} end`
}

const hasBit = (name: string, bit: number): string => `(${name} & ${1 << bit}) <> 0`

/** Not `= 0`: of that PostgreSQL expects one row in 200, and plans for a handful of people. */
const lacksBit = (name: string, bit: number): string => `(${name} & ${1 << bit}) <> ${1 << bit}`

const hoursPoints = ({ min, maxHalves, gaps, points, neutral }: HoursItem): string => {
  const within = gaps.map(
    (gap, place) =>
      `when hours_max >= ${min - gap} and hours_min <= ${maxHalves + gap} then ${points[place]}`,
  )
  return `case when hours_max = ${UNKNOWN_BYTE} then ${neutral} ${within.join(' ')} else ${points[gaps.length]} end`
}

const commutePoints = (item: CommuteItem, dialect: Dialect): string => {
  const { points, neutral } = item
  const way = dialect.element(item.km, 'municipality')
  const quarters = [1, 2, 3, 4].map((part) => `when 4 * ${way} <= ${part} * max_km then ${points[part - 1]}`)
  return (
    `case when remote_only then ${points[4]} ` +
    `when max_km = ${UNKNOWN_BYTE} or municipality = ${UNKNOWN_MUNICIPALITY} then ${neutral} ` +
    `when max_km = ${ANYWHERE_KM} then ${points[0]} ${quarters.join(' ')} else ${points[4]} end`
  )
}

const wishPoints = ({ list, target, hit, miss, avoided, neutral }: WishItem, listed: Listed): string => {
  const outcome = (avoids: string | undefined, said: number, wishes: string) =>
    `case ${avoids === undefined ? '' : `when ${avoids} then ${avoided} `}` +
    `when (known & ${said}) = 0 then ${neutral} when ${wishes} then ${hit} else ${miss} end`
  switch (list) {
    case 'occupations':
      return outcome(listed.avoided, KNOWN.wishedOccupations, listed.wished)
    case 'sectors':
      return outcome(hasBit('avoided_sectors', target), KNOWN.wishedSectors, hasBit('wished_sectors', target))
    case 'employerKinds':
      return outcome(undefined, KNOWN.wishedKinds, hasBit('wished_kinds', target))
  }
}

/** A refusal belongs to one pair: for everyone else needs cost nothing. */
const pointsOfEveryone = (items: readonly ProgramItem[]): number =>
  items.reduce(
    (sum, item) =>
      sum + (item.kind === 'fixed' ? item.points : item.kind === 'accommodations' ? item.max : 0),
    0,
  )

const pointsOf = (item: ProgramItem, listed: Listed, dialect: Dialect): string | undefined => {
  switch (item.kind) {
    case 'fixed':
    case 'accommodations':
    case 'ability':
      return undefined
    case 'language':
      return lookup(item.table, `language_${item.language}`)
    case 'shifts':
      return lookup(item.table, 'shifts')
    case 'hours':
      return hoursPoints(item)
    case 'commute':
      return commutePoints(item, dialect)
    case 'wish':
      return wishPoints(item, listed)
    case 'skill':
      return listed.skill(item)
    case 'experience':
      return listed.experience
  }
}

/** They deduct from one whole, and never more than it is. */
const abilityPoints = ({ criteria }: ScoreProgram): readonly string[] =>
  criteria
    .filter(({ criterion }) => criterion === 'abilities')
    .map((criterion) => {
      const deductions = criterion.items.flatMap((item) =>
        item.kind === 'ability' ? [lookup(item.deducts, `ability_${item.ability}`)] : [],
      )
      return `greatest(0, ${[abilityPool(criterion), ...deductions].join('\n- ')})`
    })

const lifted = ({ low, high }: AccommodationMask): string =>
  low === 0 && high === 0 ? '' : ` or (needs & '${signed64(high, low)}'::bigint) <> 0`

const commutePasses = (gate: Extract<ProgramGate, { code: 'commute-too-far' }>, dialect: Dialect): string => {
  const near =
    gate.km.length === 0
      ? ''
      : ` and (max_km >= ${ANYWHERE_KM} or municipality = ${UNKNOWN_MUNICIPALITY} or ${dialect.element(gate.km, 'municipality')} <= max_km)`
  return `(not remote_only${near}${lifted(gate.lift)})`
}

const passes = (gate: ProgramGate, listed: Listed, dialect: Dialect): string => {
  switch (gate.code) {
    case 'not-available':
      return `available_from <= ${gate.neededBy}`
    case 'critical-ability-deficit':
      // Unknown is above every level, and no deficit.
      return `(ability_${gate.ability} > ${gate.asks - 2} or ability_${gate.ability} = ${UNKNOWN_NIBBLE})`
    case 'licence-missing':
      return hasBit('licences', gate.bit)
    case 'skill-required':
      return listed.required(gate)
    case 'language-required':
      return `language_${gate.language} >= ${gate.asks}`
    case 'hours-incompatible':
      return gate.item === 'hours'
        ? `(hours_max = ${UNKNOWN_BYTE} or (hours_max >= ${gate.min - gate.beyond} and hours_min <= ${gate.max + gate.beyond})${lifted(gate.lift)})`
        : `(shifts = 0 or (shifts & ${gate.asks}) <> 0${lifted(gate.lift)})`
    case 'commute-too-far':
      return commutePasses(gate, dialect)
    case 'employer-avoided':
      return `not (${listed.employerAvoided})`
    case 'work-avoided':
      return gate.item === 'occupation'
        ? `not (${listed.workAvoided})`
        : lacksBit('avoided_sectors', gate.bit)
    case 'target-group-not-met': {
      const { anyOf, allOf, not } = gate
      return [
        ...(anyOf === 0 ? [] : [`(target_groups & ${anyOf | 0}) <> 0`]),
        ...(allOf === 0 ? [] : [`(target_groups & ${allOf | 0}) = ${allOf | 0}`]),
        ...(not === 0 ? ['true'] : [`(target_groups & ${not | 0}) = 0`]),
      ].join(' and ')
    }
  }
}

const readsLists = (part: ProgramItem | ProgramGate): boolean => {
  if ('kind' in part)
    return (
      part.kind === 'skill' ||
      part.kind === 'experience' ||
      (part.kind === 'wish' && part.list === 'occupations')
    )
  return (
    part.code === 'skill-required' ||
    part.code === 'employer-avoided' ||
    (part.code === 'work-avoided' && part.item === 'occupation')
  )
}

/**
 * A query of (id, points, hash_high, hash_low); ties within a step are not settled. What is read from the row alone is
 * judged and summed first, where every worker has a part of the rows; then people are joined to what they list.
 */
export const compileQuery = (
  program: ScoreProgram,
  asOf: number,
  limit: number,
  dialect: Dialect,
): string => {
  const { gates, resolution } = program
  const items = program.criteria.flatMap((criterion) => criterion.items)
  const beside = program.criteria
    .filter(({ criterion }) => criterion !== 'abilities')
    .flatMap((criterion) => criterion.items)
  const listed = compileListed(items, gates)
  const points = (lists: boolean) =>
    items
      .filter((item) => readsLists(item) === lists)
      .flatMap((item) => pointsOf(item, listed, dialect) ?? [])
  const conditions = (lists: boolean) =>
    gates.filter((gate) => readsLists(gate) === lists).map((gate) => passes(gate, listed, dialect))
  const rows =
    `select person, id, hash_high, hash_low, known,\n${[pointsOfEveryone(beside), ...abilityPoints(program), ...points(false)].join('\n+ ')} as row_points\n` +
    `from person where permitted and ${[`paused_until < ${asOf}`, ...conditions(false)].join('\nand ')} ${dialect.fence}`
  const passing =
    `select id, hash_high, hash_low, ${['row_points', ...points(true)].join(' + ')} as points\n` +
    `from (${rows}) as judged ${listed.joins}\nwhere ${['true', ...conditions(true)].join(' and ')}`
  const scored = `select *, (${FULL_POINTS} - points) ${dialect.divide} ${resolution} as step from (${passing}) as passing`
  return dialect.firstSteps(scored, limit)
}
