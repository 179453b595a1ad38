/**
 * 1. The reference person has of an opening what interpreting such a person three quarters of the usual limit away gives,
 *    whatever its gates.
 * 2. What everybody gets cancels out: somebody like the reference person brings nothing, wherever the opening says little,
 *    asks nothing or is remote.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import type { Opening } from '../../src/domain/opening.ts'
import { encodeRecord } from '../../src/index/encode.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import { meanOf } from '../../src/scoring/interpretation.ts'
import { NO_PAIR } from '../../src/scoring/program.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { openingArb, TODAY } from '../arbitraries.ts'
import { opening } from '../builders.ts'
import { runs } from '../runs.ts'

const taxonomy = starterTaxonomy()
const weights = shippedWeights()

const like = ({ languages, municipality }: Opening, over: Partial<Jobseeker> = {}): Jobseeker => {
  const first = languages?.[0]?.language
  // A home 100 km away, and a limit of which that is three quarters and not half.
  const home = municipality === undefined ? undefined : homeOf(municipality)
  return {
    otherAbilities: { are: 'ordinary', source: 'coordinator', on: TODAY },
    ...{ needs: [], skills: [], experience: [], licences: [] },
    languages: first ? { [first]: 'C2' } : {},
    workingTime: { hours: { min: 0, max: 40 }, shifts: ['day', 'evening'] },
    ...(home && { municipality: home.code, commute: { maxKm: home.maxKm } }),
    permissions: { matching: { basis: 'public-task', since: '2026-01-01' } },
    ...over,
  }
}

const homeOf = (work: string) => {
  const to = taxonomy.municipalityNumber(work)!
  for (const code of ['091', '049', '853', '837', '564', '297', '179', '398', '859', '698']) {
    const km = taxonomy.distanceKm(taxonomy.municipalityNumber(code)!, to)
    const maxKm = Math.ceil((4 * km) / 3)
    if (km > 4 && maxKm <= 250) return { code, maxKm }
  }
  throw new Error(`nowhere is near ${work}`)
}

const liftOf = (work: Opening, person: Jobseeker): number => {
  const program = compile({ id: 'op-1', opening: work, weights, taxonomy })
  const record = encodeRecord('p', person, TODAY, taxonomy)
  return meanOf(interpret(program, record, dayNumber(TODAY), NO_PAIR)) - program.reference
}

it('gives what interpreting such a person gives, whatever the gates', () => {
  fc.assert(
    fc.property(openingArb, (work) => {
      expect(liftOf(work, like(work))).toBe(0)
    }),
    { numRuns: runs(300) },
  )
})

it('cancels what everybody gets, and leaves what a person brings', () => {
  const asksNothing = opening({ skills: [], languages: [], demands: [], remote: 'full' })
  const asksSkill = opening({ skills: [{ skill: 'dishwashing', importance: 3 }] })
  const skilled = like(asksSkill, { skills: [{ skill: 'dishwashing', proficiency: 4 }] })
  expect(liftOf(asksNothing, like(asksNothing))).toBe(0)
  expect(liftOf(asksNothing, { ...skilled, municipality: '091' })).toBe(0)
  expect(liftOf(asksSkill, skilled)).toBeGreaterThan(200)
  const wishes = { occupations: [asksSkill.occupation!] }
  expect(liftOf(asksSkill, { ...skilled, wishes })).toBeGreaterThan(liftOf(asksSkill, skilled))
})
