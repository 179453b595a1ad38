/**
 * 1 Profiles reach unit groups through both older classifications, and ESCO. 2 Suppressed ratings are unsaid, those not
 * relevant are not demanded. 3 The occupation of the same name stands for its specialities, workers for their
 * supervisors, and several are one by their median. 4 ESCO takes the best kind of match with ratings. 5 What has no
 * profile is told. 6 A broken file is named.
 */
import { expect, test } from 'vitest'
import { readOnet } from '../../../src/taxonomy/onet/read-onet.ts'
import { TableFault } from '../../../src/taxonomy/read-table.ts'
import {
  ABILITY_HEAD,
  escoUri,
  type OnetTables,
  onetFolder,
  TABLES,
  type TableRatings,
} from './onet-folder.ts'

const READING = '1.A.1.a.2'
const STAMINA = '1.A.3.b.1'
const NEAR_VISION = '1.A.4.a.1'
const withReading = (level: string): TableRatings => ({ all: ['3.00', '3.00'], [READING]: ['3.50', level] })
const read = (changed: Partial<OnetTables> = {}) => readOnet(onetFolder(changed))

test('1: leads from ISCO-08 over SOC 2010 and the older O*NET code, and from ESCO', () => {
  const { unitGroups, occupations, onet, titles } = read()
  expect([...unitGroups.keys()]).toEqual(['7121'])
  const roofers = unitGroups.get('7121')!
  expect(roofers.from).toEqual(['47-2181.00'])
  expect(roofers.demands.find(({ ability }) => ability === 'd166')).toEqual({
    ability: 'd166',
    level: 3,
    rating: 3,
    importance: 3,
  })
  expect(roofers.demands).toHaveLength(19)
  expect(occupations).toEqual(new Map([[escoUri('roofer'), roofers]]))
  expect(onet.size).toBe(11)
  expect(
    [...onet.values()].map(({ demands }) => demands.find(({ ability }) => ability === 'd166')!.level),
  ).toEqual([2, 2.5, 2.5, 3, 3, 3, 3, 3, 3.5, 3.5, 4])
  expect(titles.get('47-2181.00')).toBe('Title of 47-2181.00')
})

test('2: leaves suppressed ratings out and does not demand what is not relevant', () => {
  const roofers = (changed: TableRatings) => {
    const { unitGroups } = read({ ratings: { ...TABLES.ratings, '47-2181.00': changed } })
    return new Map(unitGroups.get('7121')!.demands.map(({ ability, level }) => [ability, level]))
  }
  const all = ['3.00', '3.00'] as const
  expect(roofers({ all, [STAMINA]: ['3.00', '3.00', 'suppressed'] }).has('b455')).toBe(false)
  expect(roofers({ all, [STAMINA]: ['3.00', '3.00', 'suppressed importance'] }).has('b455')).toBe(false)
  expect(roofers({ all, [STAMINA]: ['3.00', '3.00', 'not relevant'] }).has('b455')).toBe(false)
  // Seeing has five other parts.
  expect(roofers({ all, [NEAR_VISION]: ['5.00', '7.00'] }).get('b210')).toBeGreaterThan(3)
  expect(roofers({ all, [NEAR_VISION]: ['5.00', '7.00', 'suppressed'] }).get('b210')).toBe(3)
  expect(roofers({ all, [NEAR_VISION]: ['5.00', '7.00', 'not relevant'] }).get('b210')).toBe(3)
})

test('3: prefers the namesake to specialities and workers to supervisors, and takes the median', () => {
  const ratings = {
    ...TABLES.ratings,
    '47-1011.00': withReading('6.00'),
    '47-2111.00': withReading('3.00'),
    '47-2111.01': withReading('6.00'),
    '47-4099.03': withReading('6.00'),
    '47-4099.04': withReading('1.00'),
  }
  const versions = [
    ...TABLES.versions,
    ...Object.keys(ratings).map((code) => [code, code] as const),
    // "All other" has no ratings of its own.
    ['47-4099.00', '47-4099.00'] as const,
  ]
  const { unitGroups, unmatched } = read({
    ratings,
    versions,
    isco: [
      ['7411', '47-2111'],
      ['7411', '47-1011'],
      ['3123', '47-1011'],
      ['7119', '47-4099'],
      ['7119', '47-2111'],
      ['712', '47-2111'],
    ],
  })
  const from = (group: string) => unitGroups.get(group)?.from
  expect(from('7411')).toEqual(['47-2111.00'])
  expect(from('3123')).toEqual(['47-1011.00'])
  expect(from('7119')).toEqual(['47-2111.00', '47-4099.03', '47-4099.04'])
  const reading = (group: string) =>
    unitGroups.get(group)!.demands.find(({ ability }) => ability === 'd166')!.level
  expect(reading('7119')).toBe(reading('7411'))
  expect(reading('3123')).toBeGreaterThan(reading('7411'))
  expect(unitGroups.size).toBe(3)
  expect(unmatched.onet).not.toContain('47-4099.03')
  expect(unmatched.onet).toContain('47-2111.01')
})

