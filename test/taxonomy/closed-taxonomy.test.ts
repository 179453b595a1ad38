/**
 * 1. Every code of a closed list has its names in three languages, and no name stands without a code.
 * 2. The tables say what the taxonomy says: kinds, bridges, costs, payers.
 * 3. The areas, municipalities and occupations are all there, and refer to each other.
 * 4. Distances are whole kilometres, symmetric, 0 to oneself, and near those on a sphere.
 */
import { describe, expect, it } from 'vitest'
import * as codes from '../../src/domain/codes.ts'
import { AreaCode, LOCALES, MunicipalityCode, type Names, OccupationCode } from '../../src/domain/values.ts'
import { ABILITY_TABLE, type Ability } from '../../src/taxonomy/abilities.ts'
import {
  ACCOMMODATION_TABLE,
  type Accommodation,
  ALWAYS_FLAGGED_BRIDGES,
} from '../../src/taxonomy/accommodations.ts'
import * as closed from '../../src/taxonomy/closed-lists.ts'
import { ISCO_GROUPS, UNIT_GROUPS } from '../../src/taxonomy/isco.ts'
import { EXPOSURE_ANCHORS, PERSON_ANCHORS, WORK_ANCHORS } from '../../src/taxonomy/level-anchors.ts'
import { AREAS, distanceKm, MUNICIPALITIES, type Municipality } from '../../src/taxonomy/municipalities.ts'

const abilities: ReadonlyMap<string, Ability> = new Map(Object.entries(ABILITY_TABLE))
const accommodations: ReadonlyMap<string, Accommodation> = new Map(Object.entries(ACCOMMODATION_TABLE))
const municipality = (code: string): Municipality => {
  const found = MUNICIPALITIES.find((m) => m.code === code)
  if (!found) throw new Error(`no municipality ${code}`)
  return found
}
const namesOf = (values: Iterable<{ readonly names: Names }>) => Array.from(values, (value) => value.names)
const codesOfKind = (kind: Ability['kind']) =>
  [...abilities].filter(([, ability]) => ability.kind === kind).map(([code]) => code)
const codesWhere = (holds: (accommodation: Accommodation) => boolean | undefined) =>
  [...accommodations].filter(([, accommodation]) => holds(accommodation)).map(([code]) => code)
const sorted = (values: Iterable<string>) => [...values].sort()

const closedLists: readonly (readonly [string, readonly string[], Readonly<Record<string, Names>>])[] = [
  ['languages', codes.LANGUAGES, closed.LANGUAGE_NAMES],
  ['licences', codes.LICENCES, closed.LICENCE_NAMES],
  ['target groups', codes.TARGET_GROUPS, closed.TARGET_GROUP_NAMES],
  ['sectors', codes.SECTORS, closed.SECTOR_NAMES],
  ['employer kinds', codes.EMPLOYER_KINDS, closed.EMPLOYER_KIND_NAMES],
  ['shifts', codes.SHIFTS, closed.SHIFT_NAMES],
]

describe('names', () => {
  it.each(closedLists)('of %s stand in the order of the codes', (_list, all, names) => {
    expect(Object.keys(names)).toEqual([...all])
  })

  const lists: readonly (readonly [string, readonly Names[]])[] = [
    ...closedLists.map(([list, , names]) => [list, Object.values(names)] as const),
    ['abilities', namesOf(abilities.values())],
    ['accommodations', namesOf(accommodations.values())],
    ['anchors of persons', PERSON_ANCHORS],
    ['anchors of exposures', EXPOSURE_ANCHORS],
    ['anchors of work', WORK_ANCHORS],
    ['municipalities', namesOf(MUNICIPALITIES)],
    ['areas', namesOf(AREAS)],
  ]

  it.each([
    ...lists,
    ['occupation groups', [...ISCO_GROUPS.values()]] as const,
  ])('of %s are given in three languages, trimmed', (_list, all) => {
    for (const names of all) {
      expect(Object.keys(names)).toEqual([...LOCALES])
      for (const locale of LOCALES) expect(names[locale]).toMatch(/^\S+( \S+)*$/)
    }
  })

  it.each(lists)('of %s differ within a language', (_list, all) => {
    for (const locale of LOCALES)
      expect(new Set(all.map((names) => names[locale].toLowerCase())).size).toBe(all.length)
  })

  it.each(lists)('of %s use no word that the readers must not meet', (_list, all) => {
    for (const names of all)
      expect(Object.values(names).join('\n')).not.toMatch(
        /vajaakunto|osatyökykyi|erityisjärjestely|TE-toimisto|työtarjous|paremmuus/i,
      )
  })
})

