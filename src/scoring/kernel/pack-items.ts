/** Items as the kernel's instructions. What is the same for everybody is the base. */
import { at } from '../../index/at.ts'
import { KNOWN, PLANE, UNKNOWN_NIBBLE } from '../../index/layout.ts'
import { avoidedKey, experienceKeys, skillKeys, wishedKey } from '../../index/posting-keys.ts'
import type {
  AbilityItem,
  ExperienceItem,
  HoursItem,
  ProgramItem,
  ScoreProgram,
  SkillItem,
  WishItem,
} from '../program.ts'
import { HOLDINGS } from './holdings.ts'
import { type Instruction, ITEM, item as pack, readsPostings } from './instructions.ts'
import { RELATION_BYTES, WISH_PLACE } from './layout.ts'
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

/** Points by level, and by what stands in a worst row instead of one. */
const levelsOf = ({ table: points }: AbilityItem): readonly number[] =>
  points
    .with(WORST.unknown, 0)
    .with(WORST.selfSaid, Math.min(at(points, ORDINARY_NIBBLE), at(points, UNKNOWN_NIBBLE)))

/** Abilities go in pairs whose points fit a byte together: the largest that is left with the largest that fits beside it. */
const packAbilities = (items: readonly AbilityItem[], forPerson: boolean): readonly Instruction[] => {
  const planeOf = ({ ability, suggested }: AbilityItem) =>
    (forPerson && suggested ? SUGGESTED_PLANE : PLANE.abilities) + ability
  const wide = items.filter(({ max }) => max > NARROW)
  const left = items.filter(({ max }) => max <= NARROW).sort((a, b) => b.max - a.max)
  const instructions: Instruction[] = wide.map((item) =>
    pack.abilityWide({ plane: planeOf(item), table: table(levelsOf(item)) }),
  )
  const narrow = (item: AbilityItem) => ({ plane: planeOf(item), table: narrowTable(levelsOf(item)) })
  for (let first = left.shift(); first !== undefined; first = left.shift()) {
    const { max } = first
    const beside = left.findIndex((item) => item.max + max <= NARROW)
    const [second] = beside === -1 ? [] : left.splice(beside, 1)
    if (second === undefined) instructions.push(pack.ability(narrow(first)))
    else {
      const { plane: otherPlane, table: otherTable } = narrow(second)
      instructions.push(pack.abilityPair({ ...narrow(first), otherPlane, otherTable }))
    }
  }
  return instructions
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
      return [pack.way({ table: table([...item.points, item.neutral]) })]
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
    ...others.filter((instruction) => !readsPostings(instruction)),
    ...others.filter(readsPostings),
  ]
  return {
    base: items.reduce((sum, item) => sum + baseOf(item), 0),
    words: [...instructions.flat(), ITEM.end],
  }
}
