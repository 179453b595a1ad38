/** The explanation of anyone in a list's scope, gated people included, made from their body as it stood. */
import type { Explanation } from '../domain/explanation.ts'
import type { Locale } from '../domain/values.ts'
import { explain } from '../explain/explain.ts'
import { encodeRecord } from '../index/encode.ts'
import { interpret } from '../scoring/interpret.ts'
import { NO_PAIR, stepOf } from '../scoring/program.ts'
import type { Areas, Store } from '../store/store.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { ListContext } from './list-context.ts'
import { areaCodeOf, inScope, pairsOf } from './patches.ts'
import { parseJobseeker } from './records.ts'
import { isErased, type ListResult } from './result.ts'
import { holds } from './views.ts'

export const explainOne = async (given: {
  readonly store: Store
  readonly taxonomy: Taxonomy
  readonly context: ListContext
  readonly result: ListResult
  readonly jobseeker: string
  readonly areas: Areas
  readonly locale: Locale
}): Promise<Explanation | undefined> => {
  const { store, taxonomy, context, result, jobseeker, areas, locale } = given
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
  return explain({
    interpretation,
    rank: entry?.rank ?? null,
    tier:
      entry?.tier ??
      (firstStep === null ? null : stepOf(interpretation.points, program.resolution) - firstStep),
    names: taxonomy,
    evidence,
    opening: context.opening,
    locale,
  })
}
