/**
 * `npm run search:rebuild`: makes the search server's indexes anew from the store, while the service runs. The service does
 * so by itself where they are missing or of other rules; this is for when somebody doubts them, as after a restored backup.
 */
import { systemClock } from '../../src/clock.ts'
import { SEARCH_SECRET, storeOf } from '../../src/compose-parts.ts'
import { ConfigError, readConfig } from '../../src/config.ts'
import { createLogger } from '../../src/log.ts'
import { feedSource } from '../../src/matching/feed-source.ts'
import { fail } from '../../src/process-end.ts'
import { fillSearch } from '../../src/retrieval/search/fill-search.ts'
import { searchClient } from '../../src/retrieval/search/search-tasks.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const rebuild = async (): Promise<void> => {
  const config = readConfig(process.env)
  if (!config.searchServer) throw new ConfigError(['MEILISEARCH_URL is not set: there is nothing to rebuild'])
  const logger = createLogger(config.logLevel)
  const clock = systemClock
  const { store, taxonomy } = await storeOf(config, { clock, logger, onProgress: (step) => say(`${step} …`) })
  try {
    const begun = performance.now()
    const { people, documents, position } = await fillSearch({
      client: searchClient(config.searchServer),
      source: feedSource(store, taxonomy, clock),
      taxonomy,
      secret: await store.secret(SEARCH_SECRET),
      onProgress: (done) => say(`${done.people} people read, ${done.documents} documents in the new index`),
    })
    const seconds = ((performance.now() - begun) / 1_000).toFixed(1)
    say(`${documents} documents of ${people} people, as of position ${position}, in ${seconds} s`)
  } finally {
    await store.close()
  }
}

await rebuild().catch(fail)