describe('abilities', () => {
  it('are 54 that may be demanded and 14 of the person only, in the order of the codes', () => {
    expect(codesOfKind('demand')).toEqual([...codes.DEMANDABLE_ABILITIES])
    expect(codesOfKind('person')).toEqual([...codes.PERSON_ABILITIES])
    expect([codes.DEMANDABLE_ABILITIES.length, codes.PERSON_ABILITIES.length]).toEqual([54, 14])
  })

  it('point from the person to a demand, never the other way', () => {
    const pointing = [...abilities].flatMap(([code, { useInstead }]) =>
      useInstead ? [[code, ...useInstead]] : [],
    )
    expect(pointing).toEqual([
      ['b140', 'd160'],
      ['b147', 'x.pace'],
      ['b152', 'd240', 'x.emotional'],
      ['b440', 'x.air'],
      ['b710', 'd410', 'd445'],
      ['b740', 'b455', 'd430'],
      ['b810', 'x.wet'],
    ])
    for (const [code] of pointing) expect(abilities.get(String(code))?.kind).toBe('person')
  })

  it('have our own plain names', () => {
    expect(ABILITY_TABLE.b130.names).toEqual({
      fi: 'Jaksaminen ja vireys',
      sv: 'Ork och energi',
      en: 'Energy',
    })
    expect(ABILITY_TABLE.d4152.names).toEqual({ fi: 'Polvillaan olo', sv: 'Knästående', en: 'Kneeling' })
    expect(ABILITY_TABLE['x.wet']).toEqual({
      names: {
        fi: 'Märkä työ ja iholle joutuvat aineet',
        sv: 'Vått arbete och ämnen på huden',
        en: 'Wet work, chemicals on skin',
      },
      kind: 'demand',
      exposure: true,
    })
  })

  it('read as exposure where the work has a condition, not a thing to do', () => {
    expect(
      [...abilities]
        .filter(([, { exposure }]) => exposure)
        .map(([code]) => code)
        .join(' '),
    ).toBe(
      'x.pace x.heights x.machines x.variability x.noise x.light x.air x.climate x.vibration x.wet x.screen x.emotional',
    )
  })

  it('have anchors for the levels 0 to 5', () => {
    for (const anchors of [PERSON_ANCHORS, EXPOSURE_ANCHORS, WORK_ANCHORS]) expect(anchors).toHaveLength(6)
    expect(PERSON_ANCHORS[3]).toMatchObject({
      fi: 'Se sujuu niin kuin työssä yleensä',
      sv: 'Det går som på jobbet i allmänhet',
    })
    expect(WORK_ANCHORS[1]).toMatchObject({ fi: 'vähän, silloin tällöin', sv: 'lite, ibland' })
    expect(WORK_ANCHORS[5]).toMatchObject({ fi: 'poikkeuksellisen paljon', sv: 'exceptionellt mycket' })
  })
})

