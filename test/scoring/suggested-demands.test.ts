/**
 * A demand that is only suggested, as the occupation's usual one:
 * 1. weighs half of one that the workplace has said, and what is stated keeps its points when nothing is suggested;
 * 2. has the interval from nothing to full and covers nothing, whatever is known of the person;
 * 3. still brings the points of its table, so that a higher level never brings fewer;
 * 4. raises no flag about the work, keeps nobody out, and lets no driving licence keep anybody out;
 * 5. is told as unconfirmed in every language, and is no strength.
 */
import { describe, expect, it } from 'vitest'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import { Opening } from '../../src/domain/opening.ts'
import { LOCALES } from '../../src/domain/values.ts'
import { explain } from '../../src/explain/explain.ts'
import { encodeRecord } from '../../src/index/encode.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import { NO_PAIR } from '../../src/scoring/program.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { TODAY } from '../arbitraries.ts'
import { jobseeker, opening, requirement } from '../builders.ts'

const taxonomy = starterTaxonomy()
type Demands = NonNullable<Opening['demands']>

const interpreted = (demands: Demands, person: Partial<Jobseeker> = {}, given: Partial<Opening> = {}) =>
  interpret(
    compile({ id: 'op-1', opening: opening({ demands, ...given }), weights: shippedWeights(), taxonomy }),
    encodeRecord('hk-1', jobseeker(person), TODAY, taxonomy),
    dayNumber(TODAY),
    NO_PAIR,
  )
const abilitiesOf = (demands: Demands, person?: Partial<Jobseeker>) => {
  const { criteria } = interpreted(demands, person)
  return new Map(criteria[0]!.items.map((item) => [item.item, item]))
}
const lifting = (unaided: number): Partial<Jobseeker> => ({
  abilities: { d430: { unaided, source: 'physiotherapist', on: '2026-10-01' } },
})
const suggested: Demands = [{ ability: 'd430', level: 3, importance: 3, source: 'suggested' }]

describe('a suggested demand', () => {
  it('1: weighs half', () => {
    const items = abilitiesOf([
      { ability: 'd410', level: 3, importance: 2, source: 'confirmed' },
      { ability: 'd430', level: 3, importance: 2, source: 'suggested' },
      { ability: 'd440', level: 3, importance: 2 },
    ])
    // Masses 4, 2, 4 and 6 unstated of 16: 3,000 points.
    expect([...items].map(([item, { max }]) => [item, max])).toEqual([
      ['d410', 750],
      ['d430', 375],
      ['d440', 750],
      ['unstated', 1125],
    ])
  })

  it('2: leaves everything between nothing and full open, and covers nothing', () => {
    for (const unaided of [0, 1, 3, 5]) {
      const item = abilitiesOf(suggested, lifting(unaided)).get('d430')!
      expect(item).toMatchObject({ low: 0, high: item.max, covered: 0 })
    }
  })

  it('3: brings the points of its table', () => {
    const points = [0, 1, 2, 3, 5].map(
      (unaided) => abilitiesOf(suggested, lifting(unaided)).get('d430')!.points,
    )
    expect(points).toEqual([...points].sort((a, b) => a - b))
    expect(points.at(-1)).toBe(abilitiesOf(suggested).get('d430')!.max)
    expect(points[0]).toBe(0)
  })

  it('4: raises no flag about the work, and keeps nobody out', () => {
    const flagsOf = (demands: Demands) =>
      interpreted(demands, lifting(1)).flags.filter(({ item }) => item === 'd430')
    expect(flagsOf([{ ability: 'd430', level: 3, importance: 3 }])).toEqual([
      { code: 'core-deficit', item: 'd430' },
    ])
    expect(flagsOf(suggested)).toEqual([])
    const driving = (source: 'stated' | 'suggested'): unknown =>
      Opening.safeParse(
        opening({
          demands: [{ ability: 'd475', level: 3, source }],
          licences: [{ licence: 'driving-b', gate: requirement }],
        }),
      ).error?.issues.map(({ path }) => path.join('/'))
    expect(driving('stated')).toBeUndefined()
    expect(driving('suggested')).toEqual(['licences/0/gate'])
  })

  it('5: is told as unconfirmed in every language, and is no strength', () => {
    for (const locale of LOCALES) {
      const explanation = explain({
        interpretation: interpreted(suggested),
        ...{ rank: null, tier: null, names: taxonomy, opening: opening({ demands: suggested }), locale },
      })
      const [item] = explanation.criteria![0]!.items
      expect(item).toMatchObject({ item: 'd430', source: 'suggested' })
      expect(item!.text).toMatch(
        {
          fi: /tavallisesti.*ei ole vahvistanut/,
          sv: /vanligen.*inte bekräftat/,
          en: /usually.*not confirmed/,
        }[locale],
      )
      expect(explanation.summary.toLowerCase()).not.toContain(
        { fi: 'nostaminen', sv: 'lyfta', en: 'lifting' }[locale],
      )
    }
  })
})
