/** Work that is asked for twice under one key is done once and answered twice. */
import { createHash } from 'node:crypto'
import { AppError } from '../errors.ts'
import type { IdempotentAnswers, KeptAnswer } from '../store/ports/idempotent-answers.ts'

export const hashOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

export type AskedOnce = {
  readonly key: string | undefined
  readonly caller: string
  readonly requestHash: string
}

/**
 * Runs the work unless the key was answered before. Work that throws gives the key back.
 * @throws AppError idempotency-in-progress, idempotency-mismatch
 */
export const once = async (
  answers: IdempotentAnswers,
  { key, caller, requestHash }: AskedOnce,
  work: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> => {
  if (key === undefined) return work()
  const kept = await answers.claim(key, caller, requestHash)
  if (kept === 'pending') throw new AppError('idempotency-in-progress')
  if (kept) return kept
  try {
    const answer = await work()
    await answers.keep(key, caller, answer)
    return answer
  } catch (error) {
    await answers.release(key, caller)
    throw error
  }
}
