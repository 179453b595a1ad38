/**
 * Explanations of random people at random openings, in every language:
 * 1. They are of the contract's shape, and the parts sum to the whole.
 * 2. Every item, gate and flag has a text without a trace of code, and without a word that is never said.
 * 3. A gated person has no rank and no tier; who may not be matched has that gate alone.
 * 4. The same interpretation gives the same text, whatever else was explained before.
 */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Explanation } from '../../src/contract/explanation.ts'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import { isSuggested, type Opening } from '../../src/domain/opening.ts'
import { LOCALES, type Locale } from '../../src/domain/values.ts'
import { explain, tierText } from '../../src/explain/explain.ts'
import { LIFT_CODES, liftName } from '../../src/explain/lifts.ts'
import { questionText } from '../../src/explain/question.ts'
import { encodeRecord } from '../../src/index/encode.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import type { PairStates } from '../../src/scoring/program.ts'
import { ABILITY_TABLE } from '../../src/taxonomy/abilities.ts'
import { TARGET_GROUP_NAMES } from '../../src/taxonomy/closed-lists.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { jobseekerArb, openingArb, pairArb, TODAY } from '../arbitraries.ts'
import { runs } from '../runs.ts'
import { UNSAYABLE } from './unsayable.ts'

const names = starterTaxonomy()
const weights = shippedWeights()

const judge = (evidence: Jobseeker, opening: Opening, pair: PairStates) =>
  interpret(
    compile({ id: 'op-1', opening, weights, taxonomy: names }),
    encodeRecord('hk-1', evidence, TODAY, names),
    dayNumber(TODAY),
    pair,
  )

/** Mostly people who may be matched: the others have one sentence. */
const personArb = jobseekerArb.map(
  (person): Jobseeker => ({
    ...person,
    permissions: { ...person.permissions, matching: { basis: 'public-task', since: '2026-01-01' } },
  }),
)

const REQUIREMENT = { reason: 'r', confirmedBy: 'c', confirmedOn: '2026-11-01' } as const

/** Openings of which about half have a gate wherever they may have one. */
const gatedOpeningArb = fc
  .tuple(openingArb, fc.constantFrom('safety' as const, 'law' as const, 'core-task' as const, undefined))
  .map(([opening, ground]): Opening => {
    if (!ground) return opening
    const gate = { ...REQUIREMENT, ground }
    const { demands, skills, languages, workingTime, ...rest } = opening
    return {
      ...rest,
      ...(demands
        ? { demands: demands.map((demand) => (isSuggested(demand) ? demand : { ...demand, critical: gate })) }
        : {}),
      ...(skills ? { skills: skills.map((asked) => ({ ...asked, gate })) } : {}),
      ...(languages ? { languages: languages.map((asked) => ({ ...asked, gate })) } : {}),
      ...(workingTime ? { workingTime: { ...workingTime, gate } } : {}),
    }
  })

const textsOf = (explanation: Explanation): readonly string[] => [
  explanation.summary,
  ...explanation.gates.map(({ text }) => text),
  ...explanation.flags.map(({ text }) => text ?? ''),
  ...(explanation.criteria ?? []).flatMap(({ items = [] }) => items.map(({ text }) => text)),
]

/** Names that hold such a word on purpose: "making decisions" is an ability. */
const OWN_WORDS = [
  ...Object.values(ABILITY_TABLE).map((ability) => ability.names),
  ...Object.values(TARGET_GROUP_NAMES),
]
const withoutNames = (text: string, locale: Locale): string =>
  OWN_WORDS.reduce((left, given) => {
    const name = given[locale]
    return left.replaceAll(name, '').replaceAll(name.charAt(0).toLowerCase() + name.slice(1), '')
  }, text)

const sum = (parts: readonly { points: number }[]): number =>
  parts.reduce((total, { points }) => total + points, 0)

