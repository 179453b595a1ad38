/** What the two sides of BullMQ agree on: names in Redis, and how its connections come back. */
import type { Redis } from 'ioredis'
import { z } from 'zod'
import { BACKOFF, retryDelayMs } from '../retry.ts'

/** All our keys in Redis begin with it, so that others may use the same one. */
export const PREFIX = 'sovite'

/** All that Redis is told of a task: people and openings stay in the store. */
export const TaskPayload = z.strictObject({ id: z.string() })
export type TaskPayload = z.infer<typeof TaskPayload>

/** For as long as it takes. */
export const reconnectMs = (times: number): number => retryDelayMs(BACKOFF.redis, times)

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
