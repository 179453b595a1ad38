/** Everybody who passes a golden opening's gates, by the groups that are watched. */
import type { Weights } from '../../../src/domain/weights.ts'
import { dayNumber } from '../../../src/index/layout.ts'
import { unpackRecord } from '../../../src/index/record.ts'
import { compile } from '../../../src/scoring/compile.ts'
import { interpret } from '../../../src/scoring/interpret.ts'
import { NO_PAIR } from '../../../src/scoring/program.ts'
import type { Taxonomy } from '../../../src/taxonomy/taxonomy.ts'
import { createFairness, type Fairness } from '../fairness.ts'
import type { GoldenList } from './golden-lists.ts'
import { GOLDEN_PEOPLE, type GoldenOpening, goldenIndex } from './golden-set.ts'

export const goldenFairness = (given: {
  readonly openings: readonly GoldenOpening[]
  readonly lists: readonly GoldenList[]
  readonly weights: Weights
  readonly taxonomy: Taxonomy
}): readonly Fairness[] => {
  const { openings, lists, weights, taxonomy } = given
  const index = goldenIndex(taxonomy)
  const asOf = dayNumber(GOLDEN_PEOPLE.day)
  const fairness = createFairness(weights)
  for (const { name, opening } of openings) {
    const program = compile({ id: name, opening, weights, taxonomy })
    const placed = new Set(lists.find((list) => list.name === name)?.top.map(({ row }) => row))
    for (let row = 0; row < index.end; row++) {
      const of = interpret(program, unpackRecord(index.packed(row)), asOf, NO_PAIR)
      if (of.gates.length === 0) fairness.add(index.columns(row), of, placed.has(of.jobseeker))
    }
  }
  return fairness.result()
}
