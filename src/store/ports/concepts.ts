/** Imported vocabularies: concepts by kind, and which version of which source they are of. */
import type { Concept, ConceptKind, NewConcept, VocabularyImport } from '../../taxonomy/concept.ts'

export type Concepts = {
  /**
   * Writes the concepts of these kinds, all or nothing. One that stands keeps its number, whatever is given; one that
   * is not given any more stays readable, no longer current.
   * @param onWritten told how many concepts are written
   */
  put(
    from: Omit<VocabularyImport, 'at'>,
    kinds: ReadonlyMap<ConceptKind, readonly NewConcept[]>,
    onWritten?: (count: number) => void,
  ): Promise<void>
  /** All of a kind, in order of number. */
  list(kind: ConceptKind): Promise<readonly Concept[]>
  /** The newest import of each source. */
  imports(): Promise<readonly VocabularyImport[]>
}
