/** Matching that matches nobody: it lists whom it is told to, and a vocabulary of three municipalities. */
import type { WeightsUsed } from '../../src/contract/shortlist.ts'
import type { Fault } from '../../src/errors.ts'
import type { Lists } from '../../src/matching/lists/lists.ts'
import type { Matching } from '../../src/matching/open-matching.ts'
import type { Previews } from '../../src/matching/previews/previews.ts'
import { changeFaults } from '../../src/matching/what-ifs/change-faults.ts'
import type { OpeningChanges } from '../../src/matching/what-ifs/opening-changes.ts'
import { exactView, stepsView } from '../../src/matching/what-ifs/opening-changes-view.ts'
import type { WhatIfs } from '../../src/matching/what-ifs/what-ifs.ts'
import { told } from '../../src/messages.ts'
import type { Store } from '../../src/store/ports/store.ts'
import type { RecordChecks } from '../../src/taxonomy/check.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { type FakeMarket, fakeMarket } from './fake-market.ts'
import { fakeQuestions, fakeRecommendations } from './fake-recommendations.ts'

const taxonomy = starterTaxonomy()
const WORDING = { names: taxonomy, opening: { employer: { id: 'emp-1' }, title: { fi: 'Työ' } } }
const seenOf = (id: string) => ({ id, day: '2026-11-24', weights: 1, position: 7 })

const AREA_OF: Readonly<Record<string, string>> = { '091': '04', '049': '07', '020': '08' }

const municipalityFaults = (code: string | undefined): Fault[] =>
  code === undefined || code in AREA_OF
    ? []
    : [
        {
          pointer: '/municipality',
          code: 'unknown-municipality',
          message: told('fault.unknownCode', { what: 'municipality', code }),
        },
      ]

const criteria = {
  abilities: 3000,
  skills: 2000,
  wishes: 1500,
  accommodations: 1000,
  workingTime: 800,
  commute: 700,
  experience: 500,
  languages: 500,
}
const figures = {
  jobseeker: 'hk-1',
  points: 10_000,
  low: 9000,
  high: 10_000,
  coverage: 9000,
  flags: [],
  criteria,
}
const explanation = {
  jobseeker: 'hk-1',
  rank: 1,
  tier: 0,
  gates: [],
  flags: [],
  summary: 'Sopii hyvin.',
  points: 10_000,
  ...{ decides: [], settle: [], rest: { items: 0, matters: 0, text: '' } },
}

/** What every what-if finds, whatever is asked: who asks is told it as their role is. */
const FOUND: OpeningChanges = {
  base: { passing: 0, reaching: 0 },
  baseLeading: 0,
  proposed: false,
  told: [],
  exhaustive: true,
}

/** What tests say of what is found, and when. */
export type Told = {
  /** What the what-ifs of openings find. */
  found: OpeningChanges
  /** The weights that every list says it was made with. */
  used: WeightsUsed | undefined
  /** Groups that fall below four fifths in the next preview. */
  worse: readonly { readonly group: string; readonly value: string }[]
  /** Called instead of finishing the row. */
  meanwhile: ((id: string) => Promise<void>) | undefined
}

export type FakeMatching = Omit<Matching, 'start' | 'close'> & {
  readonly told: Told
  readonly lists: { -readonly [K in keyof Lists]: Lists[K] }
  readonly previews: { -readonly [K in keyof Previews]: Previews[K] }
  readonly market: FakeMarket
}

/** Knows municipalities 091 (area 04), 049 (07) and 020 (08). */
export const fakeChecks = (): { -readonly [K in keyof RecordChecks]: RecordChecks[K] } => ({
  checkJobseeker: ({ municipality }) => municipalityFaults(municipality),
  checkOpening: ({ municipality }) => municipalityFaults(municipality),
  areaOf: ({ municipality, area }) => area ?? AREA_OF[municipality ?? ''] ?? null,
})

export const fakeMatching = (store: Store): FakeMatching => {
  const told: Told = { found: FOUND, meanwhile: undefined, worse: [], used: undefined }
  return {
    told,
    engine: 'fake-1',
    index: { position: () => 7, jobseekers: () => 3, caughtUp: async () => {} },
    lists: fakeLists(store, told),
    whatIfs: fakeWhatIfs(told),
    previews: fakePreviews(store, told),
    market: fakeMarket(store),
    recommendations: fakeRecommendations(),
    questions: fakeQuestions(),
  }
}

