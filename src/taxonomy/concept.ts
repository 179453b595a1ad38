/** Imported concepts as they are kept: each kind's bodies are JSON that the module of its source writes and reads. */

export type ConceptKind = 'skill' | 'skill-group' | 'occupation' | 'demand-profile'

export type Concept = {
  /** URI, or the code of the contract that it is about. */
  readonly code: string
  /** Order inside its kind; a concept keeps it for ever. */
  readonly number: number
  /** JSON text. */
  readonly body: string
  /** Whether the newest import of its kind had it. */
  readonly current: boolean
}

export type NewConcept = Omit<Concept, 'current'>

/** Numbers that concepts of one kind have already, by code. */
export type KnownNumbers = ReadonlyMap<string, number>

export type VocabularyImport = {
  readonly source: 'esco' | 'onet'
  readonly version: string
  /** ISO 8601. */
  readonly at: string
}

/** Numbers for these codes: those that are known, then new ones after the highest. */
export const numbersFor = (codes: readonly string[], known: KnownNumbers): KnownNumbers => {
  let next = Math.max(-1, ...known.values()) + 1
  return new Map(codes.map((code) => [code, known.get(code) ?? next++]))
}
