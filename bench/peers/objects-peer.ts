/** Naive objects, as a first version would write it: one object a person, a loop over people and items, a sort. */
import type { Hash64 } from '../../src/index/hash.ts'
import {
  ANYWHERE_KM,
  KNOWN,
  PERMITTED,
  REMOTE_ONLY,
  SHIFT_MASK,
  UNKNOWN_BYTE,
  UNKNOWN_MUNICIPALITY,
  UNKNOWN_NIBBLE,
} from '../../src/index/layout.ts'
import { column, unpackRecord } from '../../src/index/record.ts'
import { abilityPool } from '../../src/scoring/criteria/abilities.ts'
import type {
  AbilityItem,
  AccommodationMask,
  CriterionProgram,
  ProgramGate,
  ProgramItem,
  WishItem,
} from '../../src/scoring/program.ts'
import { type Peer, settleTies } from './peer.ts'

type Wishes = { readonly wished: ReadonlySet<number> | undefined; readonly avoided: ReadonlySet<number> }

type Person = {
  readonly id: string
  readonly hash: Hash64
  readonly permitted: boolean
  readonly pausedUntil: number
  readonly availableFrom: number
  /** Twice the level that counts, by ability; undefined is unknown. */
  readonly abilities: readonly (number | undefined)[]
  readonly needs: ReadonlySet<number>
  readonly languages: ReadonlyMap<number, number>
  readonly licences: ReadonlySet<number>
  readonly targetGroups: number
  readonly hours: { readonly min: number; readonly max: number } | undefined
  readonly shifts: number
  readonly municipality: number | undefined
  readonly maxKm: number | undefined
  readonly remoteOnly: boolean
  readonly wishes: Readonly<Record<WishItem['list'], Wishes>>
  readonly avoidedEmployers: ReadonlySet<string>
  readonly skills: ReadonlyMap<number, number>
  readonly experience: ReadonlyMap<number, number>
}

const bits = (columns: Uint8Array, name: Parameters<typeof column.hasBit>[1], count: number): Set<number> =>
  new Set(Array.from({ length: count }, (_, bit) => bit).filter((bit) => column.hasBit(columns, name, bit)))

const employerKey = ({ hi, lo }: Hash64): string => `${hi}.${lo}`

const personOf = (packed: Uint8Array): Person => {
  const record = unpackRecord(packed)
  const { columns } = record
  const known = column.word(columns, 'known')
  const shifts = column.byte(columns, 'shifts')
  const hoursMax = column.byte(columns, 'hoursMax')
  const municipality = column.word(columns, 'municipality')
  const maxKm = column.byte(columns, 'maxKm')
  return {
    id: record.id,
    hash: record.hash,
    permitted: (shifts & PERMITTED) !== 0,
    pausedUntil: column.word(columns, 'pausedUntil'),
    availableFrom: column.word(columns, 'availableFrom'),
    abilities: Array.from({ length: 62 }, (_, ability) => {
      const best = column.best(columns, ability)
      return best === UNKNOWN_NIBBLE ? undefined : best
    }),
    needs: new Set([...bits(columns, 'essential', 64), ...bits(columns, 'helpful', 64)]),
    languages: new Map(
      Array.from(
        { length: 16 },
        (_, language) => [language, column.language(columns, language)] as const,
      ).filter(([, level]) => level > 0),
    ),
    licences: bits(columns, 'licences', 32),
    targetGroups: column.mask(columns, 'targetGroups'),
    hours: hoursMax === UNKNOWN_BYTE ? undefined : { min: column.byte(columns, 'hoursMin'), max: hoursMax },
    shifts: shifts & SHIFT_MASK,
    municipality: municipality === UNKNOWN_MUNICIPALITY ? undefined : municipality,
    maxKm: maxKm === UNKNOWN_BYTE ? undefined : maxKm,
    remoteOnly: (shifts & REMOTE_ONLY) !== 0,
    wishes: {
      occupations: {
        wished: known & KNOWN.wishedOccupations ? new Set(record.wishedOccupations) : undefined,
        avoided: new Set(record.avoidedOccupations),
      },
      sectors: {
        wished: known & KNOWN.wishedSectors ? bits(columns, 'wishedSectors', 24) : undefined,
        avoided: bits(columns, 'avoidedSectors', 24),
      },
      employerKinds: {
        wished: known & KNOWN.wishedKinds ? bits(columns, 'wishedKinds', 8) : undefined,
        avoided: new Set(),
      },
    },
    avoidedEmployers: new Set(record.avoidedEmployers.map(employerKey)),
    skills: new Map(record.skills.map(({ skill, proficiency }) => [skill, proficiency])),
    experience: new Map(record.experience.map(({ occupation, years }) => [occupation, years])),
  }
}

const gapOf = (
  asks: { readonly min: number; readonly max: number },
  has: NonNullable<Person['hours']>,
): number => Math.max(0, asks.min - has.max, has.min - asks.max)

