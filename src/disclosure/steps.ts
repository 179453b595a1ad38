/** Numbers of people in steps, so that nobody is found by differences. */
import type { CountStep } from '../contract/adviser-view.ts'
import { isFew, isSmallCell } from './threshold.ts'

export const countStep = (people: number): CountStep => {
  if (people === 0) return '0'
  if (isSmallCell(people)) return '1-4'
  if (people < 10) return '5-9'
  if (people < 20) return '10-19'
  return people < 50 ? '20-49' : '50+'
}

/** The largest of 0, 5, 10, 20, 50, 100, 200, 500 and so on that is no more: a few people are nobody. */
export const stepDown = (people: number): number => {
  let step = 0
  for (let power = 1; ; power *= 10)
    for (const next of [power, 2 * power, 5 * power]) {
      if (next > people) return step
      if (!isFew(next)) step = next
    }
}

/**
 * A count and how many more it is than before. A few people more who lift a count over the edge of a step must not show:
 * then it is told as it is without them.
 */
export const changeInSteps = (
  people: number,
  before: number,
): { readonly step: number; readonly more: number } =>
  isFew(Math.abs(people - before))
    ? { step: stepDown(before), more: 0 }
    : { step: stepDown(people), more: stepDown(Math.max(0, people - before)) }
