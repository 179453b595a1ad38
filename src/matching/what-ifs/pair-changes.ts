/** What would have to change for one person and one opening: each single change, and the cheapest sets that make it fit. */
import { setImmediate } from 'node:timers/promises'
import { type Change, type CostClass, costRank } from '../../contract/change.ts'
import type { Effort } from '../../contract/effort.ts'
import type { Weights } from '../../domain/weights.ts'
import { encodeRecord } from '../../index/encode.ts'
import { dayNumber } from '../../index/layout.ts'
import { CORE } from '../../scoring/bound-to-place.ts'
import { compile } from '../../scoring/compile.ts'
import { interpret } from '../../scoring/interpret.ts'
import type { GateResult, Interpretation } from '../../scoring/interpretation.ts'
import { keyStepOf } from '../../scoring/program.ts'
import { ACCOMMODATION_TABLE } from '../../taxonomy/accommodations.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { applyChange, inTurn, type Situation } from './apply-change.ts'
import { changeKeyOf, costOf, costOfAll, effortOf, proposeChanges } from './propose.ts'

export type PairInput = {
  readonly ids: { readonly jobseeker: string; readonly opening: string }
  readonly situation: Situation
  readonly weights: Weights
  readonly taxonomy: Taxonomy
  readonly day: string
  /** The step of the opening's last entry as things stand; null where its list has room for everyone who passes. */
  readonly lastStep: number | null
}

export type Effect = {
  readonly points: number
  readonly low: number
  readonly step: number
  /** Nothing keeps the person out, and the list's last step is reached. */
  readonly fits: boolean
  readonly gates: readonly GateResult[]
}

export type SingleChange = {
  readonly change: Change
  readonly cost: CostClass
  readonly effort: Effort
  readonly effect: Effect
  /** Gates that failed before and do not now. */
  readonly lifted: readonly GateResult[]
}

export type ChangeSet = {
  readonly changes: readonly Change[]
  readonly cost: CostClass
  readonly effect: Effect
}

export type PairChanges = {
  readonly now: Effect
  /** In order of cost, then gain; equals as they were proposed, the smaller change first. */
  readonly changes: readonly SingleChange[]
  /** Smallest sets that make a fit of what is none, in order of cost, then number, then points. */
  readonly sets: readonly ChangeSet[]
  /** False where there were too many changes to try all sets of them. */
  readonly exhaustive: boolean
}

/** Sets told at most; with many ways to the same end the cheapest say enough. */
const MOST_SETS = 10
const LARGEST_SET = 3
/** Single changes that sets are made of at most, the cheapest and most gainful: three of so many are some two thousand sets. */
const SET_PARTS = 24
/** Sets judged in one go; then others on this thread have their turn. */
const JUDGED_AT_ONCE = 20

const gateKey = ({ code, item }: GateResult): string => `${code} ${item}`

/** @throws never: the bodies were checked */
export const pairChanges = async (input: PairInput): Promise<PairChanges> => {
  const before = judge(input, input.situation)
  const now = effectOf(before, input)
  const changes = before.permitted
    ? proposeChanges(before, input.situation, input.taxonomy)
        .map((change) => single(input, change, now))
        .filter(({ change, effect }) => differs(effect, now) && isEnough(input, change))
        .sort(byCostAndGain)
    : []
  const parts = changes.filter(
    ({ effect, lifted }) => effect.points > now.points || effect.step < now.step || lifted.length > 0,
  )
  return {
    ...{ now, changes },
    sets: now.fits ? [] : await fittingSets(input, now, parts.slice(0, SET_PARTS)),
    exhaustive: now.fits || parts.length <= SET_PARTS,
  }
}

const judge = (
  { ids, weights, taxonomy, day }: PairInput,
  { opening, jobseeker, pair }: Situation,
): Interpretation =>
  interpret(
    compile({ id: ids.opening, opening, weights, taxonomy }),
    encodeRecord(ids.jobseeker, jobseeker, day, taxonomy),
    dayNumber(day),
    pair,
  )

