/** What is stored of a run that failed: code, key and parameters. Its sentences are made in the language of the reader. */
import { z } from 'zod'
import { type Failure, PROBLEMS, type ProblemCode } from '../errors.ts'
import { type Detail, isDetailKey } from '../messages.ts'

export const StoredFailure = z
  .object({
    code: z.enum(Object.keys(PROBLEMS) as [ProblemCode]),
    // Problems were stored as documents once, with an English sentence: of those the code is left.
    detail: z
      .object({
        key: z.string().refine(isDetailKey),
        parameters: z.record(z.string(), z.union([z.string(), z.number()])),
      })
      .optional()
      .catch(undefined),
  })
  .transform(({ code, detail }): Failure => ({ code, detail: detail as Detail | undefined }))

/** An error tells more than what is kept of it. */
export const keptOfFailure = ({ code, detail }: Failure): Failure => ({ code, detail })
