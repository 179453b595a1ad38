/**
 * Programs in which one gate is lifted as far as it could be: who passes one and not the program itself is one change
 * away, and their points there are their points after the lift. What a gate asks then counts as met.
 */
import { type Effort, effortRank, isNear } from '../contract/effort.ts'
import type { Opening } from '../domain/opening.ts'
import { ALWAYS_FLAGGED_BRIDGES } from '../taxonomy/accommodations.ts'
import { LEVELS_BY_COURSE, LICENCE_GETTING, skillGetting } from '../taxonomy/efforts.ts'
import { mayBeRemote, type Profiles } from './bound-to-place.ts'
import { full } from './criteria/criterion.ts'
import {
  AGREED_HOURS,
  BRIDGED_LEVELS,
  compensatorsAt,
  FLAGGED_LEAST,
  isCarvable,
  isLowerable,
  kmWithTransport,
} from './gate-lifts.ts'
import type { ProgramGate, ProgramItem, ProgramWay, ScoreProgram } from './program.ts'

export type LiftedProgram = {
  readonly gate: Pick<ProgramGate, 'code' | 'item'>
  readonly effort: Effort
  readonly program: ScoreProgram
}

/** What becomes of a gate and of the items of the program; no gate where everybody passes. */
type Lifting = {
  readonly effort: Effort
  readonly gate?: ProgramGate
  readonly item?: (item: ProgramItem) => ProgramItem
  readonly way?: (way: ProgramWay) => ProgramWay | undefined
}

const withLifting = (
  program: ScoreProgram,
  at: number,
  { gate, item: change = (item) => item, way: changeWay = (way) => way }: Lifting,
): ScoreProgram => ({
  ...program,
  gates: program.gates.flatMap((each, place) => (place === at ? (gate ?? []) : [each])),
  way: program.way && changeWay(program.way),
  criteria: program.criteria.map((criterion) => ({ ...criterion, items: criterion.items.map(change) })),
})

/** An accommodation carries so many halves of a level. */
const BRIDGED = 2 * BRIDGED_LEVELS
/** A gate that asks so many halves fails whoever has less than `FLAGGED_LEAST`. */
const ASKS_LEAST = 2 * FLAGGED_LEAST + 1
/** A gate fails from two halves on: one that asks less fails nobody. */
const FAILS_FROM = 2

const abilityLifting = (
  gate: Extract<ProgramGate, { code: 'critical-ability-deficit' }>,
  opening: Opening,
  taxonomy: Profiles,
): Lifting | undefined => {
  const item = (each: ProgramItem): ProgramItem =>
    each.kind === 'ability' && each.code === gate.item
      ? { ...each, deducts: each.deducts.map(() => 0) }
      : each
  if (isCarvable(opening, gate.item) || isLowerable(opening, gate.item, taxonomy))
    return { effort: 'arrange', item }
  if (compensatorsAt(gate.item, opening, taxonomy).length === 0) return undefined
  const carried = gate.asks - BRIDGED
  const asks = ALWAYS_FLAGGED_BRIDGES.has(gate.item) ? Math.max(carried, ASKS_LEAST) : carried
  return { effort: 'arrange', item, ...(asks >= FAILS_FROM && { gate: { ...gate, asks } }) }
}

const hoursLifting = (
  gate: Extract<ProgramGate, { code: 'hours-incompatible' }>,
  { workingTime }: Opening,
): Lifting | undefined => {
  if (gate.item === 'hours')
    return {
      ...{ effort: 'arrange', gate: { ...gate, beyond: 2 * AGREED_HOURS } },
      item: (each) => (each.kind === 'hours' ? { ...each, points: each.points.map(() => each.max) } : each),
    }
  if ((workingTime?.shifts ?? []).length < 2) return undefined
  return {
    effort: 'arrange',
    item: (each) =>
      each.kind === 'shifts'
        ? { ...each, table: each.table.map((points, has) => (has === 0 ? points : each.max)) }
        : each,
  }
}

const wayLifting = (
  gate: Extract<ProgramGate, { code: 'commute-too-far' }>,
  opening: Opening,
  taxonomy: Profiles,
): Lifting | undefined => {
  if (mayBeRemote(opening, taxonomy))
    return {
      effort: 'arrange',
      item: (each) => (each.kind === 'commute' ? full(each.max, 'remote', each.item) : each),
      way: () => undefined,
    }
  if (gate.km.length === 0) return undefined
  const km = gate.km.map(kmWithTransport)
  return {
    ...{ effort: 'arrange', gate: { ...gate, km } },
    item: (each) => (each.kind === 'commute' ? { ...each, km } : each),
    way: (way) => ({ ...way, km }),
  }
}

const liftingOf = (gate: ProgramGate, opening: Opening, taxonomy: Profiles): Lifting | undefined => {
  switch (gate.code) {
    case 'critical-ability-deficit':
      return abilityLifting(gate, opening, taxonomy)
    case 'licence-missing':
      return { effort: LICENCE_GETTING[gate.item].effort }
    case 'skill-required': {
      const asks = opening.skills?.find(({ skill }) => skill === gate.item)?.proficiency ?? 0
      return {
        effort: skillGetting(asks).effort,
        item: (each) =>
          each.kind === 'skill' && each.code === gate.item
            ? full(each.max, 'none-required', each.item)
            : each,
      }
    }
    case 'language-required': {
      const asks = gate.asks - LEVELS_BY_COURSE
      return {
        ...{ effort: 'course', ...(asks > 0 && { gate: { ...gate, asks } }) },
        item: (each) =>
          each.kind === 'language' && each.code === gate.item
            ? { ...each, table: each.table.map((points, has) => (has >= asks ? each.max : points)) }
            : each,
      }
    }
    case 'hours-incompatible':
      return hoursLifting(gate, opening)
    case 'commute-too-far':
      return wayLifting(gate, opening, taxonomy)
    default:
      return undefined
  }
}

/** One for each gate that at most a course lifts for somebody, what takes least first. */
export const liftedPrograms = (
  program: ScoreProgram,
  opening: Opening,
  taxonomy: Profiles,
): readonly LiftedProgram[] =>
  program.gates
    .flatMap((gate, at): readonly LiftedProgram[] => {
      const lifting = liftingOf(gate, opening, taxonomy)
      if (!lifting || !isNear(lifting.effort)) return []
      const { code, item } = gate
      return [{ gate: { code, item }, effort: lifting.effort, program: withLifting(program, at, lifting) }]
    })
    .sort((a, b) => effortRank(a.effort) - effortRank(b.effort))
