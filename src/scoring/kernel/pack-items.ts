/** Items as the kernel's instructions: [kind, words in all, operands]. What is the same for everybody is the base. */
import { KNOWN, PLANE, UNKNOWN_NIBBLE } from '../../index/layout.ts'
import { avoidedKey, experienceKeys, skillKeys, wishedKey } from '../../index/posting-keys.ts'
import type {
  AbilityItem,
  ExperienceItem,
  ProgramItem,
  ScoreProgram,
  SkillItem,
  WishItem,
} from '../program.ts'
import { HOLDINGS } from './holdings.ts'
import { ORDINARY_NIBBLE, SUGGESTED_PLANE, WORST } from './worst-row.ts'

/** As in assembly/points.ts. */
const ITEM = {
  end: 0,
  ability: 1,
  abilityPair: 2,
  abilityWide: 3,
  language: 4,
  shifts: 5,
  hours: 6,
  way: 7,
  wish: 8,
  wishedWork: 9,
  held: 10,
  heldByOne: 11,
} as const
/** They come last: they write to rows anywhere in a block, where others go through it tile by tile. */
const READS_POSTINGS: ReadonlySet<number> = new Set([ITEM.wishedWork, ITEM.held, ITEM.heldByOne])
const HEAD_WORDS = 2
const RELATION_HALVES = 8
/** No gap between hours that a byte holds is larger. */
const MOST_GAP = 255
/** The most points that a byte holds. */
const NARROW = 255

const wordsOf = (bytes: Uint8Array): readonly number[] => [...new Uint32Array(bytes.buffer)]

/** Points of up to sixteen places: lower bytes, then upper bytes. */
const table = (points: readonly number[]): readonly number[] => {
  const bytes = new Uint8Array(32)
  points.forEach((p, place) => {
    bytes[place] = p & 255
    bytes[16 + place] = p >> 8
  })
  return wordsOf(bytes)
}

const narrowTable = (points: readonly number[]): readonly number[] => wordsOf(Uint8Array.from(points))

/** Points by level, and by what stands in a worst row instead of one. */
const levelsOf = ({ table: points }: AbilityItem): readonly number[] =>
  points
    .with(WORST.unknown, 0)
    .with(WORST.selfSaid, Math.min(points[ORDINARY_NIBBLE]!, points[UNKNOWN_NIBBLE]!))

type Instruction = readonly [kind: number, ...operands: number[]]

/** Abilities go in pairs whose points fit a byte together: the largest that is left with the largest that fits beside it. */
const packAbilities = (items: readonly AbilityItem[], forPerson: boolean): readonly Instruction[] => {
  const planeOf = ({ ability, suggested }: AbilityItem) =>
    (forPerson && suggested ? SUGGESTED_PLANE : PLANE.abilities) + ability
  const wide = items.filter(({ max }) => max > NARROW)
  const left = items.filter(({ max }) => max <= NARROW).sort((a, b) => b.max - a.max)
  const instructions: Instruction[] = wide.map((item) => [
    ITEM.abilityWide,
    planeOf(item),
    ...table(levelsOf(item)),
  ])
  const operands = (item: AbilityItem) => [planeOf(item), ...narrowTable(levelsOf(item))]
  for (let first = left.shift(); first !== undefined; first = left.shift()) {
    const { max } = first
    const beside = left.findIndex((item) => item.max + max <= NARROW)
    const [second] = beside === -1 ? [] : left.splice(beside, 1)
    instructions.push(
      second
        ? [ITEM.abilityPair, ...operands(first), ...operands(second)]
        : [ITEM.ability, ...operands(first)],
    )
  }
  return instructions
}

/** Keys with what they bring, the best last. */
const graded = (grades: readonly { readonly key: number; readonly points: number }[]): Instruction => {
  const useful = grades.filter(({ points }) => points > 0).sort((a, b) => a.points - b.points)
  return [ITEM.held, useful.length, ...useful.flatMap(({ key, points }) => [key, points])]
}

