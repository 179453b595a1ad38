/** Label search by the server where it has the labels and answers; otherwise in this process, with the same order. */
import type { Meilisearch } from 'meilisearch'
import { embeddedLabelSearch } from '../../taxonomy/search/embedded-label-search.ts'
import type { Labelled, LabelSearch } from '../../taxonomy/search/label-search.ts'
import { fillLabels } from './fill-labels.ts'
import { meilisearchLabelSearch } from './meilisearch-label-search.ts'

export type ServedLabels = {
  readonly client: Meilisearch
  /** The index's name. */
  readonly uid: string
  /** Names what `things` are. */
  readonly version: string
  readonly things: readonly Labelled[]
  /** Told of a server that could not be filled or asked. */
  readonly onFault: (error: unknown) => void
}

/** The server is filled from the first question on; until it is, and whenever it fails, this process answers. */
export const servedLabelSearch = (labels: ServedLabels): LabelSearch => {
  const { onFault, ...parts } = labels
  const here = embeddedLabelSearch(parts.things)
  let there: LabelSearch | undefined
  let filling = false
  const fill = async () => {
    if (filling) return
    filling = true
    try {
      await fillLabels(parts)
      there = meilisearchLabelSearch(parts)
    } catch (error) {
      onFault(error)
    } finally {
      filling = false
    }
  }
  return {
    find: async (text, options) => {
      if (!there) {
        void fill()
        return here.find(text, options)
      }
      try {
        return await there.find(text, options)
      } catch (error) {
        onFault(error)
        there = undefined
        return here.find(text, options)
      }
    },
  }
}
