/** Matching over one replica of the index: makes lists, shows them to each role, and proves them again. */
import { canonicalJson } from '../canonical-json.ts'
import { helsinkiDay } from '../clock.ts'
import { AppError, PROBLEMS } from '../errors.ts'
import { contrast } from '../explain/contrast.ts'
import { LAYOUT_VERSION } from '../index/layout.ts'
import type { Retriever } from '../retrieval/retriever.ts'
import { SCORING_VERSION } from '../scoring/compile.ts'
import { createScanLanes } from '../scoring/scan/scan-threads.ts'
import { createLaneHere, scannerOf } from '../scoring/scan/scanner.ts'
import type { ShortlistRow } from '../store/ports/shortlists.ts'
import { checkJobseeker, checkOpening } from '../taxonomy/check.ts'
import { adviserView } from './lists/adviser-view.ts'
import { explainOne, judgeOne } from './lists/explain-one.ts'
import { contextsOf } from './lists/list-context.ts'
import { makeList } from './lists/make-list.ts'
import { judgedApart } from './lists/patches.ts'
import { replayList } from './lists/replay.ts'
import { isErased, type ListResult } from './lists/result.ts'
import { compareResults, verifyList } from './lists/verify.ts'
import { askFirstView, coordinatorView, nearMissView } from './lists/views.ts'
import { weightsUsed } from './lists/weights-used.ts'
import { createMarket } from './market/market.ts'
import { MARKET_SIZES, type MarketSizes } from './market/sizes.ts'
import type { Matcher } from './matcher.ts'
import { createWeightsPreviews } from './previews/previews.ts'
import { parseJobseeker } from './records.ts'
import { renewStale } from './renew-stale.ts'
import { openReplica, type ReplicaParts } from './replica.ts'
import { createChanges } from './what-ifs/changes.ts'

export type MatcherParts = ReplicaParts & {
  readonly retriever: Retriever
  /** Threads that scan; none unless given, then the caller's own does. */
  readonly threads?: number
  /** How market runs are cut, where otherwise than usual. */
  readonly marketSizes?: Partial<MarketSizes>
}

const resultOf = (row: ShortlistRow): ListResult => {
  if (row.status !== 'done' || row.result === null) throw new AppError('not-done')
  return JSON.parse(row.result) as ListResult
}

