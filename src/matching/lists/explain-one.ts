/** The explanation of anyone in a list's scope, gated people included, made from their body as it stood. */

import { type Areas, holds } from '../../access/areas.ts'
import type { Explanation } from '../../contract/explanation.ts'
import type { Jobseeker } from '../../domain/jobseeker.ts'
import type { Locale } from '../../domain/values.ts'
import { explain } from '../../explain/explain.ts'
import { encodeRecord } from '../../index/encode.ts'
import { interpret } from '../../scoring/interpret.ts'
import type { Interpretation } from '../../scoring/interpretation.ts'
import { NO_PAIR, stepOf } from '../../scoring/program.ts'
import type { Store } from '../../store/ports/store.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { parseJobseeker } from '../records.ts'
import type { ListContext } from './list-context.ts'
import { areaCodeOf, inScope, pairsOf } from './patches.ts'
import { isErased, type ListResult } from './result.ts'

export type OneInput = {
  readonly store: Store
  readonly taxonomy: Taxonomy
  readonly context: ListContext
  readonly result: ListResult
  readonly jobseeker: string
  readonly areas: Areas
}

/** A person as the list's position has them, judged by the list's program. */
export type JudgedOne = {
  readonly interpretation: Interpretation
  readonly evidence: Jobseeker
  /** Null outside the list. */
  readonly rank: number | null
  /** Steps behind the first entry; null where the list is empty. */
  readonly tier: number | null
}

/** Undefined where nobody of this id stood in the list's scope and these areas. */
export const judgeOne = async (given: OneInput): Promise<JudgedOne | undefined> => {
  const { store, taxonomy, context, result, jobseeker, areas } = given
  const { row, program } = context
  const body = (await store.jobseekers.bodiesAt(row.position, [jobseeker])).get(jobseeker)
  if (!body) return undefined
  const evidence = parseJobseeker(body.body)
  const record = encodeRecord(jobseeker, evidence, row.asOf, taxonomy)
  if (!inScope(context, record) || !holds(areas, areaCodeOf(record, taxonomy))) return undefined
  const pairs = pairsOf(await store.negotiations.ofOpening(row.opening, row.position))
  const interpretation = interpret(program, record, context.asOf, pairs.get(jobseeker) ?? NO_PAIR)
  const { firstStep } = result
  const entry = result.entries.find((listed) => !isErased(listed) && listed.jobseeker === jobseeker)
  return {
    ...{ interpretation, evidence },
    rank: entry?.rank ?? null,
    tier:
      entry?.tier ??
      (firstStep === null ? null : stepOf(interpretation.points, program.resolution) - firstStep),
  }
}

export const explainOne = async ({
  locale,
  ...given
}: OneInput & { readonly locale: Locale }): Promise<Explanation | undefined> => {
  const judged = await judgeOne(given)
  return judged && explain({ ...judged, names: given.taxonomy, opening: given.context.opening, locale })
}