const fakeWhatIfs = (told: Told): WhatIfs => ({
  faults: (opening, asked) => changeFaults(opening, asked, taxonomy),
  forOpening: async (id, _asked, locale) => exactView(told.found, seenOf(id), { ...WORDING, locale }),
  forOpeningInSteps: async (id, _asked, locale) => stepsView(told.found, seenOf(id), { ...WORDING, locale }),
  forPair: async (jobseeker, opening) =>
    opening === 'op-none'
      ? undefined
      : {
          ...{ jobseeker, opening, weights: 1, snapshot: { position: 7, asOf: '2026-11-24' } },
          now: { points: 7000, low: 6000, tier: 2, reachesList: false, gates: [] },
          ...{ changes: [], sets: [], exhaustive: true },
        },
})

const fakePreviews = (store: Store, told: Told): Previews => ({
  make: async ({ id, version, area = null, by, shortlists = 200 }) => {
    const active = await store.weights.active()
    const preview = {
      ...{ id, weights: version, against: active!.version, area, createdAt: '2026-11-24T08:00:00.000Z' },
      ...{
        snapshot: { position: 7, asOf: '2026-11-24' },
        lists: { asked: await store.shortlists.count(shortlists), compared: 0 },
      },
      churn: { top10: { places: 0, left: 0, share: 0 }, top20: { places: 0, left: 0, share: 0 } },
      ...{
        tau: { mean: 1000, least: 1000 },
        entered: 0,
        movers: [],
        groups: [],
        worse: [...told.worse],
      },
    }
    await store.previews.add({ preview, shortlists, by })
    return preview
  },
})

const fakeLists = (store: Store, told: Told): Lists => ({
  weightsUsed: async () => told.used,
  make: async (id) => {
    if (told.meanwhile) return told.meanwhile(id)
    if (!(await store.shortlists.claim(id))) return
    await store.shortlists.finish(id, {
      engine: 'fake-1',
      retrieval: { kind: 'exact', candidates: 3, exhaustive: true, degraded: false },
      result: '{"entries":[]}',
      candidates: null,
      judged: [],
    })
  },
  coordinatorView: (row) => ({
    id: row.id,
    opening: row.opening,
    status: row.status,
    weights: row.weights,
    snapshot: { position: row.position, asOf: row.asOf, jobseekers: 3 },
    createdAt: row.createdAt,
    finishedAt: row.finishedAt,
    retrieval: row.retrieval,
    gated: { total: 0, byReason: {} },
    sameTierBeyond: 0,
    entries: [{ rank: 1, tier: 0, ...figures }],
  }),
  adviserView: async ({ id, opening, status }) => ({
    id,
    opening,
    status,
    counts: { withPermission: '1-4', withoutPermission: '0' },
    entries: [{ jobseeker: 'hk-1', hoursFit: 'yes', accommodations: [] }],
  }),
  contrast: async (_row, { a, b }) =>
    b === 'hk-none'
      ? undefined
      : {
          a: { jobseeker: a, points: 10_000, rank: 1, tier: 0, gates: [] },
          b: { jobseeker: b, points: 10_000, rank: 2, tier: 0, gates: [] },
          ...{ above: null, by: 'none', difference: 0, criteria: [], text: 'samanvertaiset' },
        },
  explain: async (_row, jobseeker) => (jobseeker === 'hk-1' ? explanation : undefined),
  nearMisses: async () => ({
    total: 2,
    items: [
      {
        rank: null,
        tier: 1,
        ...figures,
        gate: { code: 'not-available', liftedBy: [], text: 'Ei vielä.' },
      },
      { rank: null, tier: 2, heldBy: '07' },
    ],
  }),
  askFirst: async () => ({ total: 0, items: [] }),
  verify: async () => ({ equal: true, scope: 'entries', erased: 0, differences: [] }),
  replay: async () => ({ equal: true, scope: 'full', erased: 0, differences: [] }),
})
