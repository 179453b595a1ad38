/** Anyone in a list's scope, gated people included, judged again from their body as it stood. */
import type { Jobseeker } from '../../domain/jobseeker.ts'
import { encodeRecord } from '../../index/encode.ts'
import { interpret } from '../../scoring/interpret.ts'
import type { Interpretation } from '../../scoring/interpretation.ts'
import { keyStepOf, NO_PAIR } from '../../scoring/program.ts'
import type { Store } from '../../store/ports/store.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { pairsByJobseeker } from '../pairs.ts'
import { areaCodeOf, inScope } from '../scope.ts'
import { tierOf } from '../tiers.ts'
import type { ListContext } from './list-context.ts'
import { isErased, type ListResult } from './result.ts'

/** A person as the list's position has them, judged by the list's program. */
export type JudgedOne = {
  readonly interpretation: Interpretation
  readonly evidence: Jobseeker
  /** The area that holds the person; null where none does. */
  readonly area: string | null
  /** Null outside the list. */
  readonly rank: number | null
  /** Steps behind the first entry; null where the list is empty. */
  readonly tier: number | null
}

/** Undefined where nobody of this id stood in the list's scope. */
export const judgeOne = async (
  list: {
    readonly store: Store
    readonly taxonomy: Taxonomy
    readonly context: ListContext
    readonly result: ListResult
  },
  jobseeker: string,
): Promise<JudgedOne | undefined> => {
  const { store, taxonomy, context, result } = list
  const { row, program } = context
  const stored = (await store.jobseekers.bodiesAt(row.position, [jobseeker])).get(jobseeker)
  if (!stored) return undefined
  const evidence = stored.body
  const record = encodeRecord(jobseeker, evidence, row.asOf, taxonomy)
  if (!inScope(context.areas, record)) return undefined
  const pairs = pairsByJobseeker(await store.negotiations.ofOpening(row.opening, row.position))
  const interpretation = interpret(program, record, context.asOf, pairs.get(jobseeker) ?? NO_PAIR)
  const entry = result.entries.find((listed) => !isErased(listed) && listed.jobseeker === jobseeker)
  return {
    ...{ interpretation, evidence, area: areaCodeOf(record, taxonomy) },
    rank: entry?.rank ?? null,
    tier: entry?.tier ?? tierOf(keyStepOf(interpretation, program.resolution), result),
  }
}
