/** `Idempotency-Key`: a POST that is sent twice does its work once and answers twice. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../../errors.ts'
import type { IdempotentAnswers, KeptAnswer } from '../../store/ports/idempotent-answers.ts'

export const IdempotencyHeader = {
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/, { error: 'must be 1 to 255 visible ASCII characters' })
    .optional()
    .meta({
      description:
        'The same key with the same request answers what was answered first; with another one 422.',
      examples: ['8e03978e-40d5-43dd-bc93-6894a57f9324'],
    }),
}

export const hashOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

export type Asked = {
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
  { key, caller, requestHash }: Asked,
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
