/** Skills, languages, licences, hours, pay and tasks of an opening. */
import type { CefrLevel } from '../../../src/domain/codes.ts'
import type { Opening } from '../../../src/domain/opening.ts'
import type { StarterOccupation } from '../../../src/taxonomy/occupations/index.ts'
import { STARTER_SKILLS } from '../../../src/taxonomy/skills/index.ts'
import type { Random, Weighted } from './random.ts'
import { LICENCE_GROUNDS, requirementOf } from './requirements.ts'
import { isOpenToAll, type Wordiness } from './wordiness.ts'

/** Skills of the occupation. Whoever is brief names the first ones and weighs none; nobody asks an expert for none at all. */
export const drawAskedSkills = (
  random: Random,
  { code, skills }: StarterOccupation,
  says: Wordiness,
): Opening['skills'] => {
  if (says === 'nothing' || random.chance(says === 'little' ? 0.5 : 0.04)) return undefined
  if (isOpenToAll(code) && random.chance(0.06)) return []
  if (says === 'little') return skills.slice(0, random.int(1, 2)).map((skill) => ({ skill }))
  const weighs = says === 'much'
  return skills
    .filter((_, place) => random.chance(place < 2 ? 0.95 : weighs ? 0.6 : 0.4))
    .map((skill, place) => ({
      skill,
      ...(weighs && { importance: place === 0 ? 3 : random.pick([1, 2, 2]) }),
      ...(random.chance(weighs ? 0.4 : 0.15) && { proficiency: random.pick([1, 2, 2, 3]) }),
    }))
}

/** How much Finnish (or, where it is the language of the place, Swedish) the work asks, by ISCO major group. */
const LEVELS: Readonly<Record<string, readonly CefrLevel[]>> = {
  '2': ['B2', 'C1'],
  '3': ['B2', 'C1'],
  '4': ['B1', 'B2'],
  '5': ['A2', 'B1', 'B2'],
  '6': ['A1', 'A2'],
  '7': ['A2', 'B1'],
  '8': ['A2', 'B1'],
  '9': ['A1', 'A2', 'A2'],
}

export const drawAskedLanguages = (
  random: Random,
  { code }: StarterOccupation,
  says: Wordiness,
  speaksSwedish: boolean,
): Opening['languages'] => {
  if (says === 'nothing' || random.chance(says === 'little' ? 0.5 : 0.06)) return undefined
  if (isOpenToAll(code) && random.chance(0.1)) return []
  const [first, second] = speaksSwedish ? (['sv', 'fi'] as const) : (['fi', 'sv'] as const)
  return [
    { language: first, level: random.pick(LEVELS[code.charAt(0)] ?? ['B1']) },
    ...(random.chance(0.06) ? [{ language: second, level: 'B1' as const }] : []),
    ...(random.chance(0.1) ? [{ language: 'en' as const, level: 'B1' as const }] : []),
  ]
}

export const drawAskedLicences = (
  random: Random,
  { licences = [] }: StarterOccupation,
  demands: Opening['demands'],
  today: string,
): Opening['licences'] => {
  if (licences.length === 0) return random.chance(0.3) ? [] : undefined
  const drives = (demands ?? []).some(({ ability, level }) => ability === 'd475' && level >= 3)
  return licences
    .filter((licence) => drives || !licence.startsWith('driving-') || random.chance(0.2))
    .map((licence) => {
      const ground = LICENCE_GROUNDS[licence]
      const gates = ground && (drives || !licence.startsWith('driving-')) && random.chance(0.75)
      return { licence, gate: gates ? requirementOf(random, ground, today) : null }
    })
}

const HOURS: Weighted<readonly [min: number, max: number] | undefined> = [
  [[37.5, 37.5], 34],
  [[38, 40], 12],
  [[30, 37.5], 12],
  [[20, 37.5], 8],
  [[15, 30], 9],
  [[20, 25], 8],
  [[10, 20], 6],
  [[4, 15], 3],
  [undefined, 8],
]

export const drawAskedHours = (
  random: Random,
  { shifts }: StarterOccupation,
  today: string,
): Opening['workingTime'] => {
  const drawn = random.weighted(HOURS)
  const kept = shifts.filter((shift) => random.chance(shift === 'day' ? 0.95 : 0.6))
  const asked = kept.length > 0 ? kept : shifts.slice(0, 1)
  const says = !random.chance(0.08)
  if (!drawn && !says) return undefined
  const gate = random.chance(0.04) && drawn
  return {
    ...(drawn && { hours: { min: drawn[0], max: drawn[1] } }),
    ...(says && { shifts: asked }),
    gate: gate
      ? requirementOf(random, ['core-task', 'Työpisteessä on oltava joku koko aukioloajan.'], today)
      : null,
  }
}

export const isPartTime = (workingTime: Opening['workingTime']): boolean =>
  (workingTime?.hours?.max ?? 40) <= 30

/** Euros an hour by ISCO major group. */
const PAY: Readonly<Record<string, readonly [from: number, to: number]>> = {
  '2': [18, 26],
  '3': [15.5, 21],
  '4': [13.8, 16.5],
  '5': [13, 15.8],
  '6': [12.2, 14.5],
  '7': [13.8, 18],
  '8': [13.2, 17],
  '9': [12.1, 14],
}

export const drawPay = (random: Random, { code }: StarterOccupation): Opening['pay'] => {
  if (random.chance(0.2)) return undefined
  const [from, to] = PAY[code.charAt(0)] ?? [13, 16]
  const minPerHour = Math.round((from + random.unit() * (to - from) * 0.6) * 10) / 10
  return { minPerHour, maxPerHour: Math.round((minPerHour + random.unit() * 2) * 10) / 10 }
}

const SKILL_NAMES = new Map<string, (typeof STARTER_SKILLS)[number]['names']>(
  STARTER_SKILLS.map(({ code, names }) => [code, names]),
)

/** Two to four pieces of the work, with the abilities that each asks. */
export const drawTasks = (
  random: Random,
  { skills }: StarterOccupation,
  demands: Opening['demands'],
): Opening['tasks'] => {
  if (random.chance(0.6)) return undefined
  const abilities = (demands ?? []).map(({ ability }) => ability)
  const chosen = random.sample(skills, random.int(2, 4))
  const share = Math.floor(100 / chosen.length / 5) * 5
  return chosen.map((skill) => ({
    title: { ...SKILL_NAMES.get(skill)! },
    share,
    demands: random.sample(abilities, random.int(1, 3)),
  }))
}
