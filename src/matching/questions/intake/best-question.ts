/** The question that changes most open openings' gates or tiers, computed exactly: every answer is tried at every opening. */
import { answersOf, type QuestionId } from '../../../contract/intake.ts'
import type { Jobseeker } from '../../../domain/jobseeker.ts'
import { encodeRecord } from '../../../index/encode.ts'
import { dayNumber } from '../../../index/layout.ts'
import type { JobseekerRecord } from '../../../index/record.ts'
import { interpret } from '../../../scoring/interpret.ts'
import type { Interpretation } from '../../../scoring/interpretation.ts'
import type { PersonScan } from '../../../scoring/market/person-scan.ts'
import { countChanges } from '../../../scoring/market/variant-scan.ts'
import { type PairStates, type ScoreProgram, stepOf } from '../../../scoring/program.ts'
import type { Taxonomy } from '../../../taxonomy/taxonomy.ts'
import { itemAt } from '../../look-up.ts'
import { withAnswer } from './answer.ts'

/** An opening with which something was negotiated for the person: its states are in no program. */
export type NegotiatedOpening = { readonly program: ScoreProgram; readonly pair: PairStates }

export type QuestionParts = {
  readonly id: string
  readonly jobseeker: Jobseeker
  /** Those that may be asked. */
  readonly questions: readonly QuestionId[]
  readonly day: string
  readonly taxonomy: Taxonomy
  readonly scan: PersonScan
  readonly negotiated?: readonly NegotiatedOpening[]
  readonly breathe?: () => Promise<void>
}

export type WeighedQuestion = {
  readonly question: QuestionId
  /** By answer, in the order of `answersOf`: open openings whose gates or tier it changes. */
  readonly changed: readonly number[]
  /** Mean of `changed`: every answer counts alike, which says nothing of anybody. */
  readonly mean: number
}

type Variant = { readonly question: QuestionId; readonly record: JobseekerRecord }

/** All questions, the one that changes most first, of equal ones the smaller code. */
export const weighQuestions = async (parts: QuestionParts): Promise<readonly WeighedQuestion[]> => {
  const { id, jobseeker, questions, day, taxonomy, scan, negotiated = [], breathe = async () => {} } = parts
  const recordOf = (body: Jobseeker) => encodeRecord(id, body, day, taxonomy)
  const base = recordOf(jobseeker)
  const variants = questions.flatMap((question) =>
    answersOf(question).map(
      (answer): Variant => ({ question, record: recordOf(withAnswer(jobseeker, question, answer, day)) }),
    ),
  )
  const asOf = dayNumber(day)
  const others = variants.map(({ record }) => record)
  const { passing } = scan.judge(base, asOf, new Set(negotiated.map(({ program }) => program.opening)))
  const changed = await countChanges(scan, { base, others, asOf, passing, breathe })
  for (const { program, pair } of negotiated) {
    await breathe()
    const of = (record: JobseekerRecord) => standingOf(interpret(program, record, asOf, pair), program)
    const now = of(base)
    others.forEach((record, number) => {
      if (of(record) !== now) changed[number] = itemAt(changed, number) + 1
    })
  }
  return questions
    .map((question): WeighedQuestion => {
      const counts = variants.flatMap((variant, number) =>
        variant.question === question ? [itemAt(changed, number)] : [],
      )
      return {
        question,
        changed: counts,
        mean: counts.reduce((sum, count) => sum + count, 0) / counts.length,
      }
    })
    .sort((a, b) => b.mean - a.mean || (a.question < b.question ? -1 : 1))
}

/** The tier step of who passes; undefined for who does not, as a gated person is in no tier. */
export const standingOf = ({ gates, points }: Interpretation, program: ScoreProgram): number | undefined =>
  gates.length > 0 ? undefined : stepOf(points, program.resolution)
