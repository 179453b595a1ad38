/** The port by which a vocabulary is searched as people type: in part, inflected, misspelt, by half a compound. */
import type { Locale, Names } from '../../domain/values.ts'
import type { Alternatives } from '../vocabulary.ts'

export type Labelled = {
  /** Unique among what is searched; a URI where the vocabulary names its concepts so. */
  readonly code: string
  /** Other codes of the same thing: it is found by them as well. */
  readonly aliases?: readonly string[]
  readonly names: Names
  readonly alternatives?: Alternatives
  /** The group that it stands in: whoever finds it first is shown the group next. */
  readonly partOf?: string
  /** What it is found by weakly: names of what belongs to it. */
  readonly hints?: Alternatives
}

export type FindOptions = {
  /** Names in this language count most, those in the others less. */
  readonly locale: Locale
  /** ≥ 0. */
  readonly limit: number
  /** How many of the best to leave out; 0 unless given. */
  readonly offset?: number
}

export type LabelSearch = {
  /**
   * Codes, best first, equals by code: the order stays, so pages neither repeat nor leave out. Never more than MAX_FOUND in
   * all pages; none where nothing is like the text. A code, its beginning or the end of a URI finds as well as a name.
   */
  find(text: string, options: FindOptions): Promise<readonly string[]>
}

/** More are no answer to a text: whoever wants all lists without one. */
export const MAX_FOUND = 200
