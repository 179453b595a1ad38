import { embeddedRetriever } from '../../src/retrieval/embedded-retriever.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { retrieverContract } from '../contracts/retriever-contract.ts'

retrieverContract(
  'embedded',
  async () => ({
    retriever: embeddedRetriever(starterTaxonomy()),
    sync: async () => 0,
    close: async () => {},
  }),
  'minisearch',
)
