/**
 * The first openings of many for a person, exactly, though few are interpreted: the others could not stand before them.
 * They are in order of the step of their lift; of one unit group at most three are among the first ten, and the further
 * ones follow after.
 */
import { type Hash64, tieHash } from '../../index/hash.ts'
import type { FoundOpenings, OpeningFound } from '../../scoring/market/found-openings.ts'
import { liftStepOf, type OpeningTerms } from '../../scoring/program.ts'

/** Interpreted at once after the first ones, as reading bodies one by one costs more. */
const BATCH = 16
/** Places of which one unit group has no more than a few. */
const SPREAD_PLACES = 10
const MOST_OF_GROUP = 3

export type OpeningKey = { readonly step: number; readonly tie: Hash64; readonly opening: string }

const keyOf = ({ opening, openingHash }: OpeningTerms, jobseeker: Hash64, step: number): OpeningKey => ({
  ...{ step, opening },
  tie: tieHash(openingHash, jobseeker),
})

/** Negative where `a` stands before `b`. */
export const compareOpeningKeys = (a: OpeningKey, b: OpeningKey): number =>
  a.step - b.step || a.tie.hi - b.tie.hi || a.tie.lo - b.tie.lo || (a.opening < b.opening ? -1 : 1)

type Candidate = { readonly found: OpeningFound; readonly best: OpeningKey }

/** By the best key that each can have. Ties are hashed only as far as somebody reads on. */
function* bestFirst(found: FoundOpenings, jobseeker: Hash64): Generator<Candidate> {
  const { length } = found
  // Numbers sort several times as fast as objects: the step, then the place.
  const order = new Float64Array(length)
  for (let place = 0; place < length; place++) order[place] = found.bestStep(place) * length + place
  order.sort()
  let group: Candidate[] = []
  let step: number | undefined
  for (const ordered of order) {
    const best = Math.floor(ordered / length)
    if (best !== step) {
      yield* group.sort((a, b) => compareOpeningKeys(a.best, b.best))
      group = []
      step = best
    }
    const here = found.at(ordered % length)
    group.push({ found: here, best: keyOf(here.terms, jobseeker, best) })
  }
  yield* group.sort((a, b) => compareOpeningKeys(a.best, b.best))
}

/** An opening that was interpreted. */
export type Interpreted = {
  readonly terms: OpeningTerms
  /** The middle between `low` and points. */
  readonly mean: number
}

type Placed<T> = { readonly each: T; readonly key: OpeningKey }
type InterpretAll<T> = (found: readonly OpeningFound[]) => Promise<readonly T[]>

type Search<T> = {
  readonly jobseeker: Hash64
  readonly found: FoundOpenings
  readonly interpretAll: InterpretAll<T>
  /** In order; grows while openings are interpreted. */
  placed: readonly Placed<T>[]
}

const place = <T extends Interpreted>(search: Search<T>, interpreted: readonly T[]): void => {
  const keys = interpreted.map((each) => ({
    each,
    key: keyOf(each.terms, search.jobseeker, liftStepOf(each.mean, each.terms)),
  }))
  search.placed = [...search.placed, ...keys].sort((a, b) => compareOpeningKeys(a.key, b.key))
}

/** Interprets, best first, until nothing that is left could stand among what `chosen` chooses. */
const settle = async <T extends Interpreted>(
  search: Search<T>,
  given: {
    readonly places: number
    readonly chosen: () => readonly Placed<T>[]
    /** Whether an opening could be chosen, however it is interpreted. */
    readonly inRunning: (candidate: Candidate) => boolean
  },
): Promise<readonly Placed<T>[]> => {
  const { places, chosen, inRunning } = given
  const known = new Set(search.placed.map(({ key }) => key.opening))
  const batch: OpeningFound[] = []
  const take = async () => place(search, await search.interpretAll(batch.splice(0)))
  let size = places
  let now = chosen()
  for (const candidate of bestFirst(search.found, search.jobseeker)) {
    const last = now[places - 1]
    if (last && compareOpeningKeys(candidate.best, last.key) > 0) break
    if (known.has(candidate.found.terms.opening) || !inRunning(candidate)) continue
    batch.push(candidate.found)
    if (batch.length < size) continue
    await take()
    now = chosen()
    size = BATCH
  }
  if (batch.length > 0) await take()
  return chosen()
}

/** The first places, at most so many of one unit group; an opening without an occupation is in a group of its own. */
const spread = <T extends Interpreted>(
  placed: readonly Placed<T>[],
  places: number,
): readonly Placed<T>[] => {
  const counts = new Map<number, number>()
  const first: Placed<T>[] = []
  for (const one of placed) {
    if (first.length === places) break
    const { unitGroup } = one.each.terms
    if (unitGroup !== undefined) {
      const before = counts.get(unitGroup) ?? 0
      if (before === MOST_OF_GROUP) continue
      counts.set(unitGroup, before + 1)
    }
    first.push(one)
  }
  return first
}

/** Whether fewer than the most of its group stand before the best that it can be. */
const hasRoom = <T extends Interpreted>({ placed }: Search<T>, { found, best }: Candidate): boolean => {
  const { unitGroup } = found.terms
  if (unitGroup === undefined) return true
  let before = 0
  for (const { each, key } of placed) {
    if (compareOpeningKeys(key, best) > 0) break
    if (each.terms.unitGroup === unitGroup) before += 1
  }
  return before < MOST_OF_GROUP
}

/**
 * The first `limit` in order.
 * @param apart those that were interpreted already
 * @param interpretAll interprets these, in any order
 * @param spreadGroups whether one unit group has only some of the first places
 */
export const firstOpenings = async <T extends Interpreted>(given: {
  readonly found: FoundOpenings
  readonly apart: readonly T[]
  readonly jobseeker: Hash64
  readonly limit: number
  readonly interpretAll: InterpretAll<T>
  readonly spreadGroups: boolean
}): Promise<readonly T[]> => {
  const { found, apart, jobseeker, limit, interpretAll, spreadGroups } = given
  const search: Search<T> = { found, jobseeker, interpretAll, placed: [] }
  place(search, apart)
  const places = Math.min(limit, SPREAD_PLACES)
  const first = spreadGroups
    ? await settle(search, {
        places,
        chosen: () => spread(search.placed, places),
        inRunning: (candidate) => hasRoom(search, candidate),
      })
    : []
  const taken = new Set(first.map(({ key }) => key.opening))
  const left = limit - first.length
  const rest =
    left === 0
      ? []
      : await settle(search, {
          places: left,
          chosen: () => search.placed.filter(({ key }) => !taken.has(key.opening)).slice(0, left),
          inRunning: () => true,
        })
  return [...first, ...rest].map(({ each }) => each)
}
