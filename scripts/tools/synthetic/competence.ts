/** Skills, experience and licences that come with a career. */
import type { LicenceCode } from '../../../src/domain/codes.ts'
import type { Jobseeker } from '../../../src/domain/jobseeker.ts'
import type { StarterOccupation } from '../../../src/taxonomy/occupations/index.ts'
import type { Career } from './career.ts'
import type { Random } from './random.ts'

/** A person with few words for their skills names three; most name what the work usually asks. */
export const drawSkills = (random: Random, career: Career): Jobseeker['skills'] => {
  if (random.chance(0.06)) return undefined
  if (random.chance(0.02)) return []
  const talkative = random.chance(0.85) ? 1 : 0.45
  const held = new Map<string, number>()
  const learn = ({ skills }: StarterOccupation, share: number, years: number) =>
    skills.forEach((skill, place) => {
      if (!random.chance(Math.max(0.2, share - place * 0.07) * talkative)) return
      held.set(skill, Math.max(held.get(skill) ?? 0, proficiencyAfter(random, years)))
    })
  learn(career.main, career.years > 0 ? 0.95 : 0.6, career.years)
  for (const other of career.others) learn(other, 0.5, Math.min(career.years, 2))
  if (career.former) learn(career.former, 0.7, career.formerYears)
  return [...held].map(([skill, proficiency]) => ({
    skill,
    ...(random.chance(0.6) && { proficiency }),
  }))
}

const proficiencyAfter = (random: Random, years: number): number =>
  Math.min(4, Math.max(1, (years === 0 ? 1 : years < 3 ? 2 : years < 8 ? 3 : 4) + random.int(-1, 1)))

export const drawExperience = (random: Random, career: Career): Jobseeker['experience'] => {
  if (random.chance(0.07)) return undefined
  const years = new Map<string, number>()
  if (career.years > 0 || random.chance(0.5)) years.set(career.main.code, career.years)
  if (career.former) years.set(career.former.code, career.formerYears)
  for (const other of career.others) if (random.chance(0.3)) years.set(other.code, random.int(0, 3))
  return [...years].map(([occupation, worked]) => ({ occupation, years: worked }))
}

/** Held only with the training behind them, so they follow experience closely. */
const REGISTERED: ReadonlySet<LicenceCode> = new Set([
  'nurse-registration',
  'practical-nurse-registration',
  'early-childhood-qualification',
  'electrical-safety',
  'security-guard',
  'driver-cpc',
  'driving-c',
  'driving-ce',
  'driving-d',
])

const INCLUDES: Readonly<Partial<Record<LicenceCode, readonly LicenceCode[]>>> = {
  'driving-ce': ['driving-c', 'driving-b'],
  'driving-c': ['driving-b'],
  'driving-d': ['driving-b'],
}

export const drawLicences = (
  random: Random,
  career: Career,
  person: { readonly drives: boolean },
): Jobseeker['licences'] => {
  if (random.chance(0.05)) return undefined
  const held = new Set<LicenceCode>()
  const gain = (licence: LicenceCode) => {
    for (const part of [licence, ...(INCLUDES[licence] ?? [])])
      if (person.drives || !part.startsWith('driving-')) held.add(part)
  }
  const take = ({ licences = [] }: StarterOccupation, years: number) => {
    for (const licence of licences)
      if (random.chance(REGISTERED.has(licence) ? (years > 0 ? 0.92 : 0.35) : years > 0 ? 0.8 : 0.45))
        gain(licence)
  }
  take(career.main, career.years)
  if (career.former) take(career.former, career.formerYears)
  for (const other of career.others) take(other, 0)
  if (person.drives) held.add('driving-b')
  if (random.chance(0.15)) held.add('occupational-safety-card')
  if (random.chance(0.12)) held.add('first-aid-1')
  if (random.chance(0.08)) held.add('hygiene-passport')
  return [...held]
}