describe('accommodations', () => {
  it('are 58, of which 24 cost nothing, in the order of the codes', () => {
    expect([...accommodations.keys()]).toEqual([...codes.ACCOMMODATIONS])
    expect(accommodations.size).toBe(58)
    expect(codesWhere(({ cost }) => cost === 'none')).toHaveLength(24)
  })

  it.each<[codes.AccommodationCode, Omit<Accommodation, 'names'>]>([
    ['part-time', { compensates: ['b455'], lifts: ['workingTime'], cost: 'none', payers: [] }],
    [
      'remote-or-hybrid',
      { compensates: ['d160', 'x.noise', 'x.travel'], lifts: ['commute'], cost: 'low', payers: [] },
    ],
    [
      'longer-induction',
      {
        compensates: ['d155', 'b164'],
        cost: 'recurring',
        payers: ['work-conditions-subsidy-helper', 'work-coaching'],
      },
    ],
    [
      'lifting-aid',
      { compensates: ['d430', 'b730'], cost: 'medium', payers: ['work-conditions-subsidy-equipment'] },
    ],
    [
      'magnification',
      {
        compensates: ['d166', 'x.screen', 'b210'],
        flaggedBridges: ['b210'],
        cost: 'low',
        payers: ['work-conditions-subsidy-equipment', 'kela'],
      },
    ],
    [
      'vehicle-adaptation',
      {
        compensates: ['d475'],
        lifts: ['commute'],
        cost: 'high',
        payers: ['wellbeing-services-county', 'pension-or-accident-insurer'],
      },
    ],
    ['own-way-to-apply', { compensates: [], recruitment: true, cost: 'none', payers: [] }],
  ])('say of %s what the taxonomy says', (code, expected) => {
    const { names: _names, ...rest } = accommodations.get(code)!
    expect(rest).toEqual(expected)
  })

  it('lift working time or the commute where the taxonomy says so', () => {
    expect(codesWhere(({ lifts }) => lifts?.includes('workingTime')).join(' ')).toBe(
      'part-time gradual-hours flexible-hours no-night-or-shift',
    )
    expect(codesWhere(({ lifts }) => lifts?.includes('commute')).join(' ')).toBe(
      'remote-or-hybrid commute-transport vehicle-adaptation',
    )
  })

  it('bridge nothing where they concern applying, time, access or the carving of tasks', () => {
    expect(codesWhere(({ recruitment }) => recruitment).join(' ')).toBe(
      'questions-in-advance support-person-at-interview work-sample-instead own-way-to-apply',
    )
    expect(codesWhere((each) => each.compensates.length === 0 && !each.recruitment).join(' ')).toBe(
      'no-night-or-shift time-for-treatment task-carving accessible-toilet commute-transport assistance-dog',
    )
  })

  it('never bridge what only the tasks can change', () => {
    const bridged = new Set([...accommodations.values()].flatMap(({ compensates }) => compensates))
    expect(codes.DEMANDABLE_ABILITIES.filter((code) => !bridged.has(code)).join(' ')).toBe(
      'b230 b235 b265 x.heights x.vibration',
    )
  })

  it('flag a bridge only where there is one', () => {
    for (const { compensates, flaggedBridges = [] } of accommodations.values())
      for (const code of flaggedBridges) expect(compensates).toContain(code)
    expect(sorted(ALWAYS_FLAGGED_BRIDGES)).toEqual([
      'b210',
      'b230',
      'b235',
      'd475',
      'x.heights',
      'x.machines',
    ])
  })
})

describe('areas and municipalities', () => {
  it('are 308 municipalities and 46 areas, sorted by code', () => {
    for (const [list, size, code] of [
      [MUNICIPALITIES, 308, MunicipalityCode],
      [AREAS, 46, AreaCode],
    ] as const) {
      const listed = list.map((each) => each.code)
      expect(new Set(listed).size).toBe(size)
      expect(listed).toEqual(sorted(listed))
      for (const each of listed) expect(code.safeParse(each).success).toBe(true)
    }
    expect(sorted(new Set(MUNICIPALITIES.map(({ area }) => area)))).toEqual(AREAS.map(({ code }) => code))
  })

  it('hold the people of the country, 56 municipalities of them urban', () => {
    expect(MUNICIPALITIES.reduce((sum, { population }) => sum + population, 0)).toBe(5_562_370)
    expect(MUNICIPALITIES.filter(({ urban }) => urban)).toHaveLength(56)
  })

  it('know Helsinki and Mariehamn', () => {
    expect(municipality('091')).toMatchObject({
      names: { fi: 'Helsinki', sv: 'Helsingfors', en: 'Helsinki' },
      area: '08',
      population: 664_028,
      urban: true,
    })
    expect(municipality('478')).toMatchObject({
      names: { fi: 'Maarianhamina', sv: 'Mariehamn', en: 'Mariehamn' },
      area: '46',
    })
    expect(AREAS.at(-1)).toEqual({ code: '46', names: { fi: 'Ahvenanmaa', sv: 'Åland', en: 'Åland' } })
  })
})

