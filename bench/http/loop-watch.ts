/**
 * Preloaded into the service: answers by IPC for how long its event loop was held up at most since it was asked last, and
 * for how long its thread had a core in that time at most; what lies between is waiting for a core.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

/** The timer by which delays are seen; what is told is what came on top of it. */
const RESOLUTION_MS = 1

if (isMainThread && process.send) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delay.enable()
  let busyMs = 0
  let before = process.threadCpuUsage()
  setInterval(() => {
    const { user, system } = process.threadCpuUsage(before)
    busyMs = Math.max(busyMs, (user + system) / 1000)
    before = process.threadCpuUsage()
  }, RESOLUTION_MS).unref()
  process.on('message', () => {
    process.send?.({ blockedMs: Math.max(0, delay.max / 1e6 - RESOLUTION_MS), busyMs })
    delay.reset()
    busyMs = 0
  })
  process.channel?.unref()
}
