/**
 * 1. Open is what is unknown on the day and may be said by the person: never what a professional gave a value to, even one
 *    that has ended.
 * 2. An answer changes its own value alone, which is then known, said by the person that day.
 * 3. Every answer that fills an unknown keeps points within the interval that stood before it.
 * 4. Six groups come first: a fine one is told of whole, a hard one opens its own questions.
 */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answersOf,
  isAbilityQuestion,
  isScreening,
  QUESTIONS,
  type QuestionId,
  SCREENED,
  SCREENINGS,
} from '../../../src/contract/intake.ts'
import { DEMANDABLE_ABILITIES } from '../../../src/domain/codes.ts'
import { Jobseeker } from '../../../src/domain/jobseeker.ts'
import { encodeRecord } from '../../../src/index/encode.ts'
import { dayNumber } from '../../../src/index/layout.ts'
import { shippedWeights } from '../../../src/matching/parse-weights.ts'
import {
  isOpenQuestion,
  mayAnswer,
  openQuestions,
  saidOn,
  withAnswer,
} from '../../../src/matching/questions/intake/answer.ts'
import { compile } from '../../../src/scoring/compile.ts'
import { interpret } from '../../../src/scoring/interpret.ts'
import { NO_PAIR } from '../../../src/scoring/program.ts'
import { starterTaxonomy } from '../../../src/taxonomy/starter-taxonomy.ts'
import { jobseekerArb, openingArb, TODAY } from '../../arbitraries.ts'
import { enough, runs } from '../../runs.ts'

const taxonomy = starterTaxonomy()
const valued = (value: object): Jobseeker =>
  Jobseeker.parse({ abilities: { d430: { unaided: 2, source: 'self', on: '2026-01-01', ...value } } })

const ordinary = (source: 'self' | 'physician'): Jobseeker => ({
  otherAbilities: { are: 'ordinary', source, on: TODAY },
})

describe('a question', () => {
  it.each([
    ['nothing is recorded', {}, true, true],
    ['all else is ordinary, by the person', ordinary('self'), true, true],
    ['all else is ordinary, by a professional', ordinary('physician'), false, false],
    ['the person said it', valued({}), false, true],
    ['the person said it, and it ended', valued({ validUntil: '2026-11-23' }), true, true],
    ['it was asked and is not known', valued({ unaided: null }), true, true],
    ['a professional asked, and it is not known', valued({ unaided: null, source: 'physician' }), true, true],
    ['a professional said it', valued({ source: 'physiotherapist' }), false, false],
    ['a coordinator said it', valued({ source: 'coordinator' }), false, false],
    [
      'what a professional said has ended',
      valued({ source: 'physician', validUntil: '2026-11-23' }),
      false,
      false,
    ],
    [
      'a professional knows the supported level',
      valued({ unaided: null, supported: 3, source: 'psychologist' }),
      false,
      false,
    ],
  ] as const)('where %s', (_, body, open, answerable) => {
    expect([isOpenQuestion('d430', body, TODAY), mayAnswer('d430', body, TODAY)]).toEqual([open, answerable])
  })

  it('of hours, shifts and way is open until it is known', () => {
    expect(openQuestions(ordinary('physician'), TODAY)).toEqual(['hours', 'maxKm', 'shifts'])
    const known: Jobseeker = { workingTime: { shifts: ['day'] }, commute: { maxKm: 0 } }
    for (const question of ['shifts', 'maxKm'] as const) expect(mayAnswer(question, known, TODAY)).toBe(false)
    expect(mayAnswer('hours', known, TODAY)).toBe(true)
  })
})

const ONE_THING = QUESTIONS.filter((question) => !isScreening(question))

/** Under the person's general word an ability is said to be ordinary: telling otherwise changes that, and fills nothing. */
const isUnknown = (question: QuestionId, { abilities, otherAbilities }: Jobseeker): boolean =>
  !isScreening(question) &&
  !(isAbilityQuestion(question) && otherAbilities && abilities?.[question] === undefined)

describe('a group', () => {
  it('holds every ability that an opening may demand, each in one', () => {
    expect(Object.values(SCREENED).flat().toSorted()).toEqual(DEMANDABLE_ABILITIES.toSorted())
  })

  it('that is fine goes as usual, is not asked of in detail, and keeps what was told by itself', () => {
    fc.assert(
      fc.property(jobseekerArb, fc.constantFrom(...SCREENINGS), (person, screening) => {
        fc.pre(isOpenQuestion(screening, person, TODAY))
        const answered = withAnswer(person, screening, 'fine', TODAY)
        expect(Jobseeker.parse(answered)).toEqual(answered)
        expect(saidOn(answered, TODAY)).toContain(screening)
        for (const ability of SCREENED[screening]) {
          const before = person.abilities?.[ability]
          expect(answered.abilities?.[ability]).toEqual(before ?? { unaided: 3, source: 'self', on: TODAY })
          if (!before) expect(isOpenQuestion(ability, answered, TODAY)).toBe(false)
        }
      }),
    )
  })

  it('of which something is hard is asked of in detail, and is one question put', () => {
    const answered = withAnswer({}, 'screen-senses', 'hard', TODAY)
    expect(openQuestions(answered, TODAY)).toEqual(expect.arrayContaining(['b210', 'b230']))
    expect(openQuestions(answered, TODAY)).not.toContain('screen-senses')
    expect(saidOn(answered, TODAY)).toEqual(['screen-senses'])
    expect(saidOn(withAnswer(answered, 'b230', '1', TODAY), TODAY)).toEqual(['screen-senses', 'b230'])
  })
})

