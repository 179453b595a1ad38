/** Questions whose answers would change most: to a person, and to an employer about an opening. */
import type { NextQuestion } from '../../contract/intake.ts'
import type { Opening } from '../../domain/opening.ts'
import type { Store } from '../../store/ports/store.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { activeWeights } from '../active-weights.ts'
import type { OpeningPrograms } from '../opening-programs.ts'
import { type EmployerQuestions, employerQuestions } from './employer/employer-questions.ts'
import { type AskedOf, bestNextQuestion } from './intake/next-question.ts'

export type Questions = {
  /** What to ask a person next, against the openings of everywhere; undefined where there is nobody of this id. */
  forJobseeker(jobseeker: string, asked: AskedOf): Promise<NextQuestion | undefined>
  /**
   * What to ask an employer next, told without any person.
   * @param skipped ids of questions not to be asked now
   * @throws AppError conflict where no weights are active
   */
  forEmployer(opening: Opening, skipped: ReadonlySet<string>): Promise<EmployerQuestions>
}

export type QuestionsParts = {
  readonly store: Store
  readonly taxonomy: Taxonomy
  readonly programs: OpeningPrograms
}

export const createQuestions = ({ store, taxonomy, programs }: QuestionsParts): Questions => ({
  forJobseeker: (jobseeker, asked) =>
    programs.steady((at) => bestNextQuestion({ store, taxonomy, jobseeker }, asked, at)),
  forEmployer: async (opening, skipped) => {
    const { weights } = await activeWeights(store)
    return employerQuestions({ opening, weights, taxonomy }, skipped)
  },
})
