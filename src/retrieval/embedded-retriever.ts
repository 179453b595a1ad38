/** Exact retrieval in this process: whoever holds something of what a text means. */
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { Retrieved, Retriever } from './retriever.ts'
import { allMeant, finds, foundRows, type TextReader, textReader, toldOf } from './text-meaning.ts'

const EVERYBODY = {
  retrieval: { kind: 'exact', exhaustive: true, degraded: false },
  rows: undefined,
  finds: () => true,
} satisfies Retrieved

/** @param reader given where another retriever of the process reads texts too: it takes a moment to make */
export const embeddedRetriever = (
  taxonomy: Taxonomy,
  reader: TextReader = textReader(taxonomy),
): Retriever => ({
  retrieve: async (text, index) => {
    if (text === undefined) return EVERYBODY
    const asRead = reader.read(text)
    const meaning = allMeant(asRead)
    const told = toldOf(asRead)
    // A text of which nothing is read narrows nothing, and the list says so.
    if (!meaning) return { ...EVERYBODY, retrieval: { ...EVERYBODY.retrieval, text: told } }
    return {
      retrieval: { kind: 'minisearch', exhaustive: true, degraded: false, text: told },
      rows: foundRows(meaning, index),
      finds: (record) => finds(meaning, record),
    }
  },
})
