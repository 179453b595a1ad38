/** How each operation is asked so that only the policy stands in the way; an operation without a line does not compile. */
import type { Operation } from '../../src/access/policy.ts'
import { Jobseeker } from '../../src/domain/jobseeker.ts'
import { Opening } from '../../src/domain/opening.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'

/** What is asked for: things of the token's area, or of another one. */
export type Target = {
  readonly municipality: string
  /** May be changed and deleted: nobody else asks for them. */
  readonly jobseeker: string
  readonly opening: string
  /** Stay as they are. */
  readonly keptJobseeker: string
  readonly keptOpening: string
  /** Of `keptOpening`, done. */
  readonly shortlist: string
  /** Of all areas, done. */
  readonly marketRun: string
  readonly preview: string
}

export type Ask = {
  /** Values of the parameters in the path. */
  readonly path?: (target: Target) => Readonly<Record<string, string>>
  readonly query?: (target: Target) => Readonly<Record<string, string>>
  readonly payload?: (target: Target) => object | string
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Where everybody who may ask is answered: whether the answer tells of the target. */
  readonly tells?: (body: string, target: Target) => boolean
  /** Takes the target away, or changes it for the others: asked last. */
  readonly isLast?: true
}

export const jobseekerIn = (municipality: string): Jobseeker =>
  Jobseeker.parse({
    ...{ municipality, languages: { fi: 'B1' } },
    permissions: { matching: { basis: 'public-task', since: '2026-08-01', until: null } },
  })

export const openingIn = (municipality: string): Opening =>
  Opening.parse({ employer: { id: 'emp-1' }, title: { fi: 'Keittiöapulainen' }, municipality })

const ofJobseeker: Ask['path'] = ({ jobseeker }) => ({ id: jobseeker })
const ofOpening: Ask['path'] = ({ opening }) => ({ id: opening })
const ofList: Ask['path'] = ({ shortlist }) => ({ id: shortlist })
const ofRun: Ask['path'] = ({ marketRun }) => ({ id: marketRun })
const ofVersion: Ask['path'] = () => ({ version: '1' })
const none = () => ({})
const pair: Ask['path'] = ({ jobseeker, opening }) => ({ id: jobseeker, opening })
const all = () => ({ limit: '200' })
const MERGE_PATCH = 'application/merge-patch+json'
const NDJSON = 'application/x-ndjson'
const isAccepted = (body: string) => JSON.parse(body).accepted === 1

export const REQUESTS: Readonly<Record<Exclude<Operation, 'readContract' | 'readDocs'>, Ask>> = {
  ...{ live: {}, ready: {}, metrics: {} },

  listTaxonomy: { path: () => ({ kind: 'areas' }) },
  usualDemands: { path: () => ({ code: '9412' }) },
  usualSkills: { path: () => ({ code: '9412' }) },

  putJobseeker: { path: ofJobseeker, payload: ({ municipality }) => jobseekerIn(municipality) },
  importJobseekers: {
    payload: ({ jobseeker, municipality }) => JSON.stringify({ id: jobseeker, ...jobseekerIn(municipality) }),
    ...{ type: NDJSON, tells: isAccepted },
  },
  patchJobseeker: {
    ...{ path: ofJobseeker, headers: { 'if-match': '*' }, type: MERGE_PATCH },
    payload: () => ({ commute: { maxKm: 20 } }),
  },
  getJobseeker: { path: ofJobseeker },
  listJobseekers: { query: all, tells: (body, { keptJobseeker }) => body.includes(`"${keptJobseeker}"`) },
  eraseJobseeker: { path: ofJobseeker, isLast: true },
  nextQuestion: { path: ofJobseeker },
  putAnswer: {
    path: ({ jobseeker }) => ({ id: jobseeker, question: 'd4154' }),
    payload: () => ({ answer: '3' }),
  },
  putAbility: {
    path: ({ jobseeker }) => ({ id: jobseeker, ability: 'd430' }),
    payload: () => ({ unaided: 3 }),
  },
  putAuditGroups: { path: ofJobseeker, payload: () => ({ groups: { 'age-band': 'over-55' } }) },
  getAuditGroups: { path: ofJobseeker },

  putOpening: { path: ofOpening, payload: ({ municipality }) => openingIn(municipality) },
  importOpenings: {
    payload: ({ opening, municipality }) => JSON.stringify({ id: opening, ...openingIn(municipality) }),
    ...{ type: NDJSON, tells: isAccepted },
  },
  patchOpening: {
    ...{ path: ofOpening, headers: { 'if-match': '*' }, type: MERGE_PATCH },
    payload: () => ({ wanted: 2 }),
  },
  getOpening: { path: ofOpening },
  listOpenings: { query: all, tells: (body, { keptOpening }) => body.includes(`"${keptOpening}"`) },
  deleteOpening: { path: ofOpening, isLast: true },
  putOpeningDemand: {
    path: ({ opening }) => ({ id: opening, ability: 'd430' }),
    payload: () => ({ level: 2, importance: 2 }),
  },
  putOpeningSkills: { path: ofOpening, payload: none },
  nextEmployerQuestion: { path: ofOpening },
  putEmployerAnswer: {
    path: ({ opening }) => ({ id: opening, question: 'd430' }),
    payload: () => ({ answer: '3' }),
  },

  listConflicts: {
    ...{ query: all, isLast: true },
    tells: (body, { keptOpening }) => body.includes(`"${keptOpening}"`),
  },

  askForShortlist: { path: ofOpening, payload: none },
  listShortlists: {
    query: ({ keptOpening }) => ({ opening: keptOpening }),
    tells: (body, { shortlist }) => body.includes(`"${shortlist}"`),
  },
  getShortlist: { path: ofList },
  explain: { path: ({ shortlist, keptJobseeker }) => ({ id: shortlist, jobseeker: keptJobseeker }) },
  contrast: { path: ofList, query: ({ keptJobseeker }) => ({ a: keptJobseeker, b: keptJobseeker }) },
  nearMisses: { path: ofList },
  askFirst: { path: ofList },
  verify: { path: ofList },
  replay: { path: ofList },

  recommend: { path: ofJobseeker, payload: none },
  explainRecommendation: { path: pair },
  changesForPair: { path: pair },
  whatIfOpening: { path: ofOpening, payload: none },

  startMarketRun: { payload: none, isLast: true },
  getMarketRun: { path: ofRun },
  cancelMarketRun: { path: ofRun },
  marketRunOpening: { path: ({ marketRun, keptOpening }) => ({ id: marketRun, opening: keptOpening }) },
  marketRunJobseeker: {
    path: ({ marketRun, keptJobseeker }) => ({ id: marketRun, jobseeker: keptJobseeker }),
  },
  marketRunUnreached: {
    ...{ path: ofRun, query: all },
    // Whom the index did not hold when the run began is in none of its lists.
    tells: (body, { keptJobseeker }) => body.includes(`"unreached-${keptJobseeker}"`),
  },
  marketRunRadar: { path: ofRun },

  listWeights: {},
  getWeights: { path: ofVersion },
  addWeights: { payload: shippedWeights },
  activateWeights: { path: ofVersion, payload: () => ({ reason: 'agreed' }) },
  listActivations: {},
  previewWeights: { path: ofVersion, payload: () => ({ shortlists: 2 }) },
  listPreviews: { path: ofVersion },
  getPreview: { path: ({ preview }) => ({ version: '1', id: preview }) },
}
