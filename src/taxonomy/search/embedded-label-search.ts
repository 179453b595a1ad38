/** Label search in this process, by an index of n-grams. */
import { GramIndex } from './gram-index.ts'
import { labelRanking } from './label-ranking.ts'
import type { Labelled, LabelSearch } from './label-search.ts'
import { labelTable } from './label-table.ts'

/** Of a text as it stands; fewer of what it may also mean. Scoring one takes some microseconds. */
const CANDIDATES = 200
const MORE_CANDIDATES = 60

/** Builds at once, and holds about 400 bytes for each name: 18 MiB for the names of ESCO in three languages. */
export const embeddedLabelSearch = (things: readonly Labelled[]): LabelSearch => {
  const table = labelTable(things)
  const ranking = labelRanking(table)
  const index = new GramIndex(table.sounds, ranking.rarity)
  return {
    find: async (text, options) => {
      const factors = table.factors(options.locale)
      const candidates = ranking.meant(text, options.locale).map((meant, place) => ({
        meant,
        labels: index.nearest(
          meant.typed.grams,
          place === 0 ? CANDIDATES : MORE_CANDIDATES,
          (label) => factors[label] ?? 0,
        ),
      }))
      return ranking.page(text, candidates, options)
    },
  }
}
