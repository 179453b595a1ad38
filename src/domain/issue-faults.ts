/** What a schema found wrong, as faults with pointers. */
import type { z } from 'zod'
import { type Fault, pointerOf } from '../errors.ts'

type Issue = z.core.$ZodIssue

/** One fault per issue; each unknown field at its own pointer. */
export const faultsOf = (issues: readonly Issue[]): Fault[] =>
  issues.flatMap((issue): Fault[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        pointer: pointerOf([...issue.path, key]),
        code: issue.code,
        message: 'is not a field here',
      }))
    return [{ pointer: pointerOf(issue.path), code: codeOf(issue), message: issue.message }]
  })

/** Our own checks name their code in `params`. */
const codeOf = (issue: Issue): string => {
  const own: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined
  return typeof own === 'string' ? own : issue.code
}
