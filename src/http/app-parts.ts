/** What the HTTP side is given; `compose` names who stands behind it. */
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Locale, Names } from '../domain/values.ts'
import type { PostingNames } from '../exchange/to-job-posting.ts'
import type { Matching } from '../matching/open-matching.ts'
import type { FinishSignal } from '../queue/finish-signal.ts'
import type { Queue } from '../queue/queue.ts'
import type { AuditGroups } from '../store/ports/audit-groups.ts'
import type { Store } from '../store/ports/store.ts'
import type { RecordChecks } from '../taxonomy/check.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { Authenticate } from './shared/auth.ts'

export const TAXONOMY_KINDS = [
  'abilities',
  'accommodations',
  'skills',
  'occupations',
  'municipalities',
  'areas',
  'licences',
  'languages',
  'sectors',
  'targetGroups',
  'employerKinds',
  'shifts',
] as const
export type TaxonomyKind = (typeof TAXONOMY_KINDS)[number]

export type TaxonomyItem = {
  readonly code: string
  readonly names: Names
  readonly [extra: string]: unknown
}

/** The closed lists and vocabularies, for reading. */
export type TaxonomyCatalogue = {
  /** In an order that stays: without `q` that of the list, with it best first by names in `locale` and codes. */
  list(
    kind: TaxonomyKind,
    q: string | undefined,
    locale: Locale,
    page: { readonly limit: number; readonly offset: number },
  ): Promise<readonly TaxonomyItem[]>
}

export type AppParts = Omit<Matching, 'start' | 'close'> & {
  readonly store: Store
  /** Apart from the store that matching knows. */
  readonly audit: AuditGroups
  readonly checks: RecordChecks
  readonly queue: Queue
  readonly catalogue: TaxonomyCatalogue
  /** Of skills and occupations, for postings. */
  readonly names: PostingNames
  readonly taxonomy: Taxonomy
  readonly signal: FinishSignal
  readonly authenticate: Authenticate
  readonly clock: Clock
  /** UUIDs in order of time. */
  readonly ids: () => string
  readonly logger: Logger
  /** What the store behind promises when power or process fails, for a reader of /health/ready. */
  readonly promise: string
}
