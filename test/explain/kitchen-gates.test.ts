/**
 * Gates of one kitchen opening:
 * 1. Each says what keeps out, both sides of it, and by known codes what would lift it.
 * 2. A refusal names the law; an avoidance is never argued with; a missing permission says that and nothing else.
 */
import { describe, expect, it } from 'vitest'
import { GATE_CODES } from '../../src/contract/shortlist.ts'
import type { Opening } from '../../src/domain/opening.ts'
import type { Locale } from '../../src/domain/values.ts'
import { explainGate } from '../../src/explain/gates.ts'
import type { GateResult } from '../../src/scoring/interpretation.ts'
import { explained, judge, kitchen, names, person, requirement } from './kitchen.ts'

describe('a gate', () => {
  const opening: Opening = {
    ...kitchen,
    workingTime: { hours: { min: 35, max: 38 }, shifts: ['night'], gate: requirement },
    skills: [{ skill: 'dishwashing', gate: requirement }],
    languages: [{ language: 'sv', level: 'B2', gate: { ...requirement, ground: 'law' } }],
    licences: [{ licence: 'hygiene-passport', gate: { ...requirement, ground: 'law' } }],
  }
  const everything = judge(
    {
      ...person,
      abilities: { b235: { unaided: 1, source: 'physician', on: '2026-09-14' } },
      availableFrom: '2027-02-01',
      commute: { maxKm: 5 },
      targetGroups: [],
      wishes: { avoidEmployers: ['emp-12'], avoidSectors: ['I'], avoidOccupations: ['9412'] },
    },
    { ...opening, startsOn: '2026-12-15' },
    new Map([['lifting-aid', 'refused']]),
  )
  const gates: readonly GateResult[] = [
    ...everything.gates,
    { code: 'matching-not-permitted', item: 'permissions' },
  ]
  const of = (code: string, locale: Locale = 'fi') =>
    gates
      .filter((gate) => gate.code === code)
      .map((gate) => explainGate(gate, everything, { names, opening, locale }))

  it('of every code is met here', () => {
    expect(new Set(gates.map(({ code }) => code))).toEqual(new Set(GATE_CODES))
  })

  it('says by known codes what would lift it', () => {
    const lifts = GATE_CODES.flatMap((code) => of(code).map(({ item, liftedBy }) => [code, item, liftedBy]))
    expect(lifts).toEqual([
      ['matching-not-permitted', 'permissions', []],
      ['not-available', 'availableFrom', ['facts-checked']],
      ['critical-ability-deficit', 'b235', []],
      ['accommodation-refused', 'lifting-aid', ['reasons-reviewed', 'another-accommodation']],
      ['licence-missing', 'hygiene-passport', ['licence-course']],
      ['skill-required', 'dishwashing', ['training']],
      ['language-required', 'sv', ['language-course']],
      ['hours-incompatible', 'hours', ['hours-agreement', 'part-time', 'gradual-hours', 'flexible-hours']],
      ['hours-incompatible', 'shifts', []],
      ['commute-too-far', 'commute', ['commute-transport']],
      ['employer-avoided', 'emp-12', []],
      ['work-avoided', 'occupation', []],
      ['work-avoided', 'sector', []],
      ['target-group-not-met', 'targetGroups', ['facts-checked']],
    ])
  })

  it('names the cheapest accommodations first, leaves out what counts already, and offers lighter demands', () => {
    const { occupation: _, ...unnamed } = kitchen
    const lifting: Opening = {
      ...unnamed,
      tasks: [{ title: { fi: 'Nosto' }, share: 30, demands: ['d430'] }],
      demands: [{ ability: 'd430', level: 5, critical: requirement, adjustable: true }],
    }
    const interpretation = judge(person, lifting)
    const gate = interpretation.gates.find(({ code }) => code === 'critical-ability-deficit')!
    const made = explainGate(gate, interpretation, { names, opening: lifting, locale: 'fi' })
    expect(made.liftedBy).toEqual([
      'task-rotation',
      'ergonomic-visit',
      'another-workers-help',
      'personal-assistant',
      'task-carving',
      'lower-demand',
    ])
    expect(made.text).toContain('nostaminen ja kantaminen. Tuettuna se sujuu niin kuin työssä yleensä.')
    expect(made.text).toContain('Vaatimuksen peruste on turvallisuus.')
    expect(made.text).toMatch(/vaatimuksen keventäminen tehtävissä\.$/)
  })

  it('says both sides, and the law where an accommodation was refused', () => {
    expect(of('not-available')[0]).toMatchObject({
      asks: '2026-12-15',
      has: '2027-02-01',
      text: 'Työnhakija voi aloittaa 1.2.2027, ja työhön tarvitaan tekijä 15.12.2026. Ratkaisu voisi olla: työnhakijan tietojen päivittäminen.',
    })
    expect(of('not-available', 'en')[0]!.text).toContain('1 February 2027')
    expect(of('language-required')[0]).toMatchObject({ asks: 'B2', has: null })
    expect(of('accommodation-refused')[0]!.text).toContain('yhdenvertaisuuslaki 15 §')
    expect(of('accommodation-refused', 'sv')[0]!.text).toContain('diskrimineringslagen 15 §')
    expect(of('accommodation-refused', 'en')[0]!.text).toContain('Non-discrimination Act, section 15')
  })

  it('never argues with an avoidance', () => {
    for (const code of ['employer-avoided', 'work-avoided'])
      for (const { text } of of(code)) {
        expect(text).toContain('vain hän itse voi muuttaa sitä')
        expect(text).not.toContain('Ratkaisu')
      }
  })

  it('of missing permission says that and nothing else', () => {
    const made = explained({ person: { permissions: {} } })
    expect(made.gates.map(({ text }) => text)).toEqual([made.summary])
  })
})