/** Reads the whole index from the store, then follows it. */
export const createMatcher = async (parts: MatcherParts): Promise<Matcher> => {
  const { store, taxonomy, retriever, clock, threads = 0 } = parts
  const engine = `scoring-${SCORING_VERSION} layout-${LAYOUT_VERSION} ${taxonomy.version}`
  const replica = await openReplica(parts)
  const { index, feed } = replica
  const lanes = threads > 0 ? createScanLanes(index, threads) : createLaneHere(index)
  const scanner = scannerOf(index, lanes)

  const contextOf = contextsOf(store, taxonomy)

  const requireEngine = (row: ShortlistRow) => {
    if (row.engine !== engine)
      throw new AppError('retention-over', `the list was made by ${row.engine}, this is ${engine}`)
  }

  const make = async (row: ShortlistRow): Promise<void> => {
    const context = await contextOf(row)
    await feed.caughtUp(row.position)
    const day = helsinkiDay(clock())
    await renewStale({ store, taxonomy, index, feed, day })
    const made = await feed.steady(async () => {
      const apart = await judgedApart(store, taxonomy, context, index, feed.position())
      const retrieved = await retriever.retrieve(context.request.text, index, feed.position())
      return { ...(await makeList({ context, index, apart, retrieved, taxonomy, scanner })), retrieved }
    })
    await store.shortlists.finish(row.id, {
      engine,
      retrieval: canonicalJson({ ...made.retrieved.retrieval, candidates: made.result.candidates }),
      result: canonicalJson(made.result),
      candidates: made.candidates ? JSON.stringify(made.candidates) : null,
      judged: made.judged,
    })
  }

  const partInput = async (row: ShortlistRow) => {
    requireEngine(row)
    return {
      context: await contextOf(row),
      judged: await store.shortlists.judged(row.id),
      taxonomy,
    }
  }

  return {
    engine,
    market: createMarket({
      ...{ store, taxonomy, clock, index, feed, lanes, engine, problemText },
      sizes: { ...MARKET_SIZES, ...parts.marketSizes },
    }),
    changes: createChanges({ store, taxonomy, clock, index, feed, scanner, lanes }),
    previews: createWeightsPreviews({ store, taxonomy, clock, index, feed, scanner, retriever }),
    position: feed.position,
    jobseekers: () => index.size,
    checkJobseeker: (jobseeker) => checkJobseeker(jobseeker, taxonomy),
    checkOpening: (opening) => checkOpening(opening, taxonomy),
    areaOf: ({ area, municipality }) =>
      area ?? (municipality === undefined ? null : (taxonomy.areaOf(municipality) ?? null)),
    makeShortlist: async (id, mostAttempts = Number.POSITIVE_INFINITY) => {
      const row = await store.shortlists.claim(id)
      if (!row) return
      if (row.attempts > mostAttempts)
        throw new Error(`a list was begun ${mostAttempts} times and never ended`)
      try {
        await make(row)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        // What the request itself makes impossible stays impossible: the row says so instead of being tried again.
        if (PROBLEMS[error.code].status >= 500) throw error
        await store.shortlists.fail(id, problemText(error))
      }
    },
    coordinatorView: (row, areas) => coordinatorView(row, resultOf(row), areas),
    adviserView: async (row) => {
      requireEngine(row)
      const result = resultOf(row)
      const ids = result.adviser.flatMap((entry) => (isErased(entry) ? [] : [entry.jobseeker]))
      const [context, judged, bodies] = await Promise.all([
        contextOf(row),
        store.shortlists.judged(row.id),
        store.jobseekers.bodiesAt(await store.feed.newest(), ids),
      ])
      return adviserView({
        row,
        result,
        context,
        records: new Map(
          judged
            .filter(({ part }) => part === 'entry' || part === 'adviser')
            .map(({ jobseeker, record }) => [jobseeker, record]),
        ),
        bodies: new Map([...bodies].map(([id, { body }]) => [id, parseJobseeker(body)])),
        today: helsinkiDay(clock()),
        taxonomy,
      })
    },
    weightsUsed: async (row) =>
      row.engine === engine ? weightsUsed(await contextOf(row), taxonomy) : undefined,
    explain: async (row, jobseeker, areas, locale) => {
      requireEngine(row)
      const context = await contextOf(row)
      return explainOne({ store, taxonomy, context, result: resultOf(row), jobseeker, areas, locale })
    },
    contrast: async (row, { a, b }, areas, locale) => {
      requireEngine(row)
      const context = await contextOf(row)
      const given = { store, taxonomy, context, result: resultOf(row), areas }
      const [one, other] = await Promise.all([
        judgeOne({ ...given, jobseeker: a }),
        judgeOne({ ...given, jobseeker: b }),
      ])
      return one && other && contrast(one, other, { locale, names: taxonomy, opening: context.opening })
    },
    nearMisses: async (row, areas, locale) =>
      nearMissView(resultOf(row), { ...(await partInput(row)), areas, locale }),
    askFirst: async (row, areas, locale) =>
      askFirstView(resultOf(row), { ...(await partInput(row)), areas, locale }),
    verify: async (row) => {
      const { context, judged } = await partInput(row)
      return verifyList(context, resultOf(row), judged, taxonomy)
    },
    replay: async (row) => {
      requireEngine(row)
      const stored = resultOf(row)
      const context = await contextOf(row)
      const candidates = await store.shortlists.candidates(row.id)
      return compareResults(stored, await replayList({ store, taxonomy, context, candidates }))
    },
    caughtUp: feed.caughtUp,
    close: async () => {
      await feed.close()
      await scanner.close()
      await replica.close()
    },
  }
}

const problemText = (error: AppError): string => {
  const { status, title } = PROBLEMS[error.code]
  return JSON.stringify({
    type: `urn:sovite:problem:${error.code}`,
    title,
    status,
    code: error.code,
    detail: error.message,
  })
}
