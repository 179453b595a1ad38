/** zod's issues → faults at their places in what was sent. */
import type { z } from 'zod'
import { faultsOf } from '../domain/issue-faults.ts'
import type { Fault } from '../errors.ts'

type Issue = z.core.$ZodIssue

export const postingFaults = (
  issues: readonly Issue[],
  originOf: (pointer: string) => string,
): readonly Fault[] =>
  faultsOf(issues.map(deepest)).map((fault) => ({ ...fault, pointer: originOf(fault.pointer) }))

/** Of a value that fits none of several forms: the fault of the form that it fits furthest. No object need be a text. */
const deepest = (issue: Issue): Issue => {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors.flatMap((branch) =>
    branch.map((each) => deepest({ ...each, path: [...issue.path, ...each.path] })),
  )
  const [furthest] = inner
    .filter(({ path }) => !String(path.at(-1)).startsWith('@'))
    .sort((a, b) => b.path.length - a.path.length)
  return furthest && furthest.path.length > issue.path.length ? furthest : issue
}
