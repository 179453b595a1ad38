/**
 * 1. What an answer changes is what interpreting every opening before and after it tells: gates and tiers, negotiated
 *    openings among them.
 * 2. The question that changes most on average over its answers comes first, of equal ones the smaller code.
 * 3. Nothing is changed for who may not be matched, and counting leaves no trace in what is judged afterwards.
 */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { answersOf, isAbilityQuestion, QUESTIONS, type QuestionId } from '../../../src/contract/intake.ts'
import { LICENCES } from '../../../src/domain/codes.ts'
import type { Jobseeker } from '../../../src/domain/jobseeker.ts'
import { encodeRecord } from '../../../src/index/encode.ts'
import { dayNumber } from '../../../src/index/layout.ts'
import { shippedWeights } from '../../../src/matching/parse-weights.ts'
import { openQuestions, withAnswer } from '../../../src/matching/questions/intake/answer.ts'
import { standingOf, weighQuestions } from '../../../src/matching/questions/intake/best-question.ts'
import { compile } from '../../../src/scoring/compile.ts'
import { interpret } from '../../../src/scoring/interpret.ts'
import { PersonScan } from '../../../src/scoring/market/person-scan.ts'
import { NO_PAIR } from '../../../src/scoring/program.ts'
import { starterTaxonomy } from '../../../src/taxonomy/starter-taxonomy.ts'
import { jobseekerArb, openingArb, pairArb, TODAY, weightsArb } from '../../arbitraries.ts'
import { jobseeker, opening, requirement } from '../../builders.ts'
import { enough, runs } from '../../runs.ts'

const taxonomy = starterTaxonomy()
const asOf = dayNumber(TODAY)
const permitted = jobseekerArb.map(
  (person): Jobseeker => ({
    ...person,
    permissions: { matching: { basis: 'public-task', since: '2026-01-01' } },
  }),
)
/** Much is unknown, and little else gates. */
const littleKnown = permitted.map(
  ({ otherAbilities: _, wishes: _w, commute: _c, ...person }): Jobseeker => ({
    ...person,
    licences: LICENCES.slice(0, 10),
    languages: { fi: 'C2', sv: 'C2', en: 'C2', fse: 'C2', ru: 'C2' },
  }),
)
/** Of abilities those that random openings demand. */
const ASKED: ReadonlySet<QuestionId> = new Set(
  QUESTIONS.filter(
    (question, n) => !isAbilityQuestion(question) || n % 5 === 0 || ['d430', 'd160'].includes(question),
  ),
)
const compiled = (id: string, body = opening()) =>
  compile({ id, opening: body, weights: shippedWeights(), taxonomy })

const weigh = (person: Jobseeker, scan: PersonScan, questions: readonly QuestionId[]) =>
  weighQuestions({ id: 'p', jobseeker: person, questions, day: TODAY, taxonomy, scan })

it('counts what interpreting every opening before and after an answer tells', async () => {
  const seen = { changed: 0, gated: 0, unchanged: 0, negotiated: 0 }
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(openingArb, pairArb), { minLength: 1, maxLength: 8 }),
      weightsArb,
      fc.oneof(permitted, littleKnown),
      async (openings, weights, person) => {
        const scan = new PersonScan()
        const all = openings.map(([body, pair], n) => ({
          program: compile({ id: `op-${n}`, opening: body, weights, taxonomy }),
          pair: n % 3 === 2 ? pair : NO_PAIR,
        }))
        for (const { program } of all) scan.set(program)
        const negotiated = all.filter(({ pair }) => pair !== NO_PAIR)
        const questions = openQuestions(person, TODAY).filter((question) => ASKED.has(question))
        const weighed = await weighQuestions({
          ...{ id: 'p', jobseeker: person, questions, day: TODAY, taxonomy, scan, negotiated },
        })
        const now = encodeRecord('p', person, TODAY, taxonomy)
        for (const { question, changed } of weighed)
          answersOf(question).forEach((answer, n) => {
            const then = encodeRecord('p', withAnswer(person, question, answer, TODAY), TODAY, taxonomy)
            let expected = 0
            for (const { program, pair } of all) {
              const before = standingOf(interpret(program, now, asOf, pair), program)
              const after = standingOf(interpret(program, then, asOf, pair), program)
              if (before === after) {
                seen.unchanged += 1
                continue
              }
              expected += 1
              seen.changed += 1
              if (after === undefined) seen.gated += 1
              if (pair !== NO_PAIR) seen.negotiated += 1
            }
            expect([question, answer, changed[n]]).toEqual([question, answer, expected])
          })
        for (const [n, { mean, question }] of weighed.entries()) {
          const next = weighed[n + 1]
          if (next) expect(mean > next.mean || (mean === next.mean && question < next.question)).toBe(true)
        }
      },
    ),
    { numRuns: runs(100), seed: 20_261_124 },
  )
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(enough(40))
})

