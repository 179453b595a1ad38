/** What a record knows on scales, how a part of it is forgotten, and what its person would answer. */
import type { Random } from '../../scripts/tools/synthetic/random.ts'
import {
  HOURS_ANSWERS,
  isAbilityQuestion,
  isScreening,
  KM_ANSWERS,
  type QuestionId,
  SCREENED,
  SHIFTS_ANSWERS,
} from '../../src/contract/intake.ts'
import { DEMANDABLE_ABILITIES, type DemandableAbility } from '../../src/domain/codes.ts'
import type { Hours, Jobseeker } from '../../src/domain/jobseeker.ts'

/** Values that a record knows: levels of demandable abilities, the word for all others, hours, shifts, longest way. */
export const knownValues = (jobseeker: Jobseeker, day: string): readonly QuestionId[] => [
  ...DEMANDABLE_ABILITIES.filter((ability) => {
    const value = jobseeker.abilities?.[ability]
    return (
      value !== undefined &&
      value.unaided !== null &&
      !(value.validUntil !== undefined && value.validUntil < day)
    )
  }),
  ...(jobseeker.otherAbilities ? (['otherAbilities'] as const) : []),
  ...(jobseeker.workingTime?.hours ? (['hours'] as const) : []),
  ...(jobseeker.workingTime?.shifts ? (['shifts'] as const) : []),
  ...(jobseeker.commute?.maxKm !== undefined ? (['maxKm'] as const) : []),
]

/** Every ability that the word for the others covers, as a value of its own in its place. */
export const spelledOut = ({ otherAbilities, ...jobseeker }: Jobseeker): Jobseeker => {
  if (!otherAbilities) return jobseeker
  const { source, on } = otherAbilities
  const abilities = { ...jobseeker.abilities }
  for (const ability of DEMANDABLE_ABILITIES) abilities[ability] ??= { unaided: 3, source, on }
  return { ...jobseeker, abilities }
}

const without = <T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> => {
  const { [key]: _, ...rest } = value
  return rest
}

/** The record without a value. Where a word for the others would cover an ability, it stays listed, as not known. */
const forget = (jobseeker: Jobseeker, value: QuestionId, day: string): Jobseeker => {
  if (isAbilityQuestion(value)) {
    const abilities = without(jobseeker.abilities ?? {}, value)
    const unknown = { unaided: null, source: 'self', on: day } as const
    return {
      ...jobseeker,
      abilities: jobseeker.otherAbilities ? { ...abilities, [value]: unknown } : abilities,
    }
  }
  if (value === 'otherAbilities') return without(jobseeker, 'otherAbilities')
  if (isScreening(value)) return jobseeker
  if (value === 'maxKm') return { ...jobseeker, commute: without(jobseeker.commute ?? {}, 'maxKm') }
  return { ...jobseeker, workingTime: without(jobseeker.workingTime ?? {}, value) }
}

/** Forgets a share of the values, rounded to whole ones. */
export const masked = (
  jobseeker: Jobseeker,
  given: {
    readonly values: readonly QuestionId[]
    readonly share: number
    readonly random: Random
    readonly day: string
  },
): Jobseeker =>
  given.random
    .sample(given.values, Math.round(given.values.length * given.share))
    .reduce((body, value) => forget(body, value, given.day), jobseeker)

const nearest = <K extends string>(table: Readonly<Record<K, unknown>>, distance: (key: K) => number): K =>
  (Object.keys(table) as K[]).reduce((best, key) => (distance(key) < distance(best) ? key : best))

const hoursApart = (a: Hours, b: Hours): number => Math.abs(a.min - b.min) + Math.abs(a.max - b.max)

const levelOf = ({ abilities, otherAbilities }: Jobseeker, ability: DemandableAbility): number | null => {
  const value = abilities?.[ability]
  return value ? value.unaided : otherAbilities ? 3 : null
}

/**
 * What the person of a full record answers, asked beside what is recorded: the answer nearest to it, a half towards the
 * ordinary 3. That all else is ordinary is said where it is so of everything that is not recorded. Undefined: passed over.
 */
export const truthOf = (full: Jobseeker, recorded: Jobseeker, question: QuestionId): string | undefined => {
  if (isAbilityQuestion(question)) {
    const level = levelOf(full, question)
    if (level === null) return undefined
    return String(level < 3 ? Math.ceil(level) : Math.floor(level))
  }
  if (isScreening(question)) {
    const levels = SCREENED[question].map((ability) => levelOf(full, ability))
    if (levels.every((level) => level === null)) return undefined
    return levels.some((level) => level !== null && level < 3) ? 'hard' : 'fine'
  }
  const { hours, shifts } = full.workingTime ?? {}
  const maxKm = full.commute?.maxKm
  switch (question) {
    case 'hours':
      return hours && nearest(HOURS_ANSWERS, (key) => hoursApart(HOURS_ANSWERS[key], hours))
    case 'shifts':
      return (
        shifts &&
        nearest(SHIFTS_ANSWERS, (key) => {
          const said: readonly string[] = SHIFTS_ANSWERS[key]
          const shared = shifts.filter((shift) => said.includes(shift)).length
          return said.length + shifts.length - 2 * shared
        })
      )
    case 'maxKm': {
      if (maxKm === undefined) return undefined
      if (maxKm === 'anywhere') return 'anywhere'
      return nearest(KM_ANSWERS, (key) => {
        const km = KM_ANSWERS[key]
        return km === 'anywhere' ? 1_000 : Math.abs(km - maxKm)
      })
    }
    case 'otherAbilities':
      return DEMANDABLE_ABILITIES.every(
        (ability) => recorded.abilities?.[ability] !== undefined || levelOf(full, ability) === 3,
      )
        ? 'yes'
        : undefined
  }
}
