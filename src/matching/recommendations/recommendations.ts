/** Openings for a person, and why. */
import type { z } from 'zod'
import { type Clock, helsinkiDay } from '../../clock.ts'
import type { ExplanationDetail } from '../../contract/explanation.ts'
import type { RecommendationExplanation, RecommendedOpenings } from '../../contract/recommendation.ts'
import { LIMITS } from '../../contract/shortlist.ts'
import type { Locale } from '../../domain/values.ts'
import { explain } from '../../explain/explain.ts'
import { encodeRecord } from '../../index/encode.ts'
import { NO_PAIR } from '../../scoring/program.ts'
import type { Store } from '../../store/ports/store.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { activeWeights } from '../active-weights.ts'
import type { OpeningPrograms } from '../opening-programs.ts'
import { pairsByOpening } from '../pairs.ts'
import { interpretOpening, recommend } from './recommend.ts'
import { recommendationsView } from './recommendations-view.ts'

export type Recommendations = {
  /** Undefined where there is nobody of this id. */
  recommend(
    jobseeker: string,
    asked: { readonly limit?: number | undefined; readonly locale: Locale },
  ): Promise<z.input<typeof RecommendedOpenings> | undefined>
  /** Of any opening that stands, open or over; undefined where either is not there. */
  explain(
    jobseeker: string,
    opening: string,
    locale: Locale,
    /** The whole unless said otherwise. */
    detail?: ExplanationDetail,
  ): Promise<z.input<typeof RecommendationExplanation> | undefined>
}

export type RecommendationParts = {
  readonly store: Store
  readonly taxonomy: Taxonomy
  readonly clock: Clock
  readonly programs: OpeningPrograms
}

export const createRecommendations = (parts: RecommendationParts): Recommendations => {
  const { store, taxonomy, clock, programs } = parts
  return {
    recommend: (jobseeker, { limit = LIMITS.listDefault, locale }) =>
      programs.steady(async (at) => {
        const found = await recommend({ store, taxonomy, jobseeker, limit }, at)
        return found && recommendationsView(found, at, { locale, names: taxonomy })
      }),
    explain: async (jobseeker, opening, locale, detail) => {
      const position = await store.feed.newest()
      const day = helsinkiDay(clock())
      const [weights, people, stored, states] = await Promise.all([
        activeWeights(store),
        store.jobseekers.bodiesAt(position, [jobseeker]),
        store.openings.find(opening, position),
        store.negotiations.ofJobseeker(jobseeker, position),
      ])
      const person = people.get(jobseeker)
      if (!person || !stored) return undefined
      const evidence = person.body
      const { body } = stored
      const { of } = interpretOpening(
        { opening, body },
        encodeRecord(jobseeker, evidence, day, taxonomy),
        pairsByOpening(states).get(opening) ?? NO_PAIR,
        { taxonomy, day, weights },
      )
      const {
        rank: _rank,
        tier: _tier,
        ...explanation
      } = explain({
        ...{ interpretation: of, rank: null, tier: null, names: taxonomy, evidence, opening: body, locale },
        detail,
      })
      return {
        opening,
        title: body.title,
        weights: weights.version,
        snapshot: { position, asOf: day },
        ...explanation,
      }
    },
  }
}