describe('distances', () => {
  it('are 0 to oneself, whole and symmetric for every pair', () => {
    for (const [index, a] of MUNICIPALITIES.entries()) {
      expect(distanceKm(a, a)).toBe(0)
      for (const b of MUNICIPALITIES.slice(index + 1)) {
        const km = distanceKm(a, b)
        if (!Number.isInteger(km) || km < 1 || km > 1200 || km !== distanceKm(b, a))
          throw new Error(`${a.code}–${b.code}: ${km} and ${distanceKm(b, a)}`)
      }
    }
  })

  it('round half a kilometre up', () => {
    const at = (eastM: number): Municipality => ({ ...municipality('091'), eastM })
    expect([499, 500, 1499, 1500].map((metres) => distanceKm(at(0), at(metres)))).toEqual([0, 1, 1, 2])
  })

  it.each([
    ['049', 15, 25],
    ['564', 520, 560],
  ])('from Helsinki to %s lie between %i and %i km', (code, least, most) => {
    const km = distanceKm(municipality('091'), municipality(code))
    expect(km).toBeGreaterThanOrEqual(least)
    expect(km).toBeLessThanOrEqual(most)
  })

  const places = new Map<string, readonly [lat: number, lon: number]>([
    ['091', [60.21568, 25.01596]],
    ['049', [60.24162, 24.66914]],
    ['564', [65.15782, 25.96244]],
    ['478', [60.09693, 19.94365]],
    ['837', [61.62378, 23.88898]],
    ['890', [69.66112, 26.95316]],
    ['167', [62.6133, 30.32424]],
  ])
  const onSphereKm = (from: string, to: string): number => {
    const [[lat1, lon1], [lat2, lon2]] = [places.get(from)!, places.get(to)!].map((place) =>
      place.map((degrees) => (degrees * Math.PI) / 180),
    ) as [[number, number], [number, number]]
    const h =
      Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0088 * Math.asin(Math.sqrt(h))
  }
  const pairs = [...places.keys()].flatMap((from, index, all) =>
    all.slice(index + 1).map((to) => [from, to] as const),
  )

  it.each(pairs)('%s–%s is within a hundredth or 2 km of the haversine', (from, to) => {
    const expected = onSphereKm(from, to)
    const off = Math.abs(distanceKm(municipality(from), municipality(to)) - expected)
    expect(off).toBeLessThanOrEqual(Math.max(2, expected / 100))
  })
})

describe('occupations', () => {
  it('are the 619 groups of ISCO-08, 436 of them unit groups, sorted', () => {
    expect(ISCO_GROUPS.size).toBe(619)
    const ofLength = (digits: number) => [...ISCO_GROUPS.keys()].filter((code) => code.length === digits)
    expect([1, 2, 3, 4].map((digits) => ofLength(digits).length)).toEqual([10, 43, 130, 436])
    expect(UNIT_GROUPS).toEqual(sorted(ofLength(4)))
    for (const code of UNIT_GROUPS) expect(OccupationCode.safeParse(code).success).toBe(true)
  })

  it('stand after their parents', () => {
    const seen = new Set<string>([''])
    for (const code of ISCO_GROUPS.keys()) {
      expect(seen).toContain(code.slice(0, -1))
      seen.add(code)
    }
  })

  it('have the names of ESCO', () => {
    expect(ISCO_GROUPS.get('9412')).toEqual({
      fi: 'Avustavat keittiötyöntekijät',
      sv: 'Restaurang- och köksbiträden m.fl.',
      en: 'Kitchen helpers',
    })
    expect(ISCO_GROUPS.get('1')).toEqual({ fi: 'Johtajat', sv: 'Chefsyrken', en: 'Managers' })
    expect(ISCO_GROUPS.get('3152')?.en).toBe("Ships' deck officers and pilots")
  })
})
