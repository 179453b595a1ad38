/** The gates of an opening. How each fails for a person is in gates.ts, and what is the same for its code in the table. */
import { CEFR_LEVELS, DRIVING_LICENCES } from '../domain/codes.ts'
import { isSuggested, type TargetGroupRule } from '../domain/opening.ts'
import { checked } from '../index/checked.ts'
import {
  ABILITY_NUMBER,
  LANGUAGE_NUMBER,
  LICENCE_NUMBER,
  SECTOR_NUMBER,
  TARGET_GROUP_NUMBER,
} from '../index/encode.ts'
import { hash64 } from '../index/hash.ts'
import { dayNumber } from '../index/layout.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { kmTable } from './criteria/commute.ts'
import type { CompileInput } from './criteria/criterion.ts'
import { shiftMask } from './criteria/working-time.ts'
import { COMMUTE_LIFTERS, HOURS_LIFTERS, liftMask } from './offers.ts'
import type { ProgramGate, ScoreProgram } from './program.ts'

/** A gap of more than five hours a week is another job: not tunable, since a gate keeps people out. */
const HOURS_GATE_HALVES = 10

const groupMask = (groups: TargetGroupRule['anyOf']): number =>
  (groups ?? []).reduce((mask, group) => (mask | (1 << TARGET_GROUP_NUMBER[group])) >>> 0, 0)

export const compileGates = (
  { opening, taxonomy }: CompileInput,
  offers: ScoreProgram['offers'],
  neededBy: string | undefined,
): readonly ProgramGate[] => {
  const gates: ProgramGate[] = []
  const needed = neededBy ?? opening.startsOn
  if (needed) gates.push({ code: 'not-available', item: 'availableFrom', neededBy: dayNumber(needed) })

  // What is suggested gates nobody, and no licence beside it does.
  const demands = (opening.demands ?? []).filter((demand) => !isSuggested(demand))
  const levelOfDemand = new Map(demands.map(({ ability, level }) => [ability, level]))
  for (const { ability, level, critical } of demands) {
    if (critical && level > 0)
      gates.push({
        code: 'critical-ability-deficit',
        item: ability,
        ability: ABILITY_NUMBER[ability],
        asks: Math.round(level * 2),
      })
  }
  for (const { licence, gate } of opening.licences ?? []) {
    const driving = DRIVING_LICENCES.has(licence)
    if (gate && (!driving || (levelOfDemand.get('d475') ?? 0) > 0))
      gates.push({ code: 'licence-missing', item: licence, bit: LICENCE_NUMBER[licence] })
  }
  for (const { skill, gate } of opening.skills ?? []) {
    if (!gate) continue
    const number = checked(taxonomy.skillNumber(skill), skill)
    gates.push({
      code: 'skill-required',
      item: skill,
      skills: [number, ...taxonomy.skillRelations(number).narrower],
    })
  }
  for (const { language, level, gate } of opening.languages ?? []) {
    if (gate)
      gates.push({
        code: 'language-required',
        item: language,
        language: LANGUAGE_NUMBER[language],
        asks: CEFR_LEVELS.indexOf(level) + 1,
      })
  }
  const { hours, shifts, gate } = opening.workingTime ?? {}
  if (gate) {
    const lift = liftMask(offers, HOURS_LIFTERS)
    if (hours)
      gates.push({
        code: 'hours-incompatible',
        item: 'hours',
        min: Math.round(hours.min * 2),
        max: Math.round(hours.max * 2),
        beyond: HOURS_GATE_HALVES,
        lift,
      })
    if (shifts) gates.push({ code: 'hours-incompatible', item: 'shifts', asks: shiftMask(shifts), lift })
  }
  const { municipality, remote } = opening
  if (remote !== 'full' && (municipality !== undefined || remote !== undefined))
    gates.push({
      code: 'commute-too-far',
      item: 'commute',
      km: municipality === undefined ? [] : kmTable(municipality, taxonomy),
      lift: liftMask(offers, COMMUTE_LIFTERS),
    })
  gates.push({ code: 'employer-avoided', item: opening.employer.id, employer: hash64(opening.employer.id) })
  for (const occupation of avoidable(opening.occupation, taxonomy))
    gates.push({ code: 'work-avoided', item: 'occupation', occupation })
  if (opening.sector) gates.push({ code: 'work-avoided', item: 'sector', bit: SECTOR_NUMBER[opening.sector] })
  if (opening.targetGroups) {
    const { anyOf, allOf, not } = opening.targetGroups
    gates.push({
      code: 'target-group-not-met',
      item: 'targetGroups',
      anyOf: groupMask(anyOf),
      allOf: groupMask(allOf),
      not: groupMask(not),
    })
  }
  return gates
}

/** Who avoids a unit group avoids all of it; who avoids one occupation of it avoids no other. */
const avoidable = (occupation: string | undefined, taxonomy: Taxonomy): ReadonlySet<number> =>
  new Set(
    occupation === undefined
      ? []
      : [checked(taxonomy.unitGroupOf(occupation), occupation), occupation].map((code) =>
          checked(taxonomy.occupationNumber(code), code),
        ),
  )
