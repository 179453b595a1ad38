/** What the texts of the questions must have, in each language. */
import type { HoursAnswer, KmAnswer, OtherAnswer, QuestionId, ShiftsAnswer } from '../../contract/intake.ts'

/** In the first person: the person reads them aloud of themselves. */
export type QuestionTexts = {
  readonly questions: Readonly<Record<QuestionId, string>>
  readonly hours: Readonly<Record<HoursAnswer, string>>
  readonly shifts: Readonly<Record<ShiftsAnswer, string>>
  readonly maxKm: Readonly<Record<KmAnswer, string>>
  readonly otherAbilities: Readonly<Record<OtherAnswer, string>>
  readonly skip: string
}
