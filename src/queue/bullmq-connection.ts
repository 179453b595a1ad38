/** What the two sides of BullMQ agree on: names in Redis, and how its connections come back. */
import type { Redis } from 'ioredis'
import { z } from 'zod'

/** All our keys in Redis begin with it, so that others may use the same one. */
export const PREFIX = 'sovite'

/** All that Redis is told of a task: people and openings stay in the store. */
export const TaskPayload = z.strictObject({ id: z.string() })
export type TaskPayload = z.infer<typeof TaskPayload>

/** Quick at first, as a restart takes a moment; then every second or two, for as long as it takes. */
export const retryDelayMs = (times: number): number => Math.min(50 * 2 ** (times - 1), 1500)

/** While Redis is away, each attempt to reach it fails: that is told once, what else goes wrong always. */
export const tellOutagesOnce = (redis: Redis, onFault: (error: unknown) => void) => {
  let told = false
  redis.on('ready', () => {
    told = false
  })
  return (error: unknown): void => {
    const away = redis.status !== 'ready'
    if (away && told) return
    told = away
    onFault(error)
  }
}