/** 0–3, 4 beyond; undefined where either side is unknown. */
const quarterOf = (
  km: readonly number[],
  { municipality, maxKm, remoteOnly }: Person,
): number | undefined => {
  if (remoteOnly) return 4
  const way = municipality === undefined ? undefined : km[municipality]
  if (way === undefined || maxKm === undefined) return undefined
  if (maxKm === ANYWHERE_KM) return 0
  const quarter = [1, 2, 3, 4].findIndex((part) => 4 * way <= part * maxKm)
  return quarter === -1 ? 4 : quarter
}

const deductionOf = (item: AbilityItem, person: Person): number =>
  item.deducts[person.abilities[item.ability] ?? UNKNOWN_NIBBLE]!

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

const criterionPoints = (criterion: CriterionProgram, person: Person): number =>
  criterion.criterion === 'abilities'
    ? Math.max(
        0,
        abilityPool(criterion) -
          sumOf(criterion.items.map((item) => (item.kind === 'ability' ? deductionOf(item, person) : 0))),
      )
    : sumOf(criterion.items.map((item) => (item.kind === 'ability' ? 0 : pointsOf(item, person))))

const pointsOf = (item: Exclude<ProgramItem, AbilityItem>, person: Person): number => {
  switch (item.kind) {
    case 'fixed':
      return item.points
    case 'accommodations':
      return item.max
    case 'language':
      return item.table[person.languages.get(item.language) ?? 0]!
    case 'shifts':
      return item.table[person.shifts]!
    case 'hours': {
      if (!person.hours) return item.neutral
      const gap = gapOf({ min: item.min, max: item.maxHalves }, person.hours)
      const place = item.gaps.findIndex((upTo) => gap <= upTo)
      return item.points[place === -1 ? item.gaps.length : place]!
    }
    case 'commute': {
      const quarter = quarterOf(item.km, person)
      return quarter === undefined ? item.neutral : item.points[quarter]!
    }
    case 'wish': {
      const { wished, avoided } = person.wishes[item.list]
      if (avoided.has(item.target)) return item.avoided
      if (!wished) return item.neutral
      return wished.has(item.target) ? item.hit : item.miss
    }
    case 'skill': {
      let points = 0
      for (const relation of item.held) {
        const proficiency = person.skills.get(relation.skill)
        if (proficiency !== undefined) points = Math.max(points, relation.points[proficiency]!)
      }
      return points
    }
    case 'experience': {
      let points = 0
      for (const relation of item.held) {
        const years = person.experience.get(relation.occupation)
        if (years !== undefined) points = Math.max(points, relation.points[Math.min(2, years)]!)
      }
      return points
    }
  }
}

const lifts = ({ low, high }: AccommodationMask, { needs }: Person): boolean =>
  [...needs].some((need) => ((need < 32 ? low >>> need : high >>> (need - 32)) & 1) === 1)

const passes = (gate: ProgramGate, person: Person): boolean => {
  switch (gate.code) {
    case 'not-available':
      return person.availableFrom <= gate.neededBy
    case 'critical-ability-deficit': {
      const has = person.abilities[gate.ability]
      return has === undefined || gate.asks - has < 2
    }
    case 'licence-missing':
      return person.licences.has(gate.bit)
    case 'skill-required':
      return gate.skills.some((skill) => person.skills.has(skill))
    case 'language-required':
      return (person.languages.get(gate.language) ?? 0) >= gate.asks
    case 'hours-incompatible':
      if (gate.item === 'hours')
        return !person.hours || gapOf(gate, person.hours) <= gate.beyond || lifts(gate.lift, person)
      return person.shifts === 0 || (person.shifts & gate.asks) !== 0 || lifts(gate.lift, person)
    case 'commute-too-far':
      return quarterOf(gate.km, person) !== 4 || lifts(gate.lift, person)
    case 'employer-avoided':
      return !person.avoidedEmployers.has(employerKey(gate.employer))
    case 'work-avoided':
      return gate.item === 'occupation'
        ? !person.wishes.occupations.avoided.has(gate.occupation)
        : !person.wishes.sectors.avoided.has(gate.bit)
    case 'target-group-not-met':
      return (
        (gate.anyOf === 0 || (person.targetGroups & gate.anyOf) !== 0) &&
        (person.targetGroups & gate.allOf) >>> 0 === gate.allOf &&
        (person.targetGroups & gate.not) === 0
      )
  }
}

export const objectsPeer = (): Peer => {
  const people: Person[] = []
  return {
    name: 'objects',
    load: async (records) => {
      for (const packed of records) people.push(personOf(packed))
    },
    top: async (program, asOf, limit) => {
      const passing = people
        .filter(({ permitted, pausedUntil }) => permitted && pausedUntil < asOf)
        .filter((person) => program.gates.every((gate) => passes(gate, person)))
        .map((person) => ({
          id: person.id,
          hash: person.hash,
          points: sumOf(program.criteria.map((criterion) => criterionPoints(criterion, person))),
        }))
      return settleTies(passing, program, limit)
    },
    close: async () => {
      people.length = 0
    },
  }
}
