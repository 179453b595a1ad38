/** Exact retrieval in this process: a text means the skills and occupations whose names hold its words. */
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { Retriever } from './retriever.ts'
import { finds, foundRows, type TextReader, textReader } from './text-meaning.ts'

const EVERYBODY = {
  retrieval: { kind: 'exact', exhaustive: true, degraded: false },
  rows: undefined,
  finds: () => true,
} as const

/** @param reader given where another retriever of the process reads texts too: it takes a moment to make */
export const embeddedRetriever = (
  taxonomy: Taxonomy,
  reader: TextReader = textReader(taxonomy),
): Retriever => ({
  retrieve: async (text, index) => {
    if (text === undefined) return EVERYBODY
    const meanings = reader.read(text).map(({ meaning }) => meaning)
    return {
      retrieval: { kind: 'minisearch', exhaustive: true, degraded: false },
      rows: foundRows(meanings, index),
      finds: (record) => finds(meanings, record),
    }
  },
})
