/** Target groups that follow from the rest of the person, and a few that do not show in it. */
import type { LanguageCode, TargetGroupCode } from '../../../src/domain/codes.ts'
import type { Jobseeker } from '../../../src/domain/jobseeker.ts'
import { addDays } from './days.ts'
import type { Random } from './random.ts'

export type Person = {
  readonly age: number
  readonly partial: boolean
  readonly movedToFinland: boolean
  readonly firstLanguage: LanguageCode
  readonly unemployedSince: string | undefined
  readonly changesOccupation: boolean
}

export const drawTargetGroups = (
  random: Random,
  person: Person,
  today: string,
): Jobseeker['targetGroups'] => {
  if (random.chance(0.08)) return undefined
  const { age, partial, unemployedSince: since } = person
  const long = since !== undefined && since <= addDays(today, -365)
  const veryLong = since !== undefined && since < addDays(today, -730)
  const often = (fact: boolean, probability: number) => fact && random.chance(probability)
  const facts: readonly (readonly [TargetGroupCode, boolean])[] = [
    ['long-term-unemployed', long],
    ['unemployed-over-two-years', veryLong],
    ['partial-work-ability', often(partial, 0.85)],
    ['under-25', age < 25],
    ['under-30', age < 30],
    ['over-50', age > 50],
    ['over-55', age > 55],
    ['over-60', age > 60],
    ['newly-graduated', often(age < 30, 0.2)],
    ['immigrant', often(person.movedToFinland, 0.9)],
    ['integration-plan', often(person.movedToFinland, 0.3)],
    ['ukrainian-protection', often(person.firstLanguage === 'uk', 0.8)],
    ['no-upper-secondary', random.chance(0.12)],
    ['partial-disability-pension', often(partial && age > 40, 0.12)],
    ['rehabilitation-allowance', often(partial, 0.08)],
    ['labour-market-subsidy', often(long, 0.5)],
    ['multi-professional-service', often(veryLong, 0.35)],
    ['rehabilitative-work', often(veryLong, 0.12)],
    ['youth-workshop', often(age < 30, 0.08)],
    ['career-changer', often(person.changesOccupation, 0.6)],
    ['returning-from-family-leave', often(age > 22 && age < 45, 0.03)],
    ['family-carer', random.chance(0.015)],
  ]
  return facts.filter(([, is]) => is).map(([group]) => group)
}
