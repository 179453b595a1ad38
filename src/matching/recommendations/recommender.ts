/** Openings for a person, and why: what HTTP may ask. */
import type { z } from 'zod'
import { type Clock, helsinkiDay } from '../../clock.ts'
import type { NextQuestion } from '../../contract/intake.ts'
import type { RecommendationExplanation, Recommendations } from '../../contract/recommendation.ts'
import { LIMITS } from '../../contract/shortlist.ts'
import { Opening } from '../../domain/opening.ts'
import type { Locale } from '../../domain/values.ts'
import { explain } from '../../explain/explain.ts'
import { encodeRecord } from '../../index/encode.ts'
import { NO_PAIR } from '../../scoring/program.ts'
import type { Store } from '../../store/ports/store.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { activeWeights } from '../active-weights.ts'
import { followOpenings } from '../opening-programs.ts'
import { type AskedOf, nextQuestion } from '../questions/intake/next-question.ts'
import { parseJobseeker } from '../records.ts'
import { interpretOpening, pairsByOpening, recommend } from './recommend.ts'
import { recommendationsView } from './recommendations-view.ts'

export type Recommender = {
  /** Undefined where there is nobody of this id. */
  recommend(
    jobseeker: string,
    asked: { readonly limit?: number | undefined; readonly locale: Locale },
  ): Promise<z.input<typeof Recommendations> | undefined>
  /** Of any opening that stands, open or over; undefined where either is not there. */
  explain(
    jobseeker: string,
    opening: string,
    locale: Locale,
  ): Promise<z.input<typeof RecommendationExplanation> | undefined>
  /** What to ask a person next, against the openings of everywhere; undefined where there is nobody of this id. */
  nextQuestion(jobseeker: string, asked: AskedOf): Promise<NextQuestion | undefined>
  /** Reads the openings before the first question. */
  start(): void
  close(): Promise<void>
}

export type RecommenderParts = {
  readonly store: Store
  readonly taxonomy: Taxonomy
  readonly clock: Clock
  /** Told when following the openings failed; it is tried again. */
  readonly onFault: (error: unknown) => void
}

export const createRecommender = (parts: RecommenderParts): Recommender => {
  const { store, taxonomy, clock } = parts
  const programs = followOpenings(parts)
  return {
    recommend: (jobseeker, { limit = LIMITS.listDefault, locale }) =>
      programs.steady(async (at) => {
        const found = await recommend({ store, taxonomy, jobseeker, limit }, at)
        return found && recommendationsView(found, at, { locale, names: taxonomy })
      }),
    explain: async (jobseeker, opening, locale) => {
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
      const evidence = parseJobseeker(person.body)
      const body = Opening.parse(JSON.parse(stored.body))
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
      })
      return {
        opening,
        title: body.title,
        weights: weights.version,
        snapshot: { position, asOf: day },
        ...explanation,
      }
    },
    nextQuestion: (jobseeker, asked) =>
      programs.steady((at) => nextQuestion({ store, taxonomy, jobseeker }, asked, at)),
    start: programs.start,
    close: programs.close,
  }
}
