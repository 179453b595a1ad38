/** How stored bodies of earlier versions of their schema become those of the present one. */
import type { BodyKind } from './body-kinds.ts'

/** Makes a body of one version into one of the next; what it gives is checked once the last has run. */
export type Upcaster = (body: unknown) => unknown

/** Kind → version that a body was written with → what makes it one of the next version. */
export type Upcasters = Readonly<Record<BodyKind, Readonly<Record<number, Upcaster>>>>

type FormerOpenings = { readonly openings: readonly object[] }

const withoutLift: Upcaster = (body) => ({
  ...(body as FormerOpenings),
  resolution: 1,
  openings: (body as FormerOpenings).openings.map((opening) => ({ ...opening, reference: 0 })),
})

type FormerCounts = { readonly areas: readonly object[] }

const withoutPlaces: Upcaster = (body) => ({
  ...(body as FormerCounts),
  areas: (body as FormerCounts).areas.map((area) => ({
    ...area,
    ...{ neverInFirstFifty: 0, neverInFirstTwoTiers: 0 },
  })),
})

/**
 * Versions begin with 1. Whoever changes a schema so that stored bodies do not fit it any more adds one line here, under
 * the version that was the last one until then: from that moment on bodies are written with the next.
 */
export const UPCASTERS: Upcasters = {
  jobseeker: {},
  opening: {},
  // Whoever upcasts a noun upcasts the layers that hold it, too.
  'jobseeker-layers': {},
  'opening-layers': {},
  negotiation: {},
  // Since openings for a person are ordered by what the person brings.
  weights: { 1: (body) => ({ reference: { maxKm: 40 }, ...(body as object) }) },
  preview: {},
  'shortlist-request': {},
  retrieval: {},
  candidates: {},
  pair: {},
  failure: {},
  // A run that another engine began is not merged: these figures are read by nobody.
  'market-openings': { 1: withoutLift },
  // Nothing was counted of places in lists: who reaches something counts as reached.
  'market-counts': { 1: withoutPlaces },
}
