/** Runs a score program for one record: the computation that is the explanation, and the oracle of every scan. */
import type { JobseekerRecord } from '../index/record.ts'
import { interpretAbilities } from './criteria/abilities.ts'
import { interpretAccommodations } from './criteria/accommodations.ts'
import { interpretCommute, isFarUnsaid } from './criteria/commute.ts'
import { interpretFixed } from './criteria/criterion.ts'
import { interpretExperience } from './criteria/experience.ts'
import { interpretLanguage } from './criteria/languages.ts'
import { interpretSkill } from './criteria/skills.ts'
import { interpretWish } from './criteria/wishes.ts'
import { interpretHours, interpretShifts } from './criteria/working-time.ts'
import { flagsOf } from './flags.ts'
import { interpretGates, isPermitted } from './gates.ts'
import type { CriterionResult, Interpretation, ItemResult, Question } from './interpretation.ts'
import type { AbilityItem, CriterionProgram, PairStates, ProgramItem, ScoreProgram } from './program.ts'

const interpretItem = (
  item: Exclude<ProgramItem, AbilityItem>,
  record: JobseekerRecord,
  program: ScoreProgram,
  pair: PairStates,
): readonly ItemResult[] => {
  switch (item.kind) {
    case 'fixed':
      return [interpretFixed(item)]
    case 'skill':
      return [interpretSkill(item, record)]
    case 'wish':
      return [interpretWish(item, record)]
    case 'accommodations':
      return interpretAccommodations(item, record, program, pair)
    case 'hours':
      return [interpretHours(item, record)]
    case 'shifts':
      return [interpretShifts(item, record)]
    case 'commute':
      return [interpretCommute(item, record)]
    case 'experience':
      return [interpretExperience(item, record)]
    case 'language':
      return [interpretLanguage(item, record)]
  }
}

const sum = (items: readonly ItemResult[], of: (item: ItemResult) => number): number =>
  items.reduce((total, item) => total + of(item), 0)

const interpretCriterion = (
  criterion: CriterionProgram,
  record: JobseekerRecord,
  program: ScoreProgram,
  pair: PairStates,
): CriterionResult => {
  const items =
    criterion.criterion === 'abilities'
      ? interpretAbilities(criterion, record, program, pair)
      : criterion.items.flatMap((item) =>
          item.kind === 'ability' ? [] : interpretItem(item, record, program, pair),
        )
  return {
    criterion: criterion.criterion,
    points: sum(items, (item) => item.points),
    low: sum(items, (item) => item.low),
    high: sum(items, (item) => item.high),
    max: criterion.max,
    hasData: items.some((item) => item.covered > 0 || (item.fact.kind === 'needs' && item.fact.known)),
    items,
  }
}

/** The unknown item whose full answer brings most; the first of equals. */
const questionOf = (criteria: readonly CriterionResult[], farUnsaid: boolean): Question | undefined => {
  // Nothing else brings the person before anybody who is not far-unsaid.
  if (farUnsaid) return wayQuestionOf(criteria)
  let best: Question | undefined
  for (const { criterion, items } of criteria)
    for (const { item, unknown, max, points, gain = max - points } of items)
      if (unknown && gain > (best?.gain ?? 0)) best = { criterion, item, gain }
  return best
}

/** How far the person would go, where nobody has said. */
const wayQuestionOf = (criteria: readonly CriterionResult[]): Question | undefined => {
  for (const { criterion, items } of criteria)
    for (const { item, unknown, max, points, fact } of items)
      if (unknown && fact.kind === 'commute' && fact.km !== null)
        return { criterion, item, gain: max - points }
  return undefined
}

/** @param asOf day number; the record must hold on it */
export const interpret = (
  program: ScoreProgram,
  record: JobseekerRecord,
  asOf: number,
  pair: PairStates,
): Interpretation => {
  if (!isPermitted(record, asOf))
    return {
      jobseeker: record.id,
      permitted: false,
      farUnsaid: false,
      points: 0,
      low: 0,
      high: 0,
      coverage: 0,
      criteria: [],
      gates: [{ code: 'matching-not-permitted', item: 'permissions' }],
      flags: [],
      question: undefined,
      wayQuestion: undefined,
    }
  const criteria = program.criteria.map((criterion) => interpretCriterion(criterion, record, program, pair))
  const farUnsaid = isFarUnsaid(program, record)
  const gates = interpretGates(program, record, pair)
  const coverage = criteria.reduce((total, { items }) => total + sum(items, (item) => item.covered), 0)
  const total = (of: (criterion: CriterionResult) => number) => criteria.reduce((t, c) => t + of(c), 0)
  return {
    jobseeker: record.id,
    permitted: true,
    farUnsaid,
    points: total((criterion) => criterion.points),
    low: total((criterion) => criterion.low),
    high: total((criterion) => criterion.high),
    coverage,
    criteria,
    gates,
    flags: flagsOf(program, record, criteria, gates, coverage),
    question: questionOf(criteria, farUnsaid),
    wayQuestion: wayQuestionOf(criteria),
  }
}
