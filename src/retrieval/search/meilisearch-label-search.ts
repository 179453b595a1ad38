/** Label search by a search server: it brings the candidates, this process puts them in order. */
import type { Meilisearch, MultiSearchParams, MultiSearchQuery } from 'meilisearch'
import { type LabelRanking, labelRanking, type Meant } from '../../taxonomy/search/label-ranking.ts'
import type { Labelled, LabelSearch } from '../../taxonomy/search/label-search.ts'
import { labelTable } from '../../taxonomy/search/label-table.ts'
import { readWords, soundsOf } from '../../taxonomy/search/reading.ts'
import { piecesOf, plainOf } from './fill-labels.ts'

/** Whom one question brings; together some 200 things. */
const BY_WORDS = 80
const BY_PIECES = 60
/**
 * The server lets go of words from the end until enough is found, so each question about pieces begins at another: whoever
 * shares a stretch of letters with the text is found by the question that begins there. More words took longer and
 * found no more.
 */
const WORDS_READ = 3

export type MeilisearchLabels = {
  readonly client: Meilisearch
  /** Filled by `fillLabels` with the same things. */
  readonly uid: string
  readonly things: readonly Labelled[]
}

/** `find` rejects when the server does not answer. What the server holds beyond `things` is not found. */
export const meilisearchLabelSearch = ({ client, uid, things }: MeilisearchLabels): LabelSearch => {
  const table = labelTable(things)
  const ranking: LabelRanking = labelRanking(table)
  const placeOf = new Map(things.map(({ code }, place) => [code, place]))

  const questions = ({ text }: Meant, first: boolean): MultiSearchQuery[] => {
    const byWords: MultiSearchQuery = {
      indexUid: uid,
      q: plainOf(text),
      limit: BY_WORDS,
      matchingStrategy: 'last',
      attributesToSearchOn: ['fi', 'sv', 'en', 'also'],
      attributesToRetrieve: ['code'],
    }
    const byPieces = rotations(piecesOf(soundsOf(readWords(text))), !first)
    return [
      byWords,
      ...byPieces.map((q) => ({ ...byWords, q, limit: BY_PIECES, attributesToSearchOn: ['pieces'] })),
    ]
  }

  return {
    find: async (text, options) => {
      const meant = ranking.meant(text, options.locale)
      const asked = meant.map((each, place) => ({ each, queries: questions(each, place === 0) }))
      const { results } =
        meant.length === 0
          ? { results: [] }
          : await client.multiSearch<MultiSearchParams, { code: string }>({
              queries: asked.flatMap(({ queries }) => queries),
            })
      let next = 0
      const candidates = asked.map(({ each, queries }) => {
        const answers = results.slice(next, next + queries.length)
        next += answers.length
        const places = new Set(answers.flatMap(({ hits }) => hits.map(({ code }) => placeOf.get(code) ?? -1)))
        places.delete(-1)
        return { meant: each, labels: ranking.likeliest(each, places, options.locale) }
      })
      return ranking.page(text, candidates, options)
    },
  }
}

/** Beginning at a third, at two thirds, and unless `within` at the first piece. */
const rotations = (pieces: readonly string[], within: boolean): readonly string[] => {
  const thirds = [0, 1, 2].map((third) => Math.floor((third * pieces.length) / 3))
  return [...new Set(within ? thirds.slice(1) : thirds)].map((at) =>
    [...pieces.slice(at), ...pieces.slice(0, at)].slice(0, WORDS_READ).join(' '),
  )
}
