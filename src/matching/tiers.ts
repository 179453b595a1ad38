/** Tiers of a list: people whom the score does not tell apart, counted within each part of it. */
import { FAR_UNSAID } from '../scoring/kernel/layout.ts'
import { isFarStep } from '../scoring/program.ts'
import type { Keyed } from '../scoring/scan/first-keys.ts'

/** Steps that tiers are counted from; null where there is no such entry. */
export type FirstSteps = {
  readonly firstStep: number | null
  /** Of the first entry that is far-unsaid; not there in lists of an earlier scoring. */
  readonly firstFarStep?: number | null
}

export const firstStepsOf = (entries: readonly Pick<Keyed, 'step'>[]): Required<FirstSteps> => ({
  firstStep: entries[0]?.step ?? null,
  firstFarStep: entries.find(({ step }) => isFarStep(step))?.step ?? null,
})

/**
 * Steps behind the first of the person's part: of those who are far-unsaid, or of the others. A part that has nobody on the
 * list counts from the list's first entry. Null where nobody is on the list.
 */
export const tierOf = (step: number, { firstStep, firstFarStep }: FirstSteps): number | null => {
  if (firstStep === null) return null
  const first = isFarStep(step) ? (firstFarStep ?? firstStep) : firstStep
  return (step % FAR_UNSAID) - (first % FAR_UNSAID)
}
