/**
 * 1. An opening is labelled wished where its occupation or sector is, near where experience or a skill brings most of its
 *    share, and other else.
 * 2. It says because of what the person brings: never of what everybody gets, such as the opening's first language.
 */
import { describe, expect, it } from 'vitest'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import type { NegotiationState } from '../../src/domain/negotiation.ts'
import type { Opening } from '../../src/domain/opening.ts'
import { LOCALES, type Locale } from '../../src/domain/values.ts'
import { becauseOf, labelOf } from '../../src/explain/because.ts'
import { encodeRecord } from '../../src/index/encode.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import { NO_PAIR, type PairStates } from '../../src/scoring/program.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { TODAY } from '../arbitraries.ts'
import { jobseeker, opening } from '../builders.ts'

const taxonomy = starterTaxonomy()
const weights = shippedWeights()
const USUAL_KM = 40

const judged = (
  person: Partial<Jobseeker>,
  work: Partial<Opening>,
  given: { pair?: PairStates; locale?: Locale } = {},
) => {
  const { pair = NO_PAIR, locale = 'en' } = given
  const body = opening({ occupation: '9412', sector: 'I', municipality: '091', ...work })
  const program = compile({ id: 'op-1', opening: body, weights, taxonomy })
  const record = encodeRecord('p', jobseeker({ municipality: '837', ...person }), TODAY, taxonomy)
  const of = interpret(program, record, dayNumber(TODAY), pair)
  const wording = { locale, names: taxonomy, opening: body }
  return { label: labelOf(of, wording), because: becauseOf(of, wording, USUAL_KM) }
}
const dishwashing = { skills: [{ skill: 'dishwashing', importance: 3 as const }] }

describe('the label', () => {
  it.each([
    ['wished', { wishes: { occupations: ['9412'] } }, {}],
    ['wished', { wishes: { sectors: ['I' as const] } }, {}],
    ['near', { experience: [{ occupation: '9412', years: 2 }] }, {}],
    ['near', { skills: [{ skill: 'dishwashing', proficiency: 3 }] }, dishwashing],
    [
      'other',
      { experience: [{ occupation: '9412', years: 0 }], wishes: { employerKinds: ['company' as const] } },
      {},
    ],
    ['other', {}, dishwashing],
  ] as const)('is %s', (code, person, work) => {
    expect(judged(person as Partial<Jobseeker>, work as Partial<Opening>).label.code).toBe(code)
  })
})

describe('because', () => {
  it('names what the person brings, once each', () => {
    const { because } = judged(
      {
        ...{ municipality: '049', commute: { maxKm: 60 }, wishes: { occupations: ['9412'], sectors: ['I'] } },
        experience: [{ occupation: '9412', years: 2 }],
        skills: [{ skill: 'dishwashing', proficiency: 3 }],
        languages: { fi: 'C2', en: 'B2' },
        needs: [{ accommodation: 'lifting-aid', kind: 'essential' }],
      },
      {
        ...dishwashing,
        languages: [
          { language: 'fi', level: 'B1', gate: null },
          { language: 'en', level: 'B1', gate: null },
        ],
        offers: { 'lifting-aid': { state: 'provided' } },
      },
    )
    expect(because).toEqual([
      { reason: 'wish', items: ['9412', 'I'], text: 'A wished-for occupation and a wished-for sector' },
      { reason: 'experience', items: ['9412'], text: 'Experience of the same work' },
      { reason: 'skills', items: ['dishwashing'], text: 'Skills (dishwashing)' },
      { reason: 'languages', items: ['en'], text: 'Languages (English)' },
      { reason: 'place', items: ['091'], text: expect.stringMatching(/^A short commute \(about \d+ km/) },
      { reason: 'arranged', items: ['lifting-aid'], text: expect.stringContaining('is arranged') },
    ])
  })

  it('is nothing where the person brings nothing in particular', () => {
    const plain = { skills: [], experience: [], wishes: {}, commute: { maxKm: 250 } }
    const needs = [{ accommodation: 'lifting-aid' as const, kind: 'essential' as const }]
    expect(judged(plain, dishwashing).because).toEqual([])
    expect(judged({ ...plain, needs }, dishwashing).because).toEqual([])
    expect(judged({ ...plain, municipality: '091' }, { remote: 'full' }).because).toEqual([])
  })

  it('counts what was agreed with the person, and a refusal does not', () => {
    const needs = [{ accommodation: 'lifting-aid' as const, kind: 'essential' as const }]
    const by = (state: NegotiationState) =>
      judged({ needs, commute: { maxKm: 250 } }, {}, { pair: new Map([['lifting-aid', state]]) }).because
    expect(by('agreed').map(({ reason }) => reason)).toContain('arranged')
    expect(by('refused').map(({ reason }) => reason)).not.toContain('arranged')
  })

  it('measures the way by the usual limit where the person has told none', () => {
    const near = judged({ municipality: '049', commute: {} }, {})
    expect(near.because.map(({ reason }) => reason)).toContain('place')
    const far = judged({ municipality: '837', commute: {} }, {})
    expect(far.because.map(({ reason }) => reason)).not.toContain('place')
  })

  it.each(LOCALES)('speaks %s', (locale) => {
    const { because, label } = judged(
      { wishes: { occupations: ['9412'] }, municipality: '091' },
      {},
      { locale },
    )
    for (const { text } of [label, ...because]) expect(text).toMatch(/^\p{Lu}[^{}]+$/u)
  })
})
