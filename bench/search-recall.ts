/**
 * `node bench/search-recall.ts [--json] [--budget-ms 300]`: 300 shortlists with text over 20,000 people. Of the exact top
 * 20 among all that a text means, how many do the search server's candidates hold? It needs meilisearch in PATH, or
 * MEILISEARCH_URL.
 */
import { parseArgs } from 'node:util'
import { openMeilisearch } from '../test/servers/meilisearch.ts'
import { measureRecall } from './recall.ts'

const { json, 'budget-ms': budget } = parseArgs({
  options: { json: { type: 'boolean' }, 'budget-ms': { type: 'string' } },
}).values
const server = await openMeilisearch()
try {
  const recall = await measureRecall(server, {
    ...{ people: 20_000, texts: 300 },
    ...(budget !== undefined && { budgetMs: Number(budget) }),
  })
  const report = { server: `Meilisearch ${server.version}`, node: process.version, ...recall }
  if (json) {
    console.log(JSON.stringify(report))
  } else {
    const { best, held, candidates, embeddedMs, serverMs } = recall
    const ms = ({ p50, p95, p99 }: typeof serverMs) =>
      `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)}, p99 ${p99.toFixed(1)}`
    console.log(`${report.server}, Node ${report.node}`)
    console.log(
      `${recall.texts} texts over ${recall.people} people: of the exact top 20, ${held} of ${best} held, ${((100 * held) / best).toFixed(2)} %`,
    )
    console.log(
      `candidates: ${candidates.embedded} that the texts mean, ${candidates.server} by the server, ${candidates.common} in both`,
    )
    console.log(
      `${recall.emptyTexts} texts of which nothing is read; ${recall.notByServer} lists were made without it`,
    )
    console.log(
      `budget ${recall.budgetMs} ms: ${recall.degraded} lists degraded${recall.faults.length > 0 ? `, ${recall.faults.length} failures: ${recall.faults[0]}` : ''}`,
    )
    console.log(
      `filled in ${(recall.fillMs / 1000).toFixed(1)} s; retrieval embedded ${ms(embeddedMs)}; by the server ${ms(serverMs)}`,
    )
  }
} finally {
  await server.stop()
}
