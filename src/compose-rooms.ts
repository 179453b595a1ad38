/** What each room of the HTTP side is given of the parts of a process. */
import type { Clock } from './clock.ts'
import type { PostingWords } from './exchange/posting-words.ts'
import type { TaxonomyCatalogue } from './http/api/taxonomy.ts'
import type { Rooms } from './http/app.ts'
import type { Matching } from './matching/open-matching.ts'
import type { FinishSignal } from './queue/finish-signal.ts'
import type { Queue } from './queue/queue.ts'
import type { AuditedStore } from './store/ports/audit-groups.ts'
import type { RecordChecks } from './taxonomy/check.ts'
import type { Taxonomy } from './taxonomy/taxonomy.ts'

export type RoomParts = {
  readonly store: AuditedStore
  readonly matching: Omit<Matching, 'start' | 'close'>
  readonly queue: Queue
  readonly signal: FinishSignal
  readonly taxonomy: Taxonomy
  readonly checks: RecordChecks
  readonly catalogue: TaxonomyCatalogue & PostingWords
  readonly clock: Clock
  /** UUIDs in order of time. */
  readonly ids: () => string
  /** What the store promises when power or process fails, for a reader of /health/ready. */
  readonly promise: string
}

export const roomsOf = (parts: RoomParts): Rooms => {
  const { store, matching, queue, signal, taxonomy, checks, catalogue, clock, ids, promise } = parts
  const { engine, index, lists, whatIfs, previews, market, recommendations, questions } = matching
  return {
    // Skills and occupations are named in postings as the vocabulary names them.
    records: {
      store,
      audit: store.audit,
      checks,
      clock,
      questions,
      taxonomy,
      names: taxonomy,
      words: catalogue,
    },
    shortlists: { store, lists, engine, queue, signal, taxonomy, clock, ids },
    whatIfs: { store, whatIfs, checks, clock },
    recommendations: { store, recommendations, checks, clock },
    market: { store, market, engine, queue, clock, ids },
    weights: { store, previews, audit: store.audit, ids },
    taxonomy: { catalogue, taxonomy },
    health: { store, index, queue, promise },
  }
}
