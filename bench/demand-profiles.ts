/**
 * `node bench/demand-profiles.ts <folder> [--json]`: what O*NET's abilities make of demands. Per ability the levels over
 * the unit groups, coverage, some profiles in plain words, and how far they agree with the starter occupations.
 */
import { parseArgs } from 'node:util'
import { DEMANDABLE_ABILITIES, type DemandableAbility } from '../src/domain/codes.ts'
import { ABILITY_TABLE } from '../src/taxonomy/abilities.ts'
import { ISCO_GROUPS, UNIT_GROUPS } from '../src/taxonomy/isco.ts'
import { WORK_ANCHORS } from '../src/taxonomy/level-anchors.ts'
import { STARTER_OCCUPATIONS } from '../src/taxonomy/occupations/index.ts'
import { ELEMENTS_OF } from '../src/taxonomy/onet/ability-map.ts'
import type { DemandProfile } from '../src/taxonomy/onet/demand-profile.ts'
import { readOnet } from '../src/taxonomy/onet/read-onet.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const [folder] = positionals
if (!folder) {
  console.error('node bench/demand-profiles.ts <folder> [--json]')
  process.exit(2)
}

/** Names of unit groups that a reader has expectations of. */
const SHOWN = ['5230', '7121', '9412', '9112', '2221', '4222', '8332', '2512']

const began = performance.now()
const profiles = readOnet(folder)
const readMs = Math.round(performance.now() - began)

const quartiles = (levels: readonly number[]) => {
  const sorted = levels.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
  return { q1: at(0.25), median: at(0.5), q3: at(0.75) }
}
const counts = (numbers: readonly number[]): Record<string, number> => {
  const found = new Map<number, number>()
  for (const number of numbers) found.set(number, (found.get(number) ?? 0) + 1)
  return Object.fromEntries(
    [...found].sort(([a], [b]) => a - b).map(([number, count]) => [String(number.toFixed(1)), count]),
  )
}

const spreadOf = (of: ReadonlyMap<string, DemandProfile>) =>
  DEMANDABLE_ABILITIES.filter((ability) => ELEMENTS_OF.has(ability)).map((ability) => {
    const found = [...of.values()].flatMap(
      ({ demands }) => demands.find((one) => one.ability === ability) ?? [],
    )
    return {
      ability,
      name: ABILITY_TABLE[ability].names.en,
      demanding: found.length,
      core: found.filter(({ importance }) => importance === 3).length,
      ...quartiles(found.map(({ level }) => level)),
      /** Counting those that do not demand it as 0. */
      medianOfAll: quartiles([...of.values()].map((_, at) => found[at]?.level ?? 0)).median,
      highest: Math.max(...found.map(({ level }) => level)),
    }
  })
const overall = (of: ReadonlyMap<string, DemandProfile>) => {
  const demands = [...of.values()].flatMap((profile) => profile.demands)
  return {
    profiles: of.size,
    ...quartiles(demands.map(({ level }) => level)),
    levels: counts(demands.map(({ level }) => level)),
    importances: counts(demands.map(({ importance }) => importance)),
    demandsPerProfile: quartiles([...of.values()].map((profile) => profile.demands.length)),
    corePerProfile: counts(
      [...of.values()].map((profile) => profile.demands.filter(({ importance }) => importance === 3).length),
    ),
  }
}

const agreement = () => {
  let common = 0
  let difference = 0
  let within = 0
  let core = 0
  let tellable = 0
  let held = 0
  let heldAsCore = 0
  let occupations = 0
  const byAbility = new Map<DemandableAbility, number[]>()
  for (const { code, demands } of STARTER_OCCUPATIONS) {
    const profile = profiles.unitGroups.get(code)
    if (!profile) continue
    occupations++
    for (const [key, [level, importance]] of Object.entries(demands)) {
      const ability = key as DemandableAbility
      const ours = profile.demands.find((one) => one.ability === ability)
      if (importance === 3) {
        core++
        if (ELEMENTS_OF.has(ability)) tellable++
        if (ours) held++
        if (ours?.importance === 3) heldAsCore++
      }
      if (!ours) continue
      common++
      difference += Math.abs(ours.level - level)
      if (Math.abs(ours.level - level) <= 0.5) within++
      byAbility.set(ability, [...(byAbility.get(ability) ?? []), ours.level - level])
    }
  }
  return {
    occupations,
    common,
    meanAbsoluteDifference: Number((difference / common).toFixed(2)),
    withinHalf: Number((within / common).toFixed(2)),
    core: { all: core, ofAbilitiesThatOnetTells: tellable, held, heldAsCore },
    meanDifference: Object.fromEntries(
      [...byAbility].map(([ability, list]) => [
        ability,
        `${(list.reduce((sum, one) => sum + one, 0) / list.length).toFixed(2)} of ${list.length}`,
      ]),
    ),
  }
}

const IMPORTANCES = ['', 'minor', 'normal', 'core'] as const
const inWords = (level: number): string =>
  Number.isInteger(level)
    ? WORK_ANCHORS[level]!.en
    : `between "${WORK_ANCHORS[Math.floor(level)]!.en}" and "${WORK_ANCHORS[Math.ceil(level)]!.en}"`
const profileOf = (group: string) => {
  const profile = profiles.unitGroups.get(group)
  return {
    group,
    name: ISCO_GROUPS.get(group)?.en ?? '',
    from: (profile?.from ?? []).map((code) => profiles.titles.get(code)),
    demands: (profile?.demands ?? []).toSorted((a, b) => b.importance - a.importance || b.level - a.level),
  }
}

const report = {
  readMs,
  coverage: {
    onetOccupations: profiles.onet.size,
    unitGroups: `${profiles.unitGroups.size} of ${UNIT_GROUPS.length}`,
    escoOccupations: `${profiles.occupations.size} of ${profiles.occupations.size + profiles.unmatched.occupations.length} in the crosswalk`,
    unitGroupsWithout: profiles.unmatched.unitGroups,
    onetOccupationsWithout: profiles.unmatched.onet.length,
  },
  onet: overall(profiles.onet),
  unitGroups: overall(profiles.unitGroups),
  esco: overall(profiles.occupations),
  abilitiesOverOnet: spreadOf(profiles.onet),
  abilitiesOverUnitGroups: spreadOf(profiles.unitGroups),
  starter: agreement(),
  profiles: SHOWN.map(profileOf),
}

if (values.json) console.log(JSON.stringify(report, null, 2))
else {
  console.log('coverage', report.coverage)
  for (const part of ['onet', 'unitGroups', 'esco'] as const) console.log(part, report[part])
  console.log('over the O*NET occupations')
  console.table(report.abilitiesOverOnet)
  console.log('over the unit groups')
  console.table(report.abilitiesOverUnitGroups)
  console.log('starter occupations', report.starter)
  for (const { group, name, from, demands } of report.profiles) {
    console.log(`\n${group} ${name} (${from.join('; ')})`)
    for (const { ability, level, importance } of demands)
      console.log(
        `  ${IMPORTANCES[importance].padEnd(6)} ${level.toFixed(1)} ${ABILITY_TABLE[ability].names.en} (${ability}): ${inWords(level)}`,
      )
  }
}
