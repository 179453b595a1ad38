/** Openings for a person: the list of the other direction, with the same figures and explanations. */
import { z } from 'zod'
import { Opening } from '../domain/opening.ts'
import { ClientId, Day, LocalText } from '../domain/values.ts'
import { Explanation, Gate } from './explanation.ts'
import { Figures, GateCode, LIMITS } from './shortlist.ts'

export const RecommendationsRequest = z
  .strictObject({ limit: z.int().min(1).max(LIMITS.list).optional() })
  .meta({ id: 'RecommendationsRequest', examples: [{ limit: 20 }] })
export type RecommendationsRequest = z.infer<typeof RecommendationsRequest>

/** Near misses beside the list: what one change would open is looked at one by one. */
export const NEAR_MISSES_SHOWN = 10

const { jobseeker: _, ...figures } = Figures

const About = {
  opening: ClientId,
  title: LocalText,
  employer: Opening.shape.employer,
}

export const OpeningLabel = z
  .strictObject({
    code: z.enum(['wished', 'near', 'other']).meta({
      description: `\`wished\`: the occupation or the sector was wished for · \`near\`: close to what the person has done (70 % of
experience's share or more) or can do (60 % of a skill's) · \`other\`. It orders nothing`,
    }),
    text: z.string(),
  })
  .meta({ id: 'OpeningLabel', examples: [{ code: 'near', text: 'Lähellä omaa osaamista tai kokemusta' }] })
export type OpeningLabel = z.infer<typeof OpeningLabel>

export const Because = z
  .strictObject({
    reason: z.enum(['wish', 'experience', 'skills', 'languages', 'place', 'arranged']).meta({
      description: `\`wish\`, \`experience\`, \`skills\`, \`languages\`: of the person, and the opening asks it · \`place\`: within half of
the longest commute, the usual one where the person has told none · \`arranged\`: an essential need is provided or agreed`,
    }),
    items: z.array(z.string()).min(1).meta({
      description:
        'Codes: of what was wished for, the occupation, the skills, the languages, the municipality, the accommodations',
    }),
    text: z.string(),
  })
  .meta({
    id: 'Because',
    examples: [{ reason: 'skills', items: ['kitchen-hygiene'], text: 'Osaaminen (keittiöhygienia)' }],
  })
export type Because = z.infer<typeof Because>

const Recommendation = z
  .strictObject({
    rank: z.int().min(1),
    ...About,
    label: OpeningLabel,
    because: z
      .array(Because)
      .meta({ description: 'What the person brings; empty where it is nothing in particular' }),
    lift: z.int().meta({
      description:
        'The middle between `low` and `points`, less what the reference person has at this opening: by steps of it the items are in order',
    }),
    ...figures,
    summary: z.string().meta({ description: 'One sentence, beginning with what fits' }),
  })
  .meta({ id: 'Recommendation' })

const OpeningNearMiss = z
  .strictObject({ ...About, ...figures, gate: Gate })
  .meta({ id: 'OpeningNearMiss', description: 'An opening that one gate keeps the person from' })

const Snapshot = {
  position: z.int(),
  asOf: Day,
}

export const RecommendedOpenings = z
  .strictObject({
    jobseeker: ClientId,
    weights: z.int(),
    snapshot: z.strictObject({
      ...Snapshot,
      openings: z.int().meta({ description: 'Open ones, of every area: all of them were judged' }),
    }),
    gates: z.array(Gate).meta({
      description: 'What keeps the person from every opening: that matching is not permitted, or nothing',
    }),
    gated: z
      .strictObject({ total: z.int(), byReason: z.partialRecord(GateCode, z.int()) })
      .meta({ description: 'Openings that a gate rules out, each counted once for every reason' }),
    items: z.array(Recommendation),
    nearMisses: z.strictObject({ total: z.int(), items: z.array(OpeningNearMiss) }).meta({
      description: `Ruled out by one gate that can be lifted; the first ${NEAR_MISSES_SHOWN} at most`,
    }),
  })
  .meta({
    id: 'Recommendations',
    examples: [
      {
        jobseeker: 'hk-1042',
        weights: 3,
        snapshot: { position: 20517, asOf: '2026-11-24', openings: 412 },
        gates: [],
        gated: { total: 300, byReason: { 'commute-too-far': 288, 'licence-missing': 20 } },
        items: [
          {
            rank: 1,
            opening: 'op-77',
            title: { fi: 'Keittiöapulainen' },
            employer: { id: 'emp-12', name: 'Leipomo Kuusi', kind: 'company' },
            label: { code: 'near', text: 'Lähellä omaa osaamista tai kokemusta' },
            because: [
              { reason: 'skills', items: ['kitchen-hygiene'], text: 'Osaaminen (keittiöhygienia)' },
              { reason: 'place', items: ['091'], text: 'Työpaikka kotikunnassa' },
            ],
            lift: 2310,
            points: 9132,
            low: 8800,
            high: 9400,
            coverage: 9300,
            flags: [
              {
                code: 'core-unknown',
                item: 'd240',
                text: 'Stressinsietoa ei tiedetä, ja työ edellyttää sitä.',
              },
            ],
            criteria: {
              abilities: 2900,
              skills: 1700,
              wishes: 1400,
              accommodations: 1000,
              workingTime: 800,
              commute: 632,
              experience: 300,
              languages: 400,
            },
            summary: 'Hyvin sopivat osaaminen ja työaika.',
          },
        ],
        nearMisses: { total: 0, items: [] },
      },
    ],
  })
export type RecommendedOpenings = z.infer<typeof RecommendedOpenings>

export const RecommendationExplanation = z
  .strictObject({
    opening: ClientId,
    title: LocalText,
    weights: z.int(),
    snapshot: z.strictObject(Snapshot),
    ...Explanation.omit({ rank: true, tier: true }).shape,
  })
  .meta({ id: 'RecommendationExplanation' })
export type RecommendationExplanation = z.infer<typeof RecommendationExplanation>
