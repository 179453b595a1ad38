/** Items as the kernel's instructions. What is the same for everybody is the base. */
import { at } from '../../index/at.ts'
import { KNOWN, PLANE, UNKNOWN_NIBBLE } from '../../index/layout.ts'
import { avoidedKey, experienceKeys, skillKeys, wishedKey } from '../../index/posting-keys.ts'
import { abilityPool, mostDeducted } from '../criteria/abilities.ts'
import type {
  AbilityItem,
  CommuteItem,
  ExperienceItem,
  HoursItem,
  ProgramItem,
  ScoreProgram,
  SkillItem,
  WishItem,
} from '../program.ts'
import { HOLDINGS } from './holdings.ts'
import { type Instruction, ITEM, item as pack, readsPostings } from './instructions.ts'
import { FAR_UNSAID, FOUR_SHIFT, RELATION_BYTES, WISH_PLACE } from './layout.ts'
import { ORDINARY_NIBBLE, SUGGESTED_PLANE, WORST } from './worst-row.ts'

const RELATION_HALVES = RELATION_BYTES / 2
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

/** What a plane of levels deducts. */
type Deduction = { readonly plane: number; readonly deducts: readonly number[]; readonly most: number }

/** By level, and by what stands in a worst row instead of one. */
const deductionOf = (item: AbilityItem, forPerson: boolean): Deduction => {
  const { ability, suggested, deducts } = item
  return {
    plane: (forPerson && suggested ? SUGGESTED_PLANE : PLANE.abilities) + ability,
    deducts: deducts
      .with(WORST.unknown, mostDeducted(item))
      .with(WORST.selfSaid, Math.max(at(deducts, ORDINARY_NIBBLE), at(deducts, UNKNOWN_NIBBLE))),
    most: mostDeducted(item),
  }
}

/**
 * What the low case alone deducts, whatever the person's level: only rows that read the person worst have something other
 * than a level in the planes of suggested demands.
 */
const lowOnly = (points: number): Deduction => ({
  plane: SUGGESTED_PLANE,
  deducts: Array.from({ length: 16 }, (_, place) => (place === WORST.unknown ? points : 0)),
  most: points,
})

const deductionsOf = (criteria: ScoreProgram['criteria'], forPerson: boolean): readonly Deduction[] =>
  criteria
    .filter(({ criterion }) => criterion === 'abilities')
    .flatMap(({ items }) => items)
    .flatMap((item): readonly Deduction[] => {
      if (item.kind === 'ability' && item.asks > 0) return [deductionOf(item, forPerson)]
      if (!forPerson) return []
      if (item.kind === 'ability') return item.suggested ? [lowOnly(item.max)] : []
      return item.kind === 'fixed' ? [lowOnly(item.points - item.low)] : []
    })
    .filter(({ most }) => most > 0)

/**
 * Deductions that fit a byte go in pairs, the largest that is left with the largest that fits beside it; larger ones in
 * fours, whose parts fit bytes together.
 */
const packAbilities = (all: readonly Deduction[]): readonly Instruction[] => {
  const bySize = [...all].sort((a, b) => b.most - a.most)
  const left = bySize.filter(({ most }) => most <= NARROW)
  const instructions = packWide(bySize.filter(({ most }) => most > NARROW))
  const narrow = ({ plane, deducts }: Deduction) => ({ plane, table: narrowTable(deducts) })
  for (let first = left.shift(); first !== undefined; first = left.shift()) {
    const { most } = first
    const beside = left.findIndex((other) => other.most + most <= NARROW)
    const [second] = beside === -1 ? [] : left.splice(beside, 1)
    if (second === undefined) instructions.push(pack.ability(narrow(first)))
    else {
      const { plane: otherPlane, table: otherTable } = narrow(second)
      instructions.push(pack.abilityPair({ ...narrow(first), otherPlane, otherTable }))
    }
  }
  return instructions
}

const FOUR = 4
/** Whole parts of so many points fit a byte, four together. */
const MOST_OF_FOUR = Math.floor((NARROW + 1) / FOUR) << FOUR_SHIFT

const packWide = (wide: readonly Deduction[]): Instruction[] => {
  const instructions: Instruction[] = []
  const fitting = wide.filter(({ most }) => most < MOST_OF_FOUR)
  const alone = wide.filter(({ most }) => most >= MOST_OF_FOUR)
  for (let from = 0; from < fitting.length; from += FOUR) {
    const four = fitting.slice(from, from + FOUR)
    if (four.length === 1) alone.push(...four)
    else instructions.push(packFour(four))
  }
  return [
    ...instructions,
    ...alone.map(({ plane, deducts }) => pack.abilityWide({ plane, table: table(deducts) })),
  ]
}

/** What is missing of the four deducts nothing, by a plane that is read anyway. */
const packFour = (four: readonly Deduction[]): Instruction => {
  const places = Array.from({ length: FOUR }, (_, place) => four[place] ?? { ...at(four, 0), deducts: [] })
  return pack.abilityFour({
    planes: places.map(({ plane }) => plane),
    tables: places.flatMap(({ deducts }) => {
      const bytes = new Uint8Array(32)
      deducts.forEach((points, place) => {
        bytes[place] = points & ((1 << FOUR_SHIFT) - 1)
        bytes[16 + place] = points >> FOUR_SHIFT
      })
      return wordsOf(bytes)
    }),
  })
}

