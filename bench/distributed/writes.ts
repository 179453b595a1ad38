/** How long after its acknowledgement a write is to be seen by other processes, and how many writes a second are taken. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Service } from '../../test/e2e/service.ts'
import { monotonicMs, type Quantiles, quantilesOf, rounded, watchCores } from './figures.ts'
import type { FromFollower, Seen, ToFollower } from './follower.ts'
import { changedPeople, importLines, linesOf, POPULATION } from './population.ts'

const BATCH = { lines: 100, everyMs: 100 }
/** Twelve seconds of it. */
const BATCHES = 120
const PUT_WARM_UP_MS = 1_000
const PUT_MS = 4_000

export type FeedLag = {
  readonly people: number
  readonly wantedPerSecond: number
  readonly writesPerSecond: number
  /** From acknowledgement to sight; 0 for what was seen before its writer knew. */
  readonly lagMs: Quantiles
  readonly seenBeforeAcknowledged: number
  /** From the sending of a batch to sight. */
  readonly fromSendingMs: Quantiles
  /** From the sending of a batch to its acknowledgement. */
  readonly importMs: Quantiles
  readonly coresBusy: number
}

type Batch = { readonly sentMs: number; readonly acknowledgedMs: number; readonly position: number }

/** Nobody else may write meanwhile: positions are counted. */
export const measureFeedLag = async (service: Service, databaseUrl: string): Promise<FeedLag> => {
  const batches = batchesOfChanges()
  const follower = await startFollower(databaseUrl)
  try {
    const cores = watchCores()
    const written = await writePaced(service, batches, follower.position)
    const coresBusy = cores()
    const end = written.at(-1)!.position
    const seen = await follower.seen(end)
    if (seen.at(-1)?.position !== end) throw new Error('somebody else wrote: positions cannot be told apart')
    const sight = written.map(
      ({ position }) => seen.find(({ position: reached }) => reached >= position)!.atMs,
    )
    const lags = written.map(({ acknowledgedMs }, n) => sight[n]! - acknowledgedMs)
    const people = BATCHES * BATCH.lines
    return {
      people,
      wantedPerSecond: (BATCH.lines * 1000) / BATCH.everyMs,
      // To the end of the last turn, which the last batch does not fill when it is answered sooner.
      writesPerSecond: rounded(
        (people * 1000) /
          Math.max(written.at(-1)!.acknowledgedMs - written[0]!.sentMs, BATCHES * BATCH.everyMs),
      ),
      lagMs: quantilesOf(lags.map((lag) => Math.max(0, lag))),
      seenBeforeAcknowledged: rounded(lags.filter((lag) => lag <= 0).length / lags.length),
      fromSendingMs: quantilesOf(written.map(({ sentMs }, n) => sight[n]! - sentMs)),
      importMs: quantilesOf(written.map(({ sentMs, acknowledgedMs }) => acknowledgedMs - sentMs)),
      coresBusy,
    }
  } finally {
    follower.stop()
  }
}

/** Made before anything is measured. */
const batchesOfChanges = (): readonly (readonly string[])[] => {
  const generations = Math.ceil((BATCHES * BATCH.lines) / POPULATION.people)
  const lines = Array.from({ length: generations }, (_, n) => linesOf(changedPeople(n + 1))).flat()
  return Array.from({ length: BATCHES }, (_, n) => lines.slice(n * BATCH.lines, (n + 1) * BATCH.lines))
}

/** Each batch in its turn; one that comes late, as the one before took too long, follows at once. */
const writePaced = async (
  service: Service,
  batches: readonly (readonly string[])[],
  startPosition: number,
): Promise<readonly Batch[]> => {
  const written: Batch[] = []
  const began = monotonicMs()
  for (const [n, lines] of batches.entries()) {
    const early = began + n * BATCH.everyMs - monotonicMs()
    if (early > 0) await delay(early)
    const sentMs = monotonicMs()
    await importLines(service, 'jobseekers', lines)
    const position = startPosition + (n + 1) * BATCH.lines
    written.push({ sentMs, acknowledgedMs: monotonicMs(), position })
  }
  return written
}

type Follower = {
  /** Where the feed stood when it began. */
  readonly position: number
  /** What was noted up to `position`, once that is reached. */
  seen(position: number): Promise<readonly Seen[]>
  stop(): void
}

const startFollower = async (databaseUrl: string): Promise<Follower> => {
  const child = fork(fileURLToPath(new URL('./follower.ts', import.meta.url)), [databaseUrl], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit').then(([code]): never => {
    throw new Error(`the follower ended with ${code}`)
  })
  // It ends at the latest when it is stopped, which nobody waits for.
  ended.catch(() => {})
  const answer = async (): Promise<FromFollower> =>
    (await Promise.race([once(child, 'message'), ended]))[0] as FromFollower
  const follows = await answer()
  if (follows.kind !== 'follows') throw new Error('the follower did not begin')
  return {
    position: follows.position,
    seen: async (position) => {
      const asked = answer()
      child.send({ until: position } satisfies ToFollower)
      const message = await asked
      return message.kind === 'seen' ? message.seen : []
    },
    stop: () => child.disconnect(),
  }
}

export type Puts = {
  readonly clients: number
  readonly putsPerSecond: number
  readonly ms: Quantiles
  readonly coresBusy: number
}

/** Many clients at once, each of which writes one person after the other. */
export const measurePuts = async (service: Service, clients: number): Promise<Puts> => {
  const people = Array.from(changedPeople(0), ({ id, ...body }) => ({ id, body: JSON.stringify(body) }))
  const from = monotonicMs() + PUT_WARM_UP_MS
  const until = from + PUT_MS
  const times: number[] = []
  let turn = 0
  const client = async () => {
    for (let began = monotonicMs(); began < until; began = monotonicMs()) {
      const { id, body } = people[turn++ % people.length]!
      const response = await service.request('integration', `/v1/jobseekers/${id}`, { method: 'PUT', body })
      await response.arrayBuffer()
      if (response.status !== 200) throw new Error(`a PUT was answered with ${response.status}`)
      const ended = monotonicMs()
      if (ended >= from && ended < until) times.push(ended - began)
    }
  }
  const cores = watchCores()
  await Promise.all(Array.from({ length: clients }, client))
  return {
    clients,
    putsPerSecond: (times.length * 1000) / PUT_MS,
    ms: quantilesOf(times),
    coresBusy: cores(),
  }
}
