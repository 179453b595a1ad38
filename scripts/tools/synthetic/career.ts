/** The work that a person has done and looks for: one to three occupations of the starter vocabulary. */
import type { AbilityCode } from '../../../src/domain/codes.ts'
import type { Jobseeker } from '../../../src/domain/jobseeker.ts'
import {
  STARTER_OCCUPATIONS,
  type StarterDemand,
  type StarterOccupation,
} from '../../../src/taxonomy/occupations/index.ts'
import type { Random } from './random.ts'

export type Career = {
  /** What they look for first. */
  readonly main: StarterOccupation
  /** Near the main one, wished for as well. */
  readonly others: readonly StarterOccupation[]
  /** Other work that they did before. */
  readonly former: StarterOccupation | undefined
  /** Years in the main occupation; 0 is new to it. */
  readonly years: number
  readonly formerYears: number
}

/** How often an occupation is somebody's; the others are 2. Entry-level work is what most openings here offer. */
// biome-ignore format: a table
const FREQUENCY: Readonly<Record<string, number>> = {
  '9112': 8, '9412': 7, '5223': 7, '9333': 6, '5321': 6, '4110': 6, '5120': 4, '5230': 4, '9329': 4, '9321': 4,
  '8219': 4, '9313': 4, '5153': 4, '9334': 3, '5322': 3, '5312': 3, '3512': 3, '4222': 3, '8322': 3, '9411': 3,
  '7512': 2, '9123': 0.5, '2643': 0.5, '6121': 0.5, '6210': 1, '2166': 1, '2432': 1, '3111': 1, '9122': 1,
}
const COMMON = STARTER_OCCUPATIONS.map((occupation) => [occupation, FREQUENCY[occupation.code] ?? 2] as const)

export const drawOccupation = (random: Random): StarterOccupation => random.weighted(COMMON)

const nearness = (a: StarterOccupation, b: StarterOccupation): number => {
  const shared = a.skills.filter((skill) => b.skills.includes(skill)).length
  const group =
    a.code.slice(0, 3) === b.code.slice(0, 3) ? 3 : a.code.slice(0, 2) === b.code.slice(0, 2) ? 1 : 0
  return shared * 2 + group + (a.sector === b.sector ? 1 : 0)
}

/** The nearest six of each occupation. */
const NEAR: ReadonlyMap<string, readonly StarterOccupation[]> = new Map(
  STARTER_OCCUPATIONS.map((occupation) => [
    occupation.code,
    STARTER_OCCUPATIONS.filter((other) => other !== occupation)
      .map((other) => ({ other, near: nearness(occupation, other) }))
      .filter(({ near }) => near >= 2)
      .sort((a, b) => b.near - a.near || (a.other.code < b.other.code ? -1 : 1))
      .slice(0, 6)
      .map(({ other }) => other),
  ]),
)

const ORDINARY = 3

const DEMANDS: ReadonlyMap<StarterOccupation, readonly (readonly [AbilityCode, StarterDemand])[]> = new Map(
  STARTER_OCCUPATIONS.map((occupation) => [
    occupation,
    Object.entries(occupation.demands) as [AbilityCode, StarterDemand][],
  ]),
)

/** How much of the work the listed abilities leave out, with support where it is expected. */
const strain = (occupation: StarterOccupation, abilities: NonNullable<Jobseeker['abilities']>): number => {
  let sum = 0
  for (const [ability, [level, importance]] of DEMANDS.get(occupation)!) {
    const value = abilities[ability]
    const has = value ? (value.supported ?? value.unaided ?? ORDINARY) : ORDINARY
    sum += Math.max(0, level - has - 0.5) * importance
  }
  return sum
}

/** People look for work that suits them; what they did before need not suit any more. */
export const drawCareer = (
  random: Random,
  abilities: NonNullable<Jobseeker['abilities']>,
  age: number,
): Career => {
  const before = drawOccupation(random)
  const main = strain(before, abilities) <= MANAGEABLE ? before : lightest(random, before, abilities)
  const others = random
    .sample(NEAR.get(main.code)!, random.int(0, 2))
    .filter((occupation) => strain(occupation, abilities) <= MANAGEABLE + 1)
  const working = Math.max(0, age - 18)
  const isNew = main !== before || random.chance(0.15)
  return {
    main,
    others,
    former: main !== before ? before : random.chance(0.35) ? drawOccupation(random) : undefined,
    years: isNew ? random.int(0, 1) : Math.min(working, random.weighted(YEARS)),
    formerYears: Math.min(working, random.weighted(YEARS)),
  }
}

/** Strain up to which people stay in their work. */
const MANAGEABLE = 2

/** Of three others, the one that asks least of what is hard. */
const lightest = (
  random: Random,
  before: StarterOccupation,
  abilities: NonNullable<Jobseeker['abilities']>,
): StarterOccupation =>
  Array.from({ length: 3 }, () => drawOccupation(random)).reduce(
    (best, next) => (strain(next, abilities) < strain(best, abilities) ? next : best),
    before,
  )

const YEARS = [
  [0, 10],
  [1, 22],
  [2, 18],
  [3, 14],
  [5, 14],
  [8, 10],
  [12, 7],
  [20, 5],
] as const

export const occupationsOf = ({ main, others }: Career): readonly StarterOccupation[] => [main, ...others]
