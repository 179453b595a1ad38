/** How the golden lists end: with what is to be done, and 0 where nothing is. */
import { LEAST_RATIO } from '../fairness.ts'

export type Found = {
  /** False where there are no expected lists. */
  readonly expected: boolean
  readonly differences: number
  /** What the lists are made of and is other than expected. */
  readonly sources: readonly string[]
  readonly ratio: number
}

export type Verdict = { readonly exitCode: 0 | 1; readonly lines: readonly string[] }

export const verdictOf = ({ expected, differences, sources, ratio }: Found): Verdict => {
  const faults = [
    ...(expected ? [] : ['There are no expected lists: --update "reason" makes them.']),
    ...(differences > 0
      ? [
          `${differences} places differ. Where they should, --update "reason" records it; where the same data scores differently, SCORING_VERSION is to be raised first.`,
        ]
      : []),
    ...(differences === 0 && sources.length > 0
      ? [`Every list is as expected, but of other ${sources.join(', ')}: run with --update "reason".`]
      : []),
    ...(ratio < LEAST_RATIO ? [`The impact ratio is under ${LEAST_RATIO}.`] : []),
  ]
  const same = expected && differences === 0 && sources.length === 0
  return {
    exitCode: faults.length === 0 ? 0 : 1,
    lines: same ? ['Every list is as expected.', ...faults] : faults,
  }
}
