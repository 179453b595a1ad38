/**
 * `node bench/distributed.ts [-- --json]`: the service and its workers as processes of their own, on a real PostgreSQL 15
 * and a real Redis that are started for it. How long does a list take over HTTP, how many come a second from 1, 2 and 4
 * workers, and how far behind are replicas while 1,000 people a second are written?
 */
import { availableParallelism, cpus } from 'node:os'
import { type Quantiles, rounded } from './distributed/figures.ts'
import {
  measureRoundTrips,
  measureThroughput,
  type RoundTrips,
  type Throughput,
} from './distributed/lists.ts'
import { load, POPULATION } from './distributed/population.ts'
import { openWorld, type World } from './distributed/world.ts'
import { measureFeedLag, measurePuts } from './distributed/writes.ts'

const CLIENTS = 16
const WORKERS = [1, 2, 4]
const json = process.argv.includes('--json')
const progress = (step: string): void => {
  if (!json) process.stderr.write(`${step} …\n`)
}

/** Where the time of a list goes by the clocks in its row, on average. */
type Spent = { readonly untilTaken: number; readonly making: number; readonly rest: number }

const spentBy = async ({ database }: World, { ids, mean }: RoundTrips): Promise<Spent> => {
  const { rows } = await database.query<{ taken: number; making: number }>(
    `select 1000 * avg(extract(epoch from running_since - created_at))::float8 as taken,
      1000 * avg(extract(epoch from finished_at - running_since))::float8 as making
    from shortlist where id = any($1)`,
    [ids],
  )
  const { taken, making } = rows[0]!
  return { untilTaken: rounded(taken), making: rounded(making), rest: rounded(mean - taken - making) }
}

const withoutIds = ({ ids: _ids, ...figures }: RoundTrips) => figures

const measure = async (world: World) => {
  progress('embedded')
  const embedded = await world.startAlone({ postgres: false })
  await load(embedded)
  const byItself = await measureRoundTrips(embedded)
  await embedded.stop()

  progress('on PostgreSQL, lists made by the service itself')
  const inline = await world.startAlone({ postgres: true })
  await load(inline)
  const inlineTrips = await measureRoundTrips(inline, world.settle)
  const inlineSpent = await spentBy(world, inlineTrips)
  await inline.stop()

  progress('on PostgreSQL, lists made by a worker')
  const service = await world.startDistributed()
  await world.runWorkers(1)
  const workerTrips = await measureRoundTrips(service, world.settle)
  const workerSpent = await spentBy(world, workerTrips)

  const throughput: (Throughput & { readonly workers: number })[] = []
  for (const workers of WORKERS) {
    progress(`${CLIENTS} clients, workers: ${workers}`)
    await world.runWorkers(workers)
    await world.settle()
    throughput.push({ workers, ...(await measureThroughput(service, CLIENTS)) })
  }

  await world.runWorkers(1)
  await world.settle()
  progress('1,000 people a second')
  const feedLag = await measureFeedLag(service, world.databaseUrl)
  progress('single writes')
  await world.settle()
  const puts = await measurePuts(service, CLIENTS)
  return {
    roundTripMs: {
      embedded: withoutIds(byItself),
      postgresInline: { ...withoutIds(inlineTrips), spent: inlineSpent },
      oneWorker: { ...withoutIds(workerTrips), spent: workerSpent },
    },
    throughput: { clients: CLIENTS, by: throughput },
    feedLag,
    puts,
  }
}
type Measured = Awaited<ReturnType<typeof measure>>

const ms = ({ p50, p95, p99 }: Quantiles): string =>
  `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)}, p99 ${p99.toFixed(1)}`
const withMax = (quantiles: Quantiles): string => `${ms(quantiles)}, max ${quantiles.max.toFixed(1)}`
const spentText = ({ untilTaken, making, rest }: Spent): string =>
  `    on average ${untilTaken.toFixed(1)} ms until it is begun, ${making.toFixed(1)} making it, ${rest.toFixed(1)} before and after`

function* text({ roundTripMs, throughput, feedLag, puts }: Measured): Generator<string> {
  const { embedded, postgresInline, oneWorker } = roundTripMs
  yield `A list over HTTP, one client, ${embedded.lists} lists each:`
  yield `  embedded: ${ms(embedded)}`
  yield `  PostgreSQL, made by the service itself: ${ms(postgresInline)}`
  yield spentText(postgresInline.spent)
  yield `  PostgreSQL and BullMQ, 1 worker: ${ms(oneWorker)}`
  yield spentText(oneWorker.spent)
  yield `${throughput.clients} clients at once:`
  for (const { workers, listsPerSecond, ms: times, coresBusy } of throughput.by)
    yield `  workers: ${workers}: ${listsPerSecond.toFixed(0)} lists/s; ${ms(times)}; ${coresBusy.toFixed(1)} cores busy`
  yield `${feedLag.people.toLocaleString('en')} people written in imports, ${feedLag.writesPerSecond.toFixed(0)} a second (${feedLag.wantedPerSecond} wanted), ${feedLag.coresBusy.toFixed(1)} cores busy:`
  yield `  from acknowledgement to sight in another process: ${withMax(feedLag.lagMs)}`
  yield `  ${(100 * feedLag.seenBeforeAcknowledged).toFixed(0)} % was seen before its acknowledgement came; from sending to sight: ${withMax(feedLag.fromSendingMs)}`
  yield `  from sending to acknowledgement: ${withMax(feedLag.importMs)}`
  yield `Single PUTs by ${puts.clients} clients: ${puts.putsPerSecond.toFixed(0)} a second; ${ms(puts.ms)}; ${puts.coresBusy.toFixed(1)} cores busy`
}

const world = await openWorld()
try {
  const machine = { node: process.version, cores: availableParallelism(), cpu: cpus()[0]?.model }
  const head = { ...machine, ...POPULATION, postgres: '15, fsync and autovacuum off' }
  const measured = await measure(world)
  if (json) {
    console.log(JSON.stringify({ ...head, ...measured }))
  } else {
    const { node, cores, cpu, people, openings, today, seed, postgres } = head
    console.log(
      `Node ${node}, ${cores} cores (${cpu}), ${people.toLocaleString('en')} people and ${openings} openings of ${today}, seed ${seed}; PostgreSQL ${postgres}`,
    )
    for (const line of text(measured)) console.log(line)
  }
} finally {
  await world.close()
}
