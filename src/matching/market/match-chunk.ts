/** A chunk of openings against everybody as they stood at the run's position, batch by batch while the index goes on. */
import { helsinkiDay } from '../../clock.ts'
import { dayNumber } from '../../index/layout.ts'
import { ChunkScan } from '../../scoring/market/chunk-scan.ts'
import type { Lanes } from '../../scoring/scan/scanner.ts'
import type {
  MarketPartial,
  MarketRange,
  MarketRunRow,
  OpeningPartial,
} from '../../store/ports/market-runs.ts'
import { changedAfter } from '../judged-apart.ts'
import { itemAt } from '../look-up.ts'
import { recordsOn } from '../records.ts'
import { renewStale } from '../renew-stale.ts'
import type { Replicated } from '../replica.ts'
import { compiledBatches, oneAhead } from './compiled-batches.ts'
import { openingPartial, packPeople } from './partial.ts'
import { batchOf, FIRST_KEYS_KEPT, type MarketSizes } from './sizes.ts'

export type MarketParts = Replicated & { readonly lanes: Lanes; readonly sizes: MarketSizes }

export type ChunkTask = {
  readonly run: MarketRunRow
  readonly range: MarketRange
  /** Told how many openings are matched; false ends the work. */
  readonly onMatched: (openings: number) => Promise<boolean>
}

const PAGE = 1_000

/** @returns undefined when it was told to end. @throws AppError not-found when the weights of the run are gone */
export const matchChunk = async (parts: MarketParts, task: ChunkTask): Promise<MarketPartial | undefined> => {
  const { store, taxonomy, clock, index, feed, lanes, sizes } = parts
  const { run, range, onMatched } = task
  await feed.caughtUp(run.position)
  await renewStale(parts, helsinkiDay(clock()))
  const asOf = dayNumber(run.asOf)
  const scan = new ChunkScan({ index, lanes, asOf, list: FIRST_KEYS_KEPT })
  const setAside = asideOf(parts, run, scan)
  const found: OpeningPartial[] = []
  try {
    // Most of the reading is done before anybody has to wait for it.
    await setAside()
    await feed.steady(async () => {
      await setAside()
      await scan.begin()
    })
    let resolution = 1
    const batches = compiledBatches({ store, taxonomy, run, range }, batchOf(index.size, sizes))
    for await (const batch of oneAhead(batches)) {
      await setAside()
      const matched = await feed.steady(async () => {
        await setAside()
        return scan.match(batch)
      })
      resolution = itemAt(batch, 0).program.resolution
      found.push(...matched.map((of, i) => openingPartial(itemAt(batch, i).program, of)))
      if (!(await onMatched(found.length))) return undefined
    }
    const people = await scan.people()
    return {
      openings: { jobseekers: people.length, resolution, openings: found },
      jobseekers: packPeople(people, range.firstNumber),
      unmatched: scan.unmatched,
    }
  } finally {
    scan.free()
  }
}

/** Sets aside whoever changed since it was called last, and rows that do not hold on the run's day. */
const asideOf = ({ store, taxonomy, index, feed }: MarketParts, run: MarketRunRow, scan: ChunkScan) => {
  const asOf = dayNumber(run.asOf)
  let reached = run.position
  return async (): Promise<void> => {
    const until = feed.position()
    const changed = await changedAfter(store, reached, until)
    const stale = index.stale(asOf).map((row) => index.id(row))
    const ids = [...new Set([...changed, ...stale])].filter((id) => !scan.isAside(id))
    for (let at = 0; at < ids.length; at += PAGE) {
      const page = ids.slice(at, at + PAGE)
      const records = await recordsOn(store, taxonomy, { position: run.position, day: run.asOf }, page)
      for (const id of page) scan.setAside(id, records.get(id))
    }
    reached = until
  }
}