describe('an explanation', () => {
  it('is of the shape of the contract, and its parts sum to the whole', () => {
    fc.assert(
      fc.property(personArb, gatedOpeningArb, pairArb, (evidence, opening, pair) => {
        const interpretation = judge(evidence, opening, pair)
        const explanation = explain({
          interpretation,
          rank: 1,
          tier: 0,
          names,
          evidence,
          opening,
          locale: 'fi',
        })
        expect(Explanation.parse(JSON.parse(JSON.stringify(explanation)))).toEqual(explanation)
        if (!interpretation.permitted) return
        expect(sum(explanation.criteria!)).toBe(explanation.points)
        for (const { items, points } of explanation.criteria!) expect(sum(items!)).toBe(points)
      }),
      { numRuns: runs(300) },
    )
  })

  it('has a readable text in every language for all that it holds', () => {
    fc.assert(
      fc.property(
        personArb,
        gatedOpeningArb,
        pairArb,
        fc.constantFrom(...LOCALES),
        (evidence, opening, pair, locale) => {
          const interpretation = judge(evidence, opening, pair)
          const explanation = explain({ interpretation, rank: 1, tier: 0, names, evidence, opening, locale })
          const question = interpretation.question
          const asked = question && questionText(question, interpretation, { names, opening, locale })
          if (question) expect(asked).toBeTruthy()
          for (const text of [...textsOf(explanation), ...(asked ? [asked] : [])]) {
            expect(text).toMatch(/^\p{Lu}|^\d/u)
            expect(text).toMatch(/[.?]$/)
            expect(text).not.toMatch(/[{}]|undefined|NaN|\bnull\b|\[object|\s{2}|\s[.,;:]|\.\.|: [.]|\(\)/)
            expect(withoutNames(text, locale)).not.toMatch(UNSAYABLE[locale])
          }
          expect(explanation.summary.split(/(?<=[.]) /).length).toBeLessThanOrEqual(4)
        },
      ),
      { numRuns: runs(500) },
    )
  })

  it('of a gated person has no rank and no tier, and says what would lift each gate by known codes', () => {
    fc.assert(
      fc.property(jobseekerArb, gatedOpeningArb, pairArb, (evidence, opening, pair) => {
        const interpretation = judge(evidence, opening, pair)
        const explanation = explain({
          interpretation,
          rank: 3,
          tier: 1,
          names,
          evidence,
          opening,
          locale: 'sv',
        })
        if (explanation.gates.length === 0) {
          expect(explanation).toMatchObject({ rank: 3, tier: 1 })
          return
        }
        expect(explanation).toMatchObject({ rank: null, tier: null })
        for (const { code, liftedBy } of explanation.gates) {
          for (const lift of liftedBy) expect(LIFT_CODES).toContain(lift)
          const personal = ['matching-not-permitted', 'employer-avoided', 'work-avoided'].includes(code)
          if (personal) expect(liftedBy).toEqual([])
        }
        if (interpretation.permitted) return
        expect(explanation).toEqual({
          jobseeker: 'hk-1',
          rank: null,
          tier: null,
          gates: [expect.objectContaining({ code: 'matching-not-permitted', liftedBy: [] })],
          flags: [],
          summary: expect.any(String),
          ...{ decides: [], settle: [], rest: { items: 0, matters: 0, text: '' } },
        })
      }),
      { numRuns: runs(400) },
    )
  })

  it('is the same whenever it is made', () => {
    fc.assert(
      fc.property(
        personArb,
        gatedOpeningArb,
        pairArb,
        fc.constantFrom(...LOCALES),
        (evidence, opening, pair, locale) => {
          const given = { rank: 1, tier: 0, names, evidence, opening, locale }
          const first = explain({ ...given, interpretation: judge(evidence, opening, pair) })
          for (const other of LOCALES)
            explain({ ...given, locale: other, interpretation: judge(evidence, opening, pair) })
          expect(explain({ ...given, interpretation: judge(evidence, opening, pair) })).toEqual(first)
        },
      ),
      { numRuns: runs(40) },
    )
  })
})

describe('names and notes beside an explanation', () => {
  it('names everything that could lift a gate in every language', () => {
    for (const code of LIFT_CODES)
      for (const locale of LOCALES) expect(liftName(code, locale), `${code} ${locale}`).toMatch(/^\p{Lu}/u)
  })

  it('calls people of one tier equal', () => {
    expect(tierText('fi')).toContain('samanvertaisia')
    expect(tierText('sv')).toContain('likvärdiga')
    expect(tierText('en')).toContain('equal')
  })
})
