/** Label search in this process, by an index of n-grams. */
import type { Locale } from '../../domain/values.ts'
import { GramIndex } from './gram-index.ts'
import { labelRanking, type Scored } from './label-ranking.ts'
import type { Labelled, LabelSearch } from './label-search.ts'
import { labelTable } from './label-table.ts'

/** Of a text as it stands; fewer of what it may also mean. Scoring one takes some microseconds. */
const CANDIDATES = 200
const MORE_CANDIDATES = 60

export type EmbeddedLabelSearch = LabelSearch & {
  /** As `find`, with how well each answers: 1 where nothing lacks, some more for the very same. */
  scored(text: string, locale: Locale): readonly Scored[]
}

/** Builds at once, and holds about 400 bytes for each name: 18 MiB for the names of ESCO in three languages. */
export const embeddedLabelSearch = (things: readonly Labelled[]): EmbeddedLabelSearch => {
  const table = labelTable(things)
  const ranking = labelRanking(table)
  const index = new GramIndex(table.sounds, ranking.rarity)
  const scored = (text: string, locale: Locale) => {
    const factors = table.factors(locale)
    const candidates = ranking.meant(text, locale).map((meant, place) => ({
      meant,
      labels: index.nearest(
        meant.typed.grams,
        place === 0 ? CANDIDATES : MORE_CANDIDATES,
        (label) => factors[label] ?? 0,
      ),
    }))
    return ranking.ranked(text, candidates, locale)
  }
  return {
    scored,
    find: async (text, { locale, limit, offset = 0 }) =>
      scored(text, locale)
        .slice(offset, offset + limit)
        .map(({ code }) => code),
  }
}
