/** Preloaded into the service: answers by IPC for how long its event loop was held up at most since it was asked last. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

/** The timer by which delays are seen; what is told is what came on top of it. */
const RESOLUTION_MS = 1

if (isMainThread && process.send) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delay.enable()
  process.on('message', () => {
    process.send?.({ blockedMs: Math.max(0, delay.max / 1e6 - RESOLUTION_MS) })
    delay.reset()
  })
  process.channel?.unref()
}
