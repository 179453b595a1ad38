/**
 * `node bench/previews.ts [--people 20000] [--lists 200]`: a preview of a draft over the last lists, embedded, and how long
 * the event loop was held up meanwhile. The draft gives the way to work twice its weight.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { compose } from '../src/compose.ts'
import { readConfig } from '../src/config.ts'
import { shippedWeights } from '../src/matching/parse-weights.ts'
import { weightsHash } from '../src/use-cases/weights/add-weights.ts'
import { filledFolder } from './http/filled-folder.ts'

const { values } = parseArgs({
  options: { people: { type: 'string', default: '20000' }, lists: { type: 'string', default: '200' } },
})
const [people, lists] = [Number(values.people), Number(values.lists)]

const { folder, openings, remove } = await filledFolder(people, { kept: undefined, onProgress: () => {} })
const { store, matching, close } = await compose(readConfig({ SOVITE_DATA: folder, LOG_LEVEL: 'error' }))
try {
  for (let number = 0; number < lists; number++) {
    const id = `list-${String(number).padStart(4, '0')}`
    const opening = openings[number % openings.length]!
    const asOf = new Date().toISOString().slice(0, 10)
    await store.shortlists.create({ id, opening, request: {}, asOf, engine: matching.engine, by: 'bench' })
    await matching.lists.make(id)
  }
  const { bounds: _, ...shipped } = shippedWeights()
  const draft = { ...shipped, name: 'bench', criteria: { ...shipped.criteria, commute: 14 } }
  const { version } = await store.weights.add({
    ...{
      weights: draft,
      hash: weightsHash(draft),
      reason: 'bench',
      by: 'bench',
    },
  })
  const loop = monitorEventLoopDelay({ resolution: 1 })
  loop.enable()
  const begun = performance.now()
  const preview = await matching.previews.make({
    id: 'preview',
    version,
    shortlists: lists,
    audit: [],
    by: 'bench',
  })
  const seconds = (performance.now() - begun) / 1_000
  loop.disable()
  const { compared } = preview.lists
  console.log(
    `${compared} lists over ${people.toLocaleString('en')} people under a draft: ${seconds.toFixed(1)} s; the event loop held up ${(loop.max / 1e6).toFixed(0)} ms at most, Node ${process.version}`,
  )
} finally {
  await close()
  remove()
}
