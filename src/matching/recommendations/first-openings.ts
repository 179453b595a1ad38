/** The first openings of many for a person, exactly, though few are interpreted: the others could not stand before them. */
import { type Hash64, hash64, tieHash } from '../../index/hash.ts'
import type { Interpretation } from '../../scoring/interpretation.ts'
import { type FoundOpenings, meanOf, type OpeningFound } from '../../scoring/market/found-openings.ts'

/** Interpreted at once after the first ones, as reading bodies one by one costs more. */
const BATCH = 16
/** Points of a full score. */
const MOST = 10_000

type Key = { readonly mean: number; readonly tie: Hash64; readonly opening: string }

export const openingKeyOf = (opening: string, jobseeker: Hash64, mean: number): Key => ({
  mean,
  tie: tieHash(hash64(opening), jobseeker),
  opening,
})

/** Negative where `a` stands before `b`. */
export const compareOpeningKeys = (a: Key, b: Key): number =>
  b.mean - a.mean || a.tie.hi - b.tie.hi || a.tie.lo - b.tie.lo || (a.opening < b.opening ? -1 : 1)

/** By the best key that each can have. Ties are hashed only as far as somebody reads on. */
function* bestFirst(
  found: FoundOpenings,
  jobseeker: Hash64,
): Generator<{ readonly found: OpeningFound; readonly best: Key }> {
  const { length } = found
  // Numbers sort several times as fast as objects: what is missing of the most there can be, then the place.
  const order = new Float64Array(length)
  for (let place = 0; place < length; place++) order[place] = (MOST - found.most(place)) * length + place
  order.sort()
  let group: { readonly found: OpeningFound; readonly best: Key }[] = []
  let mean: number | undefined
  for (const ordered of order) {
    const most = MOST - Math.floor(ordered / length)
    if (most !== mean) {
      yield* group.sort((a, b) => compareOpeningKeys(a.best, b.best))
      group = []
      mean = most
    }
    const here = found.at(ordered % length)
    group.push({ found: here, best: openingKeyOf(here.opening, jobseeker, most) })
  }
  yield* group.sort((a, b) => compareOpeningKeys(a.best, b.best))
}

export type Interpreted = { readonly opening: string; readonly of: Interpretation }

/**
 * The first `limit` in order.
 * @param apart those that were interpreted already
 * @param interpretAll interprets these, in any order
 */
export const firstOpenings = async <T extends Interpreted>(given: {
  readonly found: FoundOpenings
  readonly apart: readonly T[]
  readonly jobseeker: Hash64
  readonly limit: number
  readonly interpretAll: (found: readonly OpeningFound[]) => Promise<readonly T[]>
}): Promise<readonly T[]> => {
  const { found, apart, jobseeker, limit, interpretAll } = given
  const placed = (each: T) => ({ each, key: openingKeyOf(each.opening, jobseeker, meanOf(each.of)) })
  let first = apart.map(placed)
  const settle = () => {
    first = first.sort((a, b) => compareOpeningKeys(a.key, b.key)).slice(0, limit)
  }
  settle()
  const batch: OpeningFound[] = []
  const take = async () => {
    first.push(...(await interpretAll(batch.splice(0))).map(placed))
    settle()
  }
  let size = limit
  for (const { found: next, best } of bestFirst(found, jobseeker)) {
    const last = first[limit - 1]
    if (last && compareOpeningKeys(best, last.key) > 0) break
    batch.push(next)
    if (batch.length < size) continue
    await take()
    size = BATCH
  }
  if (batch.length > 0) await take()
  return first.map(({ each }) => each)
}