/** Keys with what they bring, the best last. */
const graded = (grades: readonly { readonly key: number; readonly points: number }[]): Instruction => {
  const useful = grades.filter(({ points }) => points > 0).sort((a, b) => a.points - b.points)
  return pack.held({
    count: useful.length,
    grades: useful.flatMap(({ key, points }) => [key, points]),
  })
}

const gradesOf = ({ held }: SkillItem | ExperienceItem) =>
  held.flatMap((relation) => {
    const keys = 'skill' in relation ? skillKeys(relation.skill) : experienceKeys(relation.occupation)
    return keys.map((key, value) => ({ key, points: at(relation.points, value) }))
  })

/** Rows that read the person worst have nothing of what is only suggested. */
const holdingsOf = (item: SkillItem | ExperienceItem): number => {
  if (item.kind === 'experience') return HOLDINGS.experience
  return item.suggested ? HOLDINGS.suggested : HOLDINGS.skills
}

/** Each relation by its number: points by proficiency, and of one that is not stated at its worst, or by years. */
const heldByOne = (item: SkillItem | ExperienceItem): Instruction => {
  const { held } = item
  const relations = new Uint16Array(held.length * RELATION_HALVES)
  held.forEach((relation, place) => {
    const halves =
      'skill' in relation
        ? [relation.skill, ...relation.points, relation.low]
        : [relation.occupation, ...relation.points]
    relations.set(halves, place * RELATION_HALVES)
  })
  return pack.heldByOne({
    holdings: holdingsOf(item),
    count: held.length,
    relations: [...new Uint32Array(relations.buffer)],
  })
}

const WISH_PLACES = Object.keys(WISH_PLACE) as readonly (keyof typeof WISH_PLACE)[]

const wishTable = ({ hit, miss, neutral, avoided }: WishItem): readonly number[] => {
  const points: Readonly<Record<keyof typeof WISH_PLACE, number>> = { hit, miss, unsaid: neutral, avoided }
  return table(WISH_PLACES.map((place) => points[place]))
}

const packWish = (item: WishItem): Instruction => {
  const { list, target } = item
  const points = wishTable(item)
  const knownPlane = PLANE.known
  if (list === 'occupations')
    return pack.wishedWork({
      ...{ knownPlane, known: KNOWN.wishedOccupations },
      ...{ wishedKey: wishedKey(target), avoidedKey: avoidedKey(target), table: points },
    })
  const bit = 1 << (target & 7)
  return list === 'sectors'
    ? pack.wish({
        ...{ knownPlane, known: KNOWN.wishedSectors },
        wishedPlane: PLANE.wishedSectors + (target >> 3),
        avoidedPlane: PLANE.avoidedSectors + (target >> 3),
        ...{ wishedBit: bit, avoidedBit: bit, table: points },
      })
    : pack.wish({
        ...{ knownPlane, known: KNOWN.wishedKinds },
        ...{ wishedPlane: PLANE.wishedKinds, avoidedPlane: PLANE.wishedKinds },
        ...{ wishedBit: bit, avoidedBit: 0, table: points },
      })
}

const packHours = (item: HoursItem): Instruction => {
  const [none = 0, small = 0, large = 0] = item.gaps.map((gap) => Math.min(MOST_GAP, gap))
  return pack.hours({
    ...{ minPlane: PLANE.hoursMin, maxPlane: PLANE.hoursMax, min: item.min, max: item.maxHalves },
    ...{ none, small, large, table: table([...item.points, item.neutral]) },
  })
}

/** Whoever is far-unsaid loses the FAR_UNSAID that `packItems` gives everybody: sums are of 16 bits and go round. */
const packWay = ({ points, unsaid, neutral }: CommuteItem, forPerson: boolean): Instruction => {
  const far = unsaid.length - 1
  const lost = forPerson ? 0 : FAR_UNSAID
  const without = unsaid.map((part, place) => (place === far ? (part - lost) & 0xffff : part))
  return pack.way({ table: table([...points, ...without, neutral]) })
}

const packItem = (item: ProgramItem, forPerson: boolean): readonly Instruction[] => {
  switch (item.kind) {
    case 'fixed':
    case 'accommodations':
    case 'ability':
      return []
    case 'language': {
      const { language } = item
      const plane = PLANE.languages + (language >> 1)
      return [pack.language({ plane, upper: language & 1, table: table(item.table) })]
    }
    case 'shifts':
      return [pack.shifts({ plane: PLANE.shifts, table: table(item.table) })]
    case 'hours':
      return [packHours(item)]
    case 'commute':
      return [packWay(item, forPerson)]
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
    default:
      return 0
  }
}

export const packItems = (
  { criteria }: ScoreProgram,
  forPerson: boolean,
): { readonly base: number; readonly pool: number; readonly words: readonly number[] } => {
  const beside = criteria.filter(({ criterion }) => criterion !== 'abilities').flatMap(({ items }) => items)
  const others = beside.flatMap((item) => packItem(item, forPerson))
  const instructions = [
    ...packAbilities(deductionsOf(criteria, forPerson)),
    ...others.filter((instruction) => !readsPostings(instruction)),
    ...others.filter(readsPostings),
  ]
  const abilities = criteria.find(({ criterion }) => criterion === 'abilities')
  return {
    base: beside.reduce((sum, item) => sum + baseOf(item), forPerson ? 0 : FAR_UNSAID),
    pool: abilities ? abilityPool(abilities) : 0,
    words: [...instructions.flat(), ITEM.end],
  }
}