it('asks first what most openings need, and what gates before what only counts', async () => {
  const { otherAbilities: _, ...unknown } = jobseeker()
  const scan = new PersonScan()
  for (let n = 0; n < 3; n++)
    scan.set(compiled(`lifting-${n}`, opening({ demands: [{ ability: 'd430', level: 3, importance: 3 }] })))
  scan.set(compiled('walking', opening({ demands: [{ ability: 'd450', level: 3, importance: 3 }] })))
  const [first, second] = await weigh(unknown, scan, ['d430', 'd450', 'x.noise'])
  expect(first).toMatchObject({ question: 'd430' })
  expect(first!.changed[3]).toBe(3)
  expect(second).toMatchObject({ question: 'd450' })
  const critical = { ability: 'd450', level: 3, importance: 1, critical: requirement } as const
  for (let n = 0; n < 9; n++) scan.set(compiled(`critical-${n}`, opening({ demands: [critical] })))
  expect((await weigh(unknown, scan, ['d430', 'd450', 'x.noise']))[0]).toMatchObject({ question: 'd450' })
})

it('counts where skills are required, and what is held and wished brings points of its own', async () => {
  const { otherAbilities: _, ...person } = jobseeker({
    skills: [{ skill: 'dishwashing', proficiency: 3 }],
    wishes: { occupations: ['9412'], avoidOccupations: ['2411'] },
  })
  const scan = new PersonScan()
  const asked = { skill: 'dishwashing', importance: 3, gate: requirement } as const
  scan.set(compiled('held', opening({ skills: [asked] })))
  scan.set(compiled('not-held', opening({ skills: [{ ...asked, skill: 'kitchen-hygiene' }] })))
  const [first] = await weigh(person, scan, ['d4154'])
  // Somewhat hard (60 %) stands on the same step as unknown (50 %).
  expect(first!.changed).toEqual([1, 1, 0, 1, 1, 1])
})

it('changes nothing for who may not be matched', async () => {
  const scan = new PersonScan()
  scan.set(compiled('op-1'))
  const { otherAbilities: _, ...unknown } = jobseeker({ permissions: {} })
  const weighed = await weigh(unknown, scan, ['d430', 'd4154'])
  expect(weighed.map(({ mean }) => mean)).toEqual([0, 0])
})

it('leaves no trace in what is judged while others are asked', async () => {
  const scan = new PersonScan()
  for (let n = 0; n < 4; n++) scan.set(compiled(`op-${n}`))
  const held = jobseeker({ skills: [{ skill: 'dishwashing', proficiency: 3 }] })
  const { otherAbilities: _, ...unknown } = held
  const record = encodeRecord('other', held, TODAY, taxonomy)
  const before = [...scan.judge(record, asOf).passing]
  let meanwhile: unknown
  const weighed = await weighQuestions({
    ...{ id: 'p', jobseeker: unknown, questions: ['d430', 'd4154'], day: TODAY, taxonomy, scan },
    breathe: async () => {
      meanwhile = [...scan.judge(record, asOf).passing]
    },
  })
  expect(meanwhile).toEqual(before)
  expect([...scan.judge(record, asOf).passing]).toEqual(before)
  expect(weighed).toEqual(await weigh(unknown, scan, ['d430', 'd4154']))
  expect(weighed[0]!.mean).toBeGreaterThan(0)
})
