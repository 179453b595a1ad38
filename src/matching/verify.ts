/** Is a stored list still what its records and versions say? Verify looks at the entries, replay makes the list again. */
import { canonicalJson } from '../canonical-json.ts'
import type { Comparison } from '../domain/shortlist.ts'
import { tieHash } from '../index/hash.ts'
import { unpackRecord } from '../index/record.ts'
import { interpret } from '../scoring/interpret.ts'
import { stepOf } from '../scoring/program.ts'
import { compareKeys } from '../scoring/scan/first-keys.ts'
import type { JudgedRecord } from '../store/store.ts'
import type { ListContext } from './list-context.ts'
import { pairOf } from './make-list.ts'
import { type Figures, figuresOf, isErased, type ListResult } from './result.ts'

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

/** Interprets the stored record of every entry, near miss and ask-first again, and looks at their order. */
export const verifyList = (
  context: ListContext,
  result: ListResult,
  judged: readonly JudgedRecord[],
): Comparison => {
  const differences: Difference[] = []
  let erased = 0
  const parts = [
    ['entry', '/entries', result.entries],
    ['near-miss', '/nearMisses/entries', result.nearMisses.entries],
    ['ask-first', '/askFirst/entries', result.askFirst.entries],
  ] as const
  for (const [part, pointer, entries] of parts) {
    const records = new Map(
      judged.filter((entry) => entry.part === part).map((entry) => [entry.jobseeker, entry]),
    )
    const keys: Parameters<typeof compareKeys>[0][] = []
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
      const unpacked = unpackRecord(record.record)
      const of = interpret(context.program, unpacked, context.asOf, pairOf(record.pair))
      const is = figuresOf(of, entry.area)
      const was: Figures = Object.fromEntries(
        Object.keys(is).map((key) => [key, entry[key as keyof Figures]]),
      ) as never
      differences.push(
        ...differencesOf(was, is).map((difference) => ({
          ...difference,
          pointer: `${pointer}/${place}${difference.pointer}`,
        })),
      )
      const tie = tieHash(context.program.openingHash, unpacked.hash)
      const step = stepOf(of.points, context.program.resolution)
      keys.push({ id: unpacked.id, step, tieHigh: tie.hi, tieLow: tie.lo })
    })
    if (keys.some((key, i) => i > 0 && compareKeys(keys[i - 1]!, key) > 0))
      differences.push({ pointer, was: 'ordered by key', is: 'another order' })
  }
  return { equal: differences.length === 0, scope: 'entries', erased, differences }
}

/** Compares a stored result with one made again from the versions of its position. */
export const compareResults = (stored: ListResult, replayed: ListResult): Comparison => {
  // Everybody of the position has a version unless they were erased since.
  const erased = stored.jobseekers - replayed.jobseekers
  if (erased === 0) {
    const differences = differencesOf(stored, replayed)
    return { equal: canonicalJson(stored) === canonicalJson(replayed), scope: 'full', erased, differences }
  }
  // Counts, ranks and tiers may rest on someone who is gone; a key never does, so those who remain keep their order.
  const remaining = (entries: ListResult['entries']) =>
    entries.flatMap((entry) => {
      if (isErased(entry)) return []
      const { rank: _rank, tier: _tier, ...figures } = entry
      return [figures]
    })
  const was = remaining(stored.entries)
  const is = remaining(replayed.entries).slice(0, was.length)
  const differences = differencesOf({ entries: was }, { entries: is })
  return { equal: differences.length === 0, scope: 'entries', erased, differences }
}
