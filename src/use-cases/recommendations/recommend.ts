/** Openings for a person, for the coordinator who holds them. */
import type { z } from 'zod'
import type { Principal } from '../../access/principal.ts'
import type { ExplanationDetail } from '../../contract/explanation.ts'
import type { RecommendationExplanation, RecommendedOpenings } from '../../contract/recommendation.ts'
import type { Locale } from '../../domain/values.ts'
import type { Recommendations } from '../../matching/recommendations/recommendations.ts'
import { requireRecord } from '../records/read-records.ts'
import { type JobseekerPorts, jobseekerKind } from '../records/record-kind.ts'
import { requireFound } from '../require-found.ts'

export type RecommendPorts = JobseekerPorts & { readonly recommendations: Recommendations }

/** @throws AppError not-found, for people beyond the caller's reach as well; conflict where no weights are active */
export const recommendOpenings = async (
  ports: RecommendPorts,
  principal: Principal,
  {
    jobseeker,
    ...asked
  }: { readonly jobseeker: string; readonly limit?: number | undefined; readonly locale: Locale },
): Promise<z.input<typeof RecommendedOpenings>> => {
  await requireRecord(jobseekerKind(ports), principal, jobseeker)
  return requireFound(await ports.recommendations.recommend(jobseeker, asked))
}

/** Of any opening that stands, open or over. @throws AppError as `recommendOpenings` */
export const explainRecommendation = async (
  ports: RecommendPorts,
  principal: Principal,
  {
    jobseeker,
    opening,
    locale,
    detail,
  }: {
    readonly jobseeker: string
    readonly opening: string
    readonly locale: Locale
    readonly detail: ExplanationDetail
  },
): Promise<z.input<typeof RecommendationExplanation>> => {
  await requireRecord(jobseekerKind(ports), principal, jobseeker)
  return requireFound(await ports.recommendations.explain(jobseeker, opening, locale, detail))
}
