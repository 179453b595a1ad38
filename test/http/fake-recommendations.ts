/** Recommendations of one opening for everybody, `op-1`, that tell which limit and language they were asked in. */
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { employerQuestions } from '../../src/matching/questions/employer/employer-questions.ts'
import type { Questions } from '../../src/matching/questions/questions.ts'
import type { Recommendations } from '../../src/matching/recommendations/recommendations.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'

const criteria = {
  ...{ abilities: 3000, skills: 2000, wishes: 1500, accommodations: 1000 },
  ...{ workingTime: 800, commute: 700, experience: 500, languages: 500 },
}
const figures = { points: 10_000, low: 9000, high: 10_000, coverage: 9000, flags: [] }
const about = { opening: 'op-1', title: { fi: 'Keittiöapulainen' } }

export const fakeRecommendations = (): Recommendations => ({
  recommend: async (jobseeker, { limit, locale }) => ({
    jobseeker,
    weights: 1,
    snapshot: { position: 7, asOf: '2026-11-24', openings: 1 },
    gates: [],
    gated: { total: 0, byReason: {} },
    items: [
      {
        ...{ rank: 1, ...about, employer: { id: 'emp-1' }, ...figures, criteria },
        ...{ label: { code: 'other', text: 'Muu avoin työ' }, because: [], lift: 3 },
        summary: `${limit} ${locale}`,
      },
    ],
    nearMisses: { total: 0, items: [] },
  }),
  explain: async (jobseeker, opening, locale) =>
    opening === 'op-1'
      ? {
          ...{ ...about, weights: 1, snapshot: { position: 7, asOf: '2026-11-24' } },
          ...{ jobseeker, points: 10_000, gates: [], flags: [], summary: locale },
          ...{ decides: [], settle: [], rest: { items: 0, matters: 0, text: '' } },
        }
      : undefined,
})

export const fakeQuestions = (): Questions => ({
  forJobseeker: async (_, { skip }) => ({
    question: {
      ...{ id: 'd4154', text: 'Miten seisominen sujuu minulta työssä?', skip: { text: 'Ohitan' } },
      answers: [{ code: '0', text: 'En pysty' }],
      changes: { openings: 1, of: 1 },
    },
    remaining: 15 - skip.length,
  }),
  forEmployer: async (opening, skipped) =>
    employerQuestions({ opening, weights: shippedWeights(), taxonomy: starterTaxonomy() }, skipped),
})