test('4: takes the exact match, then close, broad and narrow ones, of what is rated', () => {
  const [a, b, c] = Object.keys(TABLES.ratings) as [string, string, string]
  const { occupations } = read({
    esco: [
      [a, escoUri('one'), 'narrowMatch'],
      [b, escoUri('one'), 'exactMatch'],
      [c, escoUri('two'), 'closeMatch'],
      [a, escoUri('two'), 'closeMatch'],
      [b, escoUri('two'), 'broadMatch'],
      ['55-1011.00', escoUri('three'), 'exactMatch'],
      [c, escoUri('three'), 'narrowMatch'],
      [b, escoUri('three'), 'broadMatch'],
      [b, 'http://data.europa.eu/esco/isco/C2221', 'exactISCO'],
    ],
  })
  expect([...occupations].map(([uri, { from }]) => [uri, from])).toEqual([
    [escoUri('one'), [b]],
    [escoUri('two'), [a, c]],
    [escoUri('three'), [b]],
  ])
})

test('5: tells what has no profile', () => {
  const { unmatched } = read({ esco: [['55-1011.00', escoUri('pilot'), 'exactMatch']] })
  expect(unmatched.unitGroups).toHaveLength(435)
  expect(unmatched.unitGroups).not.toContain('7121')
  expect(unmatched.occupations).toEqual([escoUri('pilot')])
  expect(unmatched.onet).toHaveLength(10)
})

test('6: names the file that is not as it should be', () => {
  const faultOf = (folder: string) => {
    try {
      readOnet(folder)
    } catch (error) {
      expect(error).toBeInstanceOf(TableFault)
      return (error as Error).message
    }
    throw new Error('was read')
  }
  const row = (scale: string, value: string, code = '47-2181.00') =>
    `${code}\t${READING}\tx\t${scale}\t${value}\t8\t0.1\tN\tN\t08/2025\tAnalyst`
  const abilities = (...rows: string[]) =>
    faultOf(onetFolder({}, { 'abilities.tsv': [ABILITY_HEAD, ...rows] }))
  const file = (name: string, ...lines: string[]) => faultOf(onetFolder({}, { [name]: lines }))

  expect(faultOf('/nowhere')).toMatch(/^occupation_data\.tsv: /)
  expect(abilities(row('IM', '5.01'), row('LV', '3'))).toMatch(/^abilities\.tsv: 47-2181\.00 .*IM "5\.01"/)
  expect(abilities(row('IM', '3'), row('LV', 'n/a'))).toMatch(/^abilities\.tsv: .*LV "n\/a"/)
  expect(abilities(row('IM', '3'))).toMatch(/^abilities\.tsv: .*only one of IM and LV/)
  expect(abilities(row('XX', '3'))).toMatch(/^abilities\.tsv: "XX"/)
  expect(abilities(row('IM', '3', '47-2181'))).toMatch(/^abilities\.tsv: "47-2181"/)
  expect(abilities(row('IM', '3'), row('LV', '3'))).toMatch(
    /^abilities\.tsv: nothing is rated on 1\.A\.1\.a\.1,/,
  )
  expect(abilities(row('IM', '3'), '47-2181.00\t1.A.1.a.2')).toMatch(/^abilities\.tsv: row 3 is too short/)
  expect(abilities()).toMatch(/^abilities\.tsv: there are no rows/)
  expect(file('occupation_data.tsv', 'O*NET-SOC Code\tTitle', '11-1010.00\tA')).toMatch(
    /^occupation_data\.tsv: 11-1011\.00/,
  )
  expect(file('isco08_to_soc2010_bls.tsv', 'isco\tsoc2010', '7121\t47-2180')).toMatch(
    /^isco08_to_soc2010_bls\.tsv: .*isco08/,
  )
  expect(file('isco08_to_soc2010_bls.tsv', 'isco08\tsoc2010', '7121\t47-2180.00')).toMatch(
    /^isco08_to_soc2010_bls\.tsv: "47-2180\.00"/,
  )
  expect(file('onetsoc2010_to_onetsoc2019.tsv', 'onetsoc2010\tonetsoc2019', '47-2180.00\t')).toMatch(
    /^onetsoc2010_to_onetsoc2019\.tsv: ""/,
  )
  expect(faultOf(onetFolder({ esco: [['47-2181.00', escoUri('roofer'), 'sameMatch']] }))).toMatch(
    /^esco_onet_official_v1_2022\.tsv: 47-2181\.00 .*"sameMatch"/,
  )
})
