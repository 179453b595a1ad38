/** Is a stored list still what its records and versions say? Verify looks at the entries, replay makes the list again. */
import { canonicalJson } from '../../canonical-json.ts'
import { effortRank } from '../../contract/effort.ts'
import type { Comparison } from '../../contract/shortlist.ts'
import { FULL_POINTS } from '../../domain/points.ts'
import { tieHash } from '../../index/hash.ts'
import { unpackRecord } from '../../index/record.ts'
import { interpret } from '../../scoring/interpret.ts'
import { FAR_UNSAID } from '../../scoring/kernel/layout.ts'
import { liftedPrograms } from '../../scoring/lifted-programs.ts'
import type { NearMissInput } from '../../scoring/near-miss.ts'
import { keyStepOf } from '../../scoring/program.ts'
import { compareKeys, type Keyed } from '../../scoring/scan/first-keys.ts'
import type { JudgedRecord, ListPart } from '../../store/ports/shortlists.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { figuresOf } from '../figures.ts'
import { areaCodeOf } from '../scope.ts'
import { tierOf } from '../tiers.ts'
import type { ListContext } from './list-context.ts'
import { liftOf } from './make-list.ts'
import { askOf, type Erased, gateOf, isErased, type ListResult } from './result.ts'

type Difference = Comparison['differences'][number]

/** Where two values of JSON differ, at most `limit` places. */
export const differencesOf = (was: unknown, is: unknown, limit = 50): Difference[] => {
  const found: Difference[] = []
  const compare = (a: unknown, b: unknown, pointer: string): void => {
    if (found.length >= limit || canonicalJson(a ?? null) === canonicalJson(b ?? null)) return
    const bothObjects = typeof a === 'object' && typeof b === 'object' && a !== null && b !== null
    if (!bothObjects || Array.isArray(a) !== Array.isArray(b)) {
      found.push({ pointer, was: a ?? null, is: b ?? null })
      return
    }
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
      compare((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], `${pointer}/${key}`)
  }
  compare(was, is, '')
  return found
}

/** More than there are steps. */
const EFFORT_STEPS = 2 * (FAR_UNSAID + FULL_POINTS)

/** An entry as its record says it is, from its own place and the list's first step. */
const entryAgain = (
  part: ListPart,
  place: number,
  judged: JudgedRecord,
  given: {
    readonly context: ListContext
    readonly result: ListResult
    readonly taxonomy: Taxonomy
    readonly lifting: NearMissInput
  },
) => {
  const { context, result, taxonomy, lifting } = given
  const record = unpackRecord(judged.record)
  const of = interpret(context.program, record, context.asOf, judged.pair)
  const { resolution } = context.program
  const step = keyStepOf(of, resolution)
  const tie = tieHash(context.program.openingHash, record.hash)
  const lift = part === 'near-miss' ? liftOf(lifting, record, judged.pair) : undefined
  const entry = {
    ...figuresOf(of, areaCodeOf(record, taxonomy)),
    rank: part === 'entry' ? place + 1 : null,
    tier: tierOf(step, result),
    ...(part === 'near-miss' && { gate: gateOf(of), lift }),
    ...(part === 'ask-first' && { ask: askOf(of, result.lastStep ?? 0, context.program) }),
  }
  // Near misses stand by effort, then by the step after the lift.
  const placed = lift
    ? effortRank(lift.effort) * EFFORT_STEPS + keyStepOf({ ...of, points: lift.points }, resolution)
    : step
  return { entry, key: { id: record.id, step: placed, tieHigh: tie.hi, tieLow: tie.lo } }
}

const inOrder = (keys: readonly Keyed[]): boolean =>
  keys.every((key, i) => {
    const before = keys[i - 1]
    return !before || compareKeys(before, key) <= 0
  })

/** Interprets the stored record of every entry, near miss and ask-first again, and looks at their order. */
export const verifyList = (given: {
  readonly context: ListContext
  readonly result: ListResult
  readonly judged: readonly JudgedRecord[]
  readonly taxonomy: Taxonomy
}): Comparison => {
  const { context, result, judged, taxonomy } = given
  const differences: Difference[] = []
  const { program, opening, asOf } = context
  const lifting = { program, asOf, lifted: liftedPrograms(program, opening, taxonomy) }
  let erased = 0
  const parts = [
    ['entry', '/entries', result.entries],
    ['near-miss', '/nearMisses/entries', result.nearMisses.entries],
    ['ask-first', '/askFirst/entries', result.askFirst.entries],
  ] as const
  for (const [part, pointer, entries] of parts) {
    const records = new Map(judged.filter((j) => j.part === part).map((j) => [j.jobseeker, j]))
    const keys: Keyed[] = []
    entries.forEach((entry, place) => {
      if (isErased(entry)) {
        erased += 1
        return
      }
      const record = records.get(entry.jobseeker)
      if (!record) {
        differences.push({ pointer: `${pointer}/${place}`, was: entry.jobseeker, is: null })
        return
      }
      const again = entryAgain(part, place, record, {
        ...{ context, result, taxonomy, lifting },
      })
      keys.push(again.key)
      for (const difference of differencesOf(entry, again.entry))
        differences.push({ ...difference, pointer: `${pointer}/${place}${difference.pointer}` })
    })
    if (!inOrder(keys)) differences.push({ pointer, was: 'ordered by key', is: 'another order' })
  }
  return { equal: differences.length === 0, scope: 'entries', erased, differences }
}

type Entries = readonly ({ readonly rank: number | null; readonly tier: number | null } | Erased)[]

/** Those who remain, without what may rest on someone who is gone. */
const remaining = (entries: Entries) =>
  entries.flatMap((entry) => {
    if (isErased(entry)) return []
    const { rank: _rank, tier: _tier, ...figures } = entry
    return [figures]
  })

/** Compares a stored result with one made again from the versions of its position. */
export const compareResults = (stored: ListResult, replayed: ListResult): Comparison => {
  // Everybody of the position has a version unless they were erased since; more than everybody is a difference.
  const erased = stored.jobseekers - replayed.jobseekers
  if (erased <= 0) {
    const differences = differencesOf(stored, replayed)
    return { equal: canonicalJson(stored) === canonicalJson(replayed), scope: 'full', erased: 0, differences }
  }
  // A key rests on nobody else, so those who remain keep their order, and others may only follow behind them.
  // Whom to ask first rests on the list's last step, so it is compared only while the list itself has no hole.
  const parts = {
    entries: [stored.entries, replayed.entries],
    nearMisses: [stored.nearMisses.entries, replayed.nearMisses.entries],
    ...(!stored.entries.some(isErased) && {
      askFirst: [stored.askFirst.entries, replayed.askFirst.entries],
    }),
  } satisfies Record<string, [Entries, Entries]>
  const was: Record<string, unknown> = {}
  const is: Record<string, unknown> = {}
  for (const [name, [before, after]] of Object.entries(parts) as [string, [Entries, Entries]][]) {
    const kept = remaining(before)
    was[name] = kept
    is[name] = remaining(after).slice(0, kept.length)
  }
  const differences = differencesOf(was, is)
  return { equal: differences.length === 0, scope: 'entries', erased, differences }
}
