import { setTimeout as delay } from 'node:timers/promises'

const PATIENCE_MS = 20_000

/** Waits for what happens in other processes. */
export const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MS
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`it did not happen within ${PATIENCE_MS} ms: ${holds}`)
    await delay(5)
  }
}