const effectOf = (of: Interpretation, { weights, lastStep }: PairInput): Effect => {
  const { points, low, gates } = of
  const step = keyStepOf(of, weights.resolution)
  return { points, low, step, gates, fits: gates.length === 0 && (lastStep === null || step <= lastStep) }
}

const effectAfter = (input: PairInput, changes: readonly Change[]): Effect => {
  const after = inTurn(changes).reduce<Situation>(
    (situation, change) => applyChange(situation, change, input.taxonomy),
    input.situation,
  )
  return effectOf(judge(input, after), input)
}

const single = (input: PairInput, change: Change, now: Effect): SingleChange => {
  const effect = effectAfter(input, [change])
  const left = new Set(effect.gates.map(gateKey))
  return {
    change,
    cost: costOf(change),
    effort: effortOf(change),
    effect,
    lifted: now.gates.filter((gate) => !left.has(gateKey(gate))),
  }
}

/** An accommodation that leaves a core demand of what it compensates two levels short would not be enough. */
const isEnough = (input: PairInput, change: Change): boolean => {
  if (change.kind !== 'accommodation') return true
  const { compensates } = ACCOMMODATION_TABLE[change.item]
  const after = judge(input, applyChange(input.situation, change, input.taxonomy))
  return !after.criteria.some(({ items }) =>
    items.some(
      ({ fact }) =>
        fact.kind === 'ability' &&
        fact.importance === CORE &&
        fact.counts !== null &&
        fact.asks - fact.counts >= SHORT_BY &&
        compensates.includes(fact.ability),
    ),
  )
}
const SHORT_BY = 2

const differs = (after: Effect, now: Effect): boolean =>
  after.step !== now.step ||
  after.points !== now.points ||
  after.low !== now.low ||
  after.gates.length !== now.gates.length

const byCostAndGain = (a: SingleChange, b: SingleChange): number =>
  costRank(a.cost) - costRank(b.cost) || b.effect.points - a.effect.points || b.effect.low - a.effect.low

/** Changes of one thing exclude each other: a demand has one level. */
const subjectOf = ({ kind, item }: Change): string => `${kind} ${item}`

const fittingSets = async (
  input: PairInput,
  now: Effect,
  parts: readonly SingleChange[],
): Promise<readonly ChangeSet[]> => {
  const liftable = new Set(parts.flatMap(({ lifted }) => lifted.map(gateKey)))
  // What keeps the person out whatever is changed keeps them out of every set.
  if (now.gates.some((gate) => !liftable.has(gateKey(gate)))) return []
  let judged = 0
  const found: ChangeSet[] = []
  const keys: ReadonlySet<string>[] = []
  for (const chosen of combinations(parts, LARGEST_SET)) {
    const changes = chosen.map(({ change }) => change)
    const own = new Set(changes.map(changeKeyOf))
    if (keys.some((smaller) => [...smaller].every((key) => own.has(key)))) continue
    if (chosen.length > 1 && ++judged % JUDGED_AT_ONCE === 0) await setImmediate()
    const [only, ...others] = chosen
    const effect = only && others.length === 0 ? only.effect : effectAfter(input, changes)
    if (!effect.fits) continue
    keys.push(own)
    found.push({ changes, cost: costOfAll(changes), effect })
  }
  return found
    .sort(
      (a, b) =>
        costRank(a.cost) - costRank(b.cost) ||
        a.changes.length - b.changes.length ||
        b.effect.points - a.effect.points,
    )
    .slice(0, MOST_SETS)
}

/** Smaller ones first, so that a set which holds a smaller one that does is known to be too large. */
function* combinations(parts: readonly SingleChange[], most: number): Generator<readonly SingleChange[]> {
  for (let size = 1; size <= most; size++) yield* ofSize(parts, size)
}

function* ofSize(parts: readonly SingleChange[], size: number): Generator<readonly SingleChange[]> {
  if (size === 0) {
    yield []
    return
  }
  for (const [at, first] of parts.entries())
    for (const rest of ofSize(parts.slice(at + 1), size - 1))
      if (!rest.some(({ change }) => subjectOf(change) === subjectOf(first.change))) yield [first, ...rest]
}
