/** From what the chunks found to the results: people of all chunks side by side in order of id, then the openings. */
import { hash64 } from '../../index/hash.ts'
import type { PersonFound } from '../../scoring/market/chunk-scan.ts'
import { addSums, type BestTerms, hindranceOf, orderOf } from '../../scoring/market/person-sums.ts'
import type {
  MarketJobseekerRow,
  MarketOpeningRow,
  MarketRunRow,
  OpeningPartial,
} from '../../store/ports/market-runs.ts'
import type { Store } from '../../store/ports/store.ts'
import { itemAt } from '../look-up.ts'
import { unpackPeople } from './partial.ts'
import { listedIn, marketStandingOf } from './standing.ts'

const PEOPLE_PAGE = 5_000
const OPENINGS_PAGE = 500

/** Once all chunks of the run are done. @returns false when the run is over, or not all of it is there any more */
export const mergeChunks = async (store: Store, run: MarketRunRow): Promise<boolean> => {
  const read = await readChunks(store, run)
  if (!read) return false
  const { openings, resolution, people, jobseekers, unmatched } = read
  await store.marketRuns.counted(run.id, { jobseekers, unmatched })
  const numbers = new Map<string, number>()
  let page: MarketJobseekerRow[] = []
  const flush = async (): Promise<boolean> => {
    const full = page
    page = []
    return full.length === 0 || store.marketRuns.keepJobseekers(run.id, full)
  }
  for (const person of mergedPeople(people, openings, resolution)) {
    page.push({ ...person, number: numbers.size })
    numbers.set(person.jobseeker, numbers.size)
    if (page.length === PEOPLE_PAGE && !(await flush())) return false
  }
  if (!(await flush())) return false
  for (let at = 0; at < openings.length; at += OPENINGS_PAGE) {
    const rows = openings
      .slice(at, at + OPENINGS_PAGE)
      .map((opening, i) => openingRow(opening, at + i, numbers))
    if (!(await store.marketRuns.keepOpenings(run.id, rows))) return false
  }
  await store.marketRuns.counted(run.id, { jobseekers: numbers.size, unmatched })
  return true
}

const readChunks = async ({ marketRuns }: Store, run: MarketRunRow) => {
  const openings: OpeningPartial[] = []
  const people: Generator<PersonFound>[] = []
  let jobseekers = 0
  let unmatched = 0
  let resolution = 1
  for (let number = 0; ; number++) {
    const partial = await marketRuns.partial(run.id, number)
    if (!partial) break
    const read = partial.openings
    people.push(unpackPeople(partial.jobseekers, openings.length))
    openings.push(...read.openings)
    jobseekers = Math.max(jobseekers, read.jobseekers)
    resolution = read.resolution
    if (number === 0) unmatched = partial.unmatched
  }
  if (people.length === 0 || openings.length !== run.openings) return undefined
  return { openings, resolution, people, jobseekers, unmatched }
}

/** Every person once, in order of id, with the sums of all chunks. */
function* mergedPeople(
  chunks: readonly Generator<PersonFound>[],
  openings: readonly OpeningPartial[],
  resolution: number,
): Generator<Omit<MarketJobseekerRow, 'number'>> {
  const terms = openings.map(
    ({ opening, reference }): BestTerms => ({ openingHash: hash64(opening), reference, resolution }),
  )
  const listed = listedIn(openings, resolution)
  const readers = chunks.map((chunk) => ({ chunk, head: chunk.next() }))
  for (;;) {
    let id: string | undefined
    for (const { head } of readers)
      if (!head.done && (id === undefined || head.value.id < id)) id = head.value.id
    if (id === undefined) return
    const parts: PersonFound[] = []
    for (const reader of readers)
      if (!reader.head.done && reader.head.value.id === id) {
        parts.push(reader.head.value)
        reader.head = reader.chunk.next()
      }
    const { reached, best, nearMisses } = addSums(
      parts,
      orderOf(id, (number) => itemAt(terms, number)),
    )
    const standing = marketStandingOf(reached, listed.get(id))
    const hindrance = standing === 'reached' ? undefined : hindranceOf(nearMisses)
    yield { jobseeker: id, reached, best, standing, hindrance }
  }
}

/** Who was erased since the chunk was matched has no number, and leaves a place that nobody has. */
const openingRow = (
  { first, ...opening }: OpeningPartial,
  number: number,
  numbers: ReadonlyMap<string, number>,
): MarketOpeningRow => ({
  ...opening,
  number,
  first: first.map(([id, points]) => ({ number: numbers.get(id) ?? NOBODY, points })),
})

/** A number that no person has: as large as four bytes hold. */
const NOBODY = 2 ** 31 - 1
