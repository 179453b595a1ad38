/** The queue task of a shortlist: from a row that is claimed to one that is done, or failed with its problem. */
import { canonicalJson } from '../../canonical-json.ts'
import { helsinkiDay } from '../../clock.ts'
import { AppError, PROBLEMS } from '../../errors.ts'
import type { Retriever } from '../../retrieval/retriever.ts'
import type { ShortlistRow } from '../../store/ports/shortlists.ts'
import { judgedApart } from '../judged-apart.ts'
import type { PresentParts } from '../present.ts'
import { renewStale } from '../renew-stale.ts'
import type { ContextOf } from './list-context.ts'
import { makeList } from './make-list.ts'

export type MakeParts = PresentParts & {
  readonly retriever: Retriever
  readonly contextOf: ContextOf
  /** Versions of scoring, taxonomy and layout, as stored with a list. */
  readonly engine: string
}

/** @returns `make` of `Lists` */
export const makesShortlists = (parts: MakeParts) => {
  const { store, taxonomy, clock, index, feed, scanner, retriever, contextOf, engine } = parts

  const make = async (row: ShortlistRow): Promise<void> => {
    const context = await contextOf(row)
    await feed.caughtUp(row.position)
    await renewStale(parts, helsinkiDay(clock()))
    const made = await feed.steady(async () => {
      const apart = await judgedApart(parts, row, feed.position())
      const retrieved = await retriever.retrieve(context.request.text, index, feed.position())
      return { ...(await makeList({ context, index, apart, retrieved, taxonomy, scanner })), retrieved }
    })
    await store.shortlists.finish(row.id, {
      engine,
      retrieval: { ...made.retrieved.retrieval, candidates: made.result.candidates },
      result: canonicalJson(made.result),
      candidates: made.candidates ?? null,
      judged: made.judged,
    })
  }

  return async (id: string, mostAttempts = Number.POSITIVE_INFINITY): Promise<void> => {
    const row = await store.shortlists.claim(id)
    if (!row) return
    if (row.attempts > mostAttempts) throw new Error(`a list was begun ${mostAttempts} times and never ended`)
    try {
      await make(row)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      // What the request itself makes impossible stays impossible: the row says so instead of being tried again.
      if (PROBLEMS[error.code] >= 500) throw error
      await store.shortlists.fail(id, error)
    }
  }
}
