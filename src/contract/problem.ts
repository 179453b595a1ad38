/** What went wrong, as RFC 9457 has it, with a pointer for each fault. */
import { z } from 'zod'

export const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z
      .array(z.strictObject({ pointer: z.string(), code: z.string(), message: z.string() }))
      .optional(),
  })
  .meta({
    id: 'Problem',
    examples: [
      {
        type: 'urn:sovite:problem:invalid-body',
        title: 'The request does not have the expected form',
        status: 400,
        code: 'invalid-body',
        errors: [{ pointer: '/demands/0/level', code: 'too_big', message: 'must be at most 5' }],
      },
    ],
  })
export type Problem = z.infer<typeof Problem>