describe('an answer', () => {
  it('makes its thing known, as the person said it that day, and changes nothing else', () => {
    fc.assert(
      fc.property(jobseekerArb, fc.constantFrom(...ONE_THING), fc.nat(), (person, question, n) => {
        fc.pre(isOpenQuestion(question, person, TODAY))
        const answers = answersOf(question).filter((code) => code !== 'no')
        const answer = answers[n % answers.length]!
        const answered = withAnswer(person, question, answer, TODAY)
        expect(Jobseeker.parse(answered)).toEqual(answered)
        expect(isOpenQuestion(question, answered, TODAY)).toBe(false)
        const own = question === 'hours' || question === 'shifts' || question === 'maxKm'
        if (!own) expect(saidOn(answered, TODAY)).toContain(question)
        const others = (body: Jobseeker) => ONE_THING.filter((each) => each !== question).map(valueIn(body))
        expect(others(answered)).toEqual(others(person))
      }),
    )
  })

  it('keeps the supported level that the person said, unless it has ended', () => {
    const supported = { unaided: null, supported: 4 }
    expect(withAnswer(valued(supported), 'd430', '2', TODAY).abilities?.d430).toEqual({
      ...{ unaided: 2, supported: 4, source: 'self', on: TODAY },
    })
    const ended = valued({ ...supported, validUntil: '2026-11-23' })
    expect(withAnswer(ended, 'd430', '2', TODAY).abilities?.d430).toEqual({
      ...{ unaided: 2, source: 'self', on: TODAY },
    })
  })

  it('moves points only within the interval that stood', () => {
    let moved = 0
    fc.assert(
      fc.property(jobseekerArb, openingArb, fc.nat(), (person, opening, n) => {
        const open = openQuestions(person, TODAY).filter((question) => isUnknown(question, person))
        fc.pre(open.length > 0)
        const program = compile({ id: 'op', opening, weights: shippedWeights(), taxonomy })
        const of = (body: Jobseeker) =>
          interpret(program, encodeRecord('p', body, TODAY, taxonomy), dayNumber(TODAY), NO_PAIR)
        const { points, low, high } = of(person)
        for (const answer of answersOf(open[n % open.length]!)) {
          const after = of(withAnswer(person, open[n % open.length]!, answer, TODAY)).points
          if (after !== points) moved += 1
          expect(after).toBeGreaterThanOrEqual(low)
          expect(after).toBeLessThanOrEqual(high)
        }
      }),
      { numRuns: runs(300) },
    )
    expect(moved).toBeGreaterThan(enough(20))
  })
})

const valueIn =
  (body: Jobseeker) =>
  (question: QuestionId): unknown => {
    switch (question) {
      case 'hours':
      case 'shifts':
        return body.workingTime?.[question]
      case 'maxKm':
        return body.commute?.maxKm
      case 'otherAbilities':
        return body.otherAbilities
      default:
        return isScreening(question) ? undefined : body.abilities?.[question]
    }
  }

it('what was said of support keeps its source and its end, or goes', () => {
  const day = '2026-11-24'
  const said = (source: 'self' | 'physiotherapist') => ({
    abilities: {
      d430: { unaided: 1, supported: 3, source, on: '2026-10-01', validUntil: '2026-12-31' },
    },
  })
  const confirmed = (source: 'self' | 'physiotherapist') =>
    withAnswer(said(source), 'd430', '2', day, 'coordinator').abilities?.d430
  expect(confirmed('self')).toEqual({ unaided: 2, source: 'coordinator', on: day })
  expect(confirmed('physiotherapist')).toEqual({
    ...{ unaided: 2, supported: 3, validUntil: '2026-12-31', source: 'coordinator', on: day },
  })
})

it('a professional’s word of all other abilities is not answered away', () => {
  const person = { otherAbilities: { are: 'ordinary', source: 'physiotherapist', on: '2026-10-01' } } as const
  expect(mayAnswer('d430', person, '2026-11-24')).toBe(false)
  expect(
    mayAnswer('d430', { otherAbilities: { ...person.otherAbilities, source: 'self' } }, '2026-11-24'),
  ).toBe(true)
})
