/** A kitchen and somebody who could work there, for texts that are looked at word for word. */
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import type { Opening } from '../../src/domain/opening.ts'
import type { Locale } from '../../src/domain/values.ts'
import { explain } from '../../src/explain/explain.ts'
import { encodeRecord } from '../../src/index/encode.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import type { Interpretation } from '../../src/scoring/interpretation.ts'
import { NO_PAIR, type PairStates } from '../../src/scoring/program.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'

const TODAY = '2026-11-24'
export const names = starterTaxonomy()
export const requirement = {
  reason: 'wet floor',
  ground: 'safety',
  confirmedBy: 'x',
  confirmedOn: '2026-11-01',
} as const

export const kitchen: Opening = {
  employer: { id: 'emp-12', kind: 'company' },
  title: { fi: 'Keittiöapulainen' },
  occupation: '9412',
  sector: 'I',
  municipality: '049',
  demands: [
    { ability: 'd430', level: 3, importance: 3, adjustable: true },
    { ability: 'b235', level: 3, importance: 3, critical: requirement },
    { ability: 'd240', level: 4, importance: 3 },
    { ability: 'x.noise', level: 2, importance: 1 },
  ],
  offers: { 'lifting-aid': { state: 'provided' } },
  skills: [{ skill: 'kitchen-hygiene', proficiency: 2 }],
  languages: [{ language: 'fi', level: 'A2' }],
  workingTime: { hours: { min: 15, max: 30 }, shifts: ['day'] },
  targetGroups: { anyOf: ['long-term-unemployed', 'under-30'] },
}

export const person: Jobseeker = {
  municipality: '091',
  abilities: {
    d430: { unaided: 1, supported: 3, source: 'physiotherapist', on: '2026-09-14' },
    b235: { unaided: 3, source: 'physician', on: '2026-09-14' },
    d240: { unaided: null, source: 'self', on: '2026-11-02' },
    'x.noise': { unaided: 2, source: 'self', on: '2026-11-02' },
  },
  needs: [
    { accommodation: 'lifting-aid', kind: 'essential' },
    { accommodation: 'quiet-space', kind: 'essential' },
  ],
  skills: [{ skill: 'kitchen-hygiene', proficiency: 3 }],
  experience: [{ occupation: '9412', years: 4 }],
  languages: { fi: 'B1' },
  workingTime: { hours: { min: 15, max: 25 }, shifts: ['day'] },
  commute: { maxKm: 40 },
  targetGroups: ['under-30'],
  permissions: { matching: { basis: 'public-task', since: '2026-08-01' } },
}

export const judge = (evidence: Jobseeker, opening: Opening, pair: PairStates = NO_PAIR): Interpretation =>
  interpret(
    compile({ id: 'op-77', opening, weights: shippedWeights(), taxonomy: names }),
    encodeRecord('hk-1042', evidence, TODAY, names),
    dayNumber(TODAY),
    pair,
  )

export const explained = (
  changes: { person?: Partial<Jobseeker>; opening?: Partial<Opening>; pair?: PairStates } = {},
  locale: Locale = 'fi',
) => {
  const evidence = { ...person, ...changes.person }
  const opening = { ...kitchen, ...changes.opening }
  return explain({
    interpretation: judge(evidence, opening, changes.pair),
    rank: 1,
    tier: 0,
    names,
    evidence,
    opening,
    locale,
  })
}
