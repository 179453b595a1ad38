/** How stored bodies of earlier versions of their schema become those of the present one. */
import type { BodyKind } from './body-kinds.ts'

/** Makes a body of one version into one of the next; what it gives is checked once the last has run. */
export type Upcaster = (body: unknown) => unknown

/** Kind → version that a body was written with → what makes it one of the next version. */
export type Upcasters = Readonly<Record<BodyKind, Readonly<Record<number, Upcaster>>>>

/**
 * Versions begin with 1. Whoever changes a schema so that stored bodies do not fit it any more adds one line here, under
 * the version that was the last one until then: from that moment on bodies are written with the next.
 */
export const UPCASTERS: Upcasters = {
  jobseeker: {},
  opening: {},
  negotiation: {},
  weights: {},
  preview: {},
  'shortlist-request': {},
  retrieval: {},
  candidates: {},
  pair: {},
  failure: {},
  'market-openings': {},
  'market-counts': {},
}
