/**
 * How much of each opening's top comes back by asking, once a part of what was known of everybody is forgotten: the top of
 * the full records, of what is left of them, and of that with some questions answered truthfully.
 */
import { createRandom, type Random } from '../../scripts/tools/synthetic/random.ts'
import { type QuestionId, SCREENINGS } from '../../src/contract/intake.ts'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import { encodeRecord } from '../../src/index/encode.ts'
import { hash64, tieHash } from '../../src/index/hash.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { openQuestions, withAnswer } from '../../src/matching/questions/intake/answer.ts'
import { weighQuestions } from '../../src/matching/questions/intake/best-question.ts'
import { PersonScan } from '../../src/scoring/market/person-scan.ts'
import { type ScoreProgram, stepOf } from '../../src/scoring/program.ts'
import type { Taxonomy } from '../../src/taxonomy/taxonomy.ts'
import { masked, truthOf } from './known-values.ts'

export type Person = { readonly id: string; readonly body: Jobseeker }

export type RecoveryParts = {
  readonly people: readonly Person[]
  readonly programs: readonly ScoreProgram[]
  readonly taxonomy: Taxonomy
  readonly day: string
  readonly seed: number
  /** Of a person's values that are forgotten. */
  readonly share: number
  /** Put to each person. */
  readonly questions: number
  readonly top: number
  /** Values of a person of which a share is forgotten. */
  readonly valuesOf: (body: Jobseeker) => readonly QuestionId[]
}

export type Recovery = {
  readonly valuesAPerson: number
  /** Mean over openings: the share of the full top that is in the top of what is left. */
  readonly maskedOnly: number
  readonly askedAtRandom: number
  readonly askedByUs: number
  /** How often each question was put first by us. */
  readonly first: Readonly<Record<string, number>>
}

type Tops = ReadonlyMap<string, ReadonlySet<string>>
type Key = { readonly step: number; readonly hi: number; readonly lo: number; readonly id: string }
type Choose = (person: Person, open: readonly QuestionId[]) => Promise<QuestionId | undefined>

export const measureRecovery = async (parts: RecoveryParts): Promise<Recovery> => {
  const { people, programs, taxonomy, day, seed, share, questions, top, valuesOf } = parts
  const scan = new PersonScan()
  for (const program of programs) scan.set(program)

  const topsOf = (of: readonly Person[]): Tops => {
    const keys = new Map<string, Key[]>(programs.map(({ opening }) => [opening, []]))
    for (const { id, body } of of) {
      const { passing } = scan.judge(encodeRecord(id, body, day, taxonomy), dayNumber(day))
      for (const { terms, points } of passing) {
        const { opening, resolution, openingHash } = terms
        const step = stepOf(points, resolution)
        keys.get(opening)!.push({ step, ...tieHash(openingHash, hash64(id)), id })
      }
    }
    return new Map(
      [...keys].map(([opening, list]) => {
        list.sort((a, b) => a.step - b.step || a.hi - b.hi || a.lo - b.lo)
        return [opening, new Set(list.slice(0, top).map(({ id }) => id))]
      }),
    )
  }

  /** A question without a truthful answer is passed over, and counts as put. */
  const interviewed = async (
    full: Person,
    forgotten: Jobseeker,
    choose: Choose,
    screen = true,
  ): Promise<Person> => {
    let body = forgotten
    const asked = new Set<QuestionId>(SCREENINGS)
    // The six first questions are put to everybody; those that are counted come after.
    if (screen)
      for (const screening of SCREENINGS) {
        if (!openQuestions(body, day).includes(screening)) continue
        const answer = truthOf(full.body, body, screening)
        if (answer !== undefined) body = withAnswer(body, screening, answer, day)
      }
    while (asked.size < questions + SCREENINGS.length) {
      const open = openQuestions(body, day).filter((question) => !asked.has(question))
      const question = await choose({ id: full.id, body }, open)
      if (question === undefined) break
      asked.add(question)
      const answer = truthOf(full.body, body, question)
      if (answer !== undefined) body = withAnswer(body, question, answer, day)
    }
    return { id: full.id, body }
  }

  const first: Record<string, number> = {}
  const seen = new Set<string>()
  const byUs: Choose = async ({ id, body: jobseeker }, open) => {
    const weighed = await weighQuestions({ id, jobseeker, questions: open, day, taxonomy, scan })
    const best = weighed.find(({ question, mean }) => mean > 0 && question !== 'otherAbilities') ?? weighed[0]
    if (!best || best.mean === 0) return undefined
    if (!seen.has(id)) first[best.question] = (first[best.question] ?? 0) + 1
    seen.add(id)
    return best.question
  }
  const atRandom =
    (random: Random): Choose =>
    async (_, open) =>
      open.length > 0 ? random.pick(open) : undefined

  const left = people.map(({ body }, n) =>
    masked(body, { values: valuesOf(body), share, random: createRandom(seed, n), day }),
  )
  const full = topsOf(people)
  const recovered = async (interview: (person: Person, n: number) => Promise<Person>): Promise<number> => {
    const found: Person[] = []
    for (const [n, person] of people.entries()) found.push(await interview(person, n))
    return overlap(full, topsOf(found))
  }
  return {
    valuesAPerson: people.reduce((sum, { body }) => sum + valuesOf(body).length, 0) / people.length,
    maskedOnly: await recovered(async ({ id }, n) => ({ id, body: left[n]! })),
    askedAtRandom: await recovered((person, n) =>
      interviewed(person, left[n]!, atRandom(createRandom(seed + 1, n)), false),
    ),
    askedByUs: await recovered((person, n) => interviewed(person, left[n]!, byUs)),
    first: Object.fromEntries(Object.entries(first).sort(([, a], [, b]) => b - a)),
  }
}

/** Openings that nobody passes say nothing. */
const overlap = (full: Tops, found: Tops): number => {
  const shares = [...full].flatMap(([opening, top]) =>
    top.size === 0 ? [] : [[...top].filter((id) => found.get(opening)!.has(id)).length / top.size],
  )
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}