const gradesOf = ({ held }: SkillItem | ExperienceItem) =>
  held.flatMap((relation) => {
    const keys = 'skill' in relation ? skillKeys(relation.skill) : experienceKeys(relation.occupation)
    return keys.map((key, value) => ({ key, points: relation.points[value]! }))
  })

/** Each relation by its number: points by proficiency, and of one that is not stated at its worst, or by years. */
const heldByOne = ({ held }: SkillItem | ExperienceItem): Instruction => {
  const relations = new Uint16Array(held.length * RELATION_HALVES)
  held.forEach((relation, place) => {
    const halves =
      'skill' in relation
        ? [relation.skill, ...relation.points, relation.low]
        : [relation.occupation, ...relation.points]
    relations.set(halves, place * RELATION_HALVES)
  })
  const of = held[0] && 'skill' in held[0] ? HOLDINGS.skills : HOLDINGS.experience
  return [ITEM.heldByOne, of, held.length, ...new Uint32Array(relations.buffer)]
}

const packWish = (item: WishItem): Instruction => {
  const { list, target, hit, miss, neutral, avoided } = item
  const points = table([hit, miss, neutral, avoided])
  if (list === 'occupations')
    return [
      ITEM.wishedWork,
      PLANE.known,
      KNOWN.wishedOccupations,
      wishedKey(target),
      avoidedKey(target),
      ...points,
    ]
  const bit = 1 << (target & 7)
  return list === 'sectors'
    ? [
        ITEM.wish,
        PLANE.known,
        KNOWN.wishedSectors,
        PLANE.wishedSectors + (target >> 3),
        PLANE.avoidedSectors + (target >> 3),
        bit,
        bit,
        ...points,
      ]
    : [ITEM.wish, PLANE.known, KNOWN.wishedKinds, PLANE.wishedKinds, PLANE.wishedKinds, bit, 0, ...points]
}

const packItem = (item: ProgramItem, forPerson: boolean): readonly Instruction[] => {
  switch (item.kind) {
    case 'fixed':
    case 'accommodations':
    case 'ability':
      return []
    case 'language':
      return [
        [ITEM.language, PLANE.languages + (item.language >> 1), item.language & 1, ...table(item.table)],
      ]
    case 'shifts':
      return [[ITEM.shifts, PLANE.shifts, ...table(item.table)]]
    case 'hours':
      return [
        [
          ITEM.hours,
          PLANE.hoursMin,
          PLANE.hoursMax,
          item.min,
          item.maxHalves,
          ...item.gaps.map((gap) => Math.min(MOST_GAP, gap)),
          ...table([...item.points, item.neutral]),
        ],
      ]
    case 'commute':
      return [[ITEM.way, ...table([...item.points, item.neutral])]]
    case 'wish':
      return [packWish(item)]
    case 'skill':
    case 'experience':
      return [forPerson ? heldByOne(item) : graded(gradesOf(item))]
  }
}

/** What a person has of an item whatever the row says: nobody's needs cost anything, unless refused, and such rows are judged apart. */
const baseOf = (item: ProgramItem): number => {
  switch (item.kind) {
    case 'fixed':
      return item.points
    case 'accommodations':
      return item.max
    case 'ability':
      return item.asks === 0 ? item.max : 0
    default:
      return 0
  }
}

export const packItems = (
  program: ScoreProgram,
  forPerson: boolean,
): { readonly base: number; readonly words: readonly number[] } => {
  const items = program.criteria.flatMap((criterion) => criterion.items)
  const abilities = items.flatMap((item) => (item.kind === 'ability' && item.asks > 0 ? [item] : []))
  const others = items.flatMap((item) => packItem(item, forPerson))
  const instructions = [
    ...packAbilities(abilities, forPerson),
    ...others.filter(([kind]) => !READS_POSTINGS.has(kind)),
    ...others.filter(([kind]) => READS_POSTINGS.has(kind)),
  ]
  return {
    base: items.reduce((sum, item) => sum + baseOf(item), 0),
    words: [
      ...instructions.flatMap(([kind, ...operands]) => [kind, HEAD_WORDS + operands.length, ...operands]),
      ITEM.end,
    ],
  }
}
