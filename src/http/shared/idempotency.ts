/** `Idempotency-Key`: a POST that is sent twice does its work once and answers twice. */
import { z } from 'zod'
import { says } from '../../domain/issue-faults.ts'

export const IdempotencyHeader = {
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/, says('fault.idempotencyKey'))
    .optional()
    .meta({
      description:
        'The same key with the same request answers what was answered first; with another one 422.',
      examples: ['8e03978e-40d5-43dd-bc93-6894a57f9324'],
    }),
}
