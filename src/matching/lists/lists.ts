/** Shortlists over one replica of the index: made, shown to each role, explained, and proved again. */

import { type Areas, holds } from '../../access/areas.ts'
import { helsinkiDay } from '../../clock.ts'
import type { AdviserView } from '../../contract/adviser-view.ts'
import type { Contrast } from '../../contract/contrast.ts'
import type { Explanation, ExplanationDetail } from '../../contract/explanation.ts'
import type { Comparison, WeightsUsed } from '../../contract/shortlist.ts'
import type { Locale } from '../../domain/values.ts'
import { AppError } from '../../errors.ts'
import { contrast } from '../../explain/contrast.ts'
import { explain } from '../../explain/explain.ts'
import { told } from '../../messages.ts'
import { ofReadable } from '../../store/ports/readable.ts'
import type { DoneShortlist } from '../../store/ports/shortlists.ts'
import { adviserView } from './adviser-view.ts'
import { judgeOne } from './judge-one.ts'
import { contextsOf, type ListContext } from './list-context.ts'
import { type MakeParts, makesShortlists } from './make-shortlist.ts'
import { replayList } from './replay.ts'
import { isErased, type ListResult } from './result.ts'
import { compareResults, verifyList } from './verify.ts'
import {
  type AskFirstView,
  askFirstView,
  type CoordinatorView,
  coordinatorView,
  judgedOf,
  type NearMissView,
  nearMissView,
} from './views.ts'
import { weightsUsed } from './weights-used.ts'

/** For whose areas it is told, and in which language. */
export type ListReader = { readonly areas: Areas; readonly locale: Locale }
/** The whole explanation unless said otherwise. */
export type ExplanationReader = ListReader & { readonly detail?: ExplanationDetail | undefined }

/** What reads a row throws `retention-over` where another engine made it. */
export type Lists = {
  /**
   * The queue task: makes the list of a claimed row and finishes it; what cannot be done fails the row with its problem.
   * @param mostAttempts throws where it was begun so often before; no limit unless given
   */
  make(id: string, mostAttempts?: number): Promise<void>
  /** A done list as a coordinator of `areas` sees it. */
  coordinatorView(row: DoneShortlist, areas: Areas): CoordinatorView
  adviserView(row: DoneShortlist): Promise<AdviserView>
  /** The weights that a list is made with: what was suggested, what was applied, and by whom; of lists that this engine made. */
  weightsUsed(row: DoneShortlist): Promise<WeightsUsed | undefined>
  /** Of anyone in the list's scope and the reader's areas, gated people included; undefined where there is no such person. */
  explain(row: DoneShortlist, jobseeker: string, reader: ExplanationReader): Promise<Explanation | undefined>
  /** Two people of the list's scope and the reader's areas side by side; undefined where one is not there. */
  contrast(
    row: DoneShortlist,
    pair: { readonly a: string; readonly b: string },
    reader: ListReader,
  ): Promise<Contrast | undefined>
  /** One entry per person, those of other areas as `heldBy`. */
  nearMisses(row: DoneShortlist, reader: ListReader): Promise<NearMissView>
  askFirst(row: DoneShortlist, reader: ListReader): Promise<AskFirstView>
  /** Interprets the stored records again. */
  verify(row: DoneShortlist): Promise<Comparison>
  /** Makes the whole list again from the versions of its position. */
  replay(row: DoneShortlist): Promise<Comparison>
}

export type ListParts = Omit<MakeParts, 'contextOf'>

export const createLists = (parts: ListParts): Lists => {
  const { store, taxonomy, clock, engine } = parts
  const contextOf = contextsOf(store, taxonomy)

  const requireEngine = (row: DoneShortlist): void => {
    if (row.engine !== engine)
      throw new AppError(
        'retention-over',
        told('detail.listOfOtherEngine', { made: row.engine, here: engine }),
      )
  }

  /** A done list of this engine with what its row fixes. */
  const read = async (row: DoneShortlist): Promise<{ context: ListContext; result: ListResult }> => {
    requireEngine(row)
    return { result: resultOf(row), context: await contextOf(row) }
  }
  const readJudged = async (row: DoneShortlist) => {
    const [listed, judged] = await Promise.all([read(row), store.shortlists.judged(row.id)])
    return { ...listed, judged, taxonomy }
  }

  return {
    make: makesShortlists({ ...parts, contextOf }),
    coordinatorView: (row, areas) => coordinatorView(row, resultOf(row), areas),
    adviserView: async (row) => {
      const { judged, ...listed } = await readJudged(row)
      const ids = listed.result.adviser.flatMap((entry) => (isErased(entry) ? [] : [entry.jobseeker]))
      const bodies = await store.jobseekers.bodiesAt(await store.feed.newest(), ids)
      return adviserView({
        ...{ row, ...listed },
        records: new Map(
          judged
            .filter(({ part }) => part === 'entry' || part === 'adviser')
            .map(({ jobseeker, record }) => [jobseeker, record]),
        ),
        bodies: new Map(ofReadable(bodies.values(), ({ id, body }) => [id, body] as const)),
        today: helsinkiDay(clock()),
      })
    },
    weightsUsed: async (row) =>
      row.engine === engine ? weightsUsed(await contextOf(row), taxonomy) : undefined,
    explain: async (row, jobseeker, { areas, locale, detail }) => {
      const { context, result, judged: records } = await readJudged(row)
      const judged = await judgeOne({ store, taxonomy, context, result }, jobseeker)
      if (!judged || !holds(areas, judged.area)) return undefined
      const { interpretation } = judgedOf({ result, context, judged: records, areas, locale, taxonomy })
      const among = result.entries.flatMap((entry) =>
        isErased(entry) || entry.jobseeker === jobseeker || !holds(areas, entry.area)
          ? []
          : [interpretation(entry.jobseeker)],
      )
      return explain({ ...judged, names: taxonomy, opening: context.opening, locale, detail, among })
    },
    contrast: async (row, { a, b }, { areas, locale }) => {
      const { context, result } = await read(row)
      const list = { store, taxonomy, context, result }
      const [one, other] = await Promise.all([judgeOne(list, a), judgeOne(list, b)])
      if (!one || !other || !holds(areas, one.area) || !holds(areas, other.area)) return undefined
      return contrast(one, other, { locale, names: taxonomy, opening: context.opening })
    },
    nearMisses: async (row, reader) => nearMissView({ ...(await readJudged(row)), ...reader }),
    askFirst: async (row, reader) => askFirstView({ ...(await readJudged(row)), ...reader }),
    verify: async (row) => verifyList(await readJudged(row)),
    replay: async (row) => {
      const { context, result } = await read(row)
      const candidates = await store.shortlists.candidates(row.id)
      return compareResults(result, await replayList({ store, taxonomy, context, candidates }))
    },
  }
}

const resultOf = ({ result }: DoneShortlist): ListResult => JSON.parse(result) as ListResult
