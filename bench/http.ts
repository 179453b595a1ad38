/**
 * `node bench/http.ts [--people 1000000] [--requests 300] [--keep <folder>] [--json]`: shortlists over HTTP from the
 * embedded service, in a process of its own on a folder with that many people; its starts, its memory, its event loop.
 */

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { SNAPSHOT_FILE } from '../src/compose-parts.ts'
import { filledFolder } from './http/filled-folder.ts'
import { startWatched, type WatchedService } from './http/service.ts'

const LIMIT = 20
const WARM_UP = 30
const AT_ONCE = 4

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '1000000' },
    requests: { type: 'string', default: '300' },
    keep: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const people = Number(values.people)
const requests = Number(values.requests)

/** People look on, figures go to stdout. */
const tell = (text: string) => process.stderr.write(`${text}\n`)

type Measured = {
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
  readonly maxLoopBlockMs: number
  readonly maxLoopBusyMs: number
}

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN

/** So many requests, `atOnce` of them under way at any time, each for another opening than the one before. */
const measure = async (
  service: WatchedService,
  openings: readonly string[],
  { count, atOnce }: { count: number; atOnce: number },
): Promise<Measured> => {
  const times: number[] = []
  let next = 0
  await service.heldUp()
  const ask = async () => {
    while (next < count) {
      const opening = openings[next++ % openings.length]!
      const began = performance.now()
      const { status, text } = await service.post(`/v1/openings/${opening}/shortlists`, { limit: LIMIT })
      times.push(performance.now() - began)
      if (status !== 201 || !text.includes('"status":"done"'))
        throw new Error(`${opening}: ${status} ${text}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, ask))
  const { blockedMs: maxLoopBlockMs, busyMs: maxLoopBusyMs } = await service.heldUp()
  times.sort((a, b) => a - b)
  const [p50Ms, p95Ms, p99Ms] = [0.5, 0.95, 0.99].map((q) => quantile(times, q))
  return { p50Ms: p50Ms!, p95Ms: p95Ms!, p99Ms: p99Ms!, maxLoopBlockMs, maxLoopBusyMs }
}

const coldStart = async (folder: string): Promise<number> => {
  rmSync(join(folder, SNAPSHOT_FILE), { force: true })
  const service = await startWatched(folder)
  await service.stop()
  return service.startSeconds
}

let told = 0
const { folder, openings, remove } = await filledFolder(people, {
  kept: values.keep,
  onProgress: (written) => {
    if (written < people && written < told + people / 10) return
    told = written
    tell(`${written.toLocaleString('en')} people written`)
  },
})
try {
  const coldSeconds = await coldStart(folder)
  tell(`cold start ${coldSeconds.toFixed(1)} s`)
  const service = await startWatched(folder)
  tell(`snapshot start ${service.startSeconds.toFixed(1)} s`)
  try {
    await measure(service, openings, { count: WARM_UP, atOnce: 1 })
    const alone = await measure(service, openings, { count: requests, atOnce: 1 })
    const together = await measure(service, openings, { count: requests, atOnce: AT_ONCE })
    const { rssMiB, peakMiB } = service.memory()
    const report = {
      http: [{ people, ...alone }],
      together: [{ people, atOnce: AT_ONCE, ...together }],
      memory: { rssMiB, peakMiB, people },
      start: { coldSeconds, snapshotSeconds: service.startSeconds, people },
    }
    if (values.json) console.log(JSON.stringify(report))
    else {
      const line = ({ p50Ms, p95Ms, p99Ms, maxLoopBlockMs, maxLoopBusyMs }: Measured) =>
        `p50 ${p50Ms.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)}, p99 ${p99Ms.toFixed(1)}; event loop held up for ${maxLoopBlockMs.toFixed(1)} at most, computing for ${maxLoopBusyMs.toFixed(1)}`
      console.log(
        `Top ${LIMIT} of ${people.toLocaleString('en')} over HTTP, embedded, Node ${process.version}, ${requests} requests`,
      )
      console.log(`one after another: ${line(alone)}`)
      console.log(`${AT_ONCE} at once: ${line(together)}`)
      console.log(`resident ${rssMiB.toFixed(0)} MiB, at most ${peakMiB.toFixed(0)}`)
      console.log(
        `start ${coldSeconds.toFixed(1)} s from the store, ${service.startSeconds.toFixed(1)} s from the snapshot`,
      )
    }
  } finally {
    await service.stop()
  }
} finally {
  remove()
}
