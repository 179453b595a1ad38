/**
 * On the real tables, where SOVITE_ONET_FOLDER names them: 1 the median occupation is near 3 in what most work asks;
 * 2 roofers and 3 cashiers are as a reader expects; 4 nearly all unit groups are reached.
 */
import { expect, test } from 'vitest'
import { DEMANDABLE_ABILITIES } from '../../../src/domain/codes.ts'
import { type OnetProfiles, readOnet } from '../../../src/taxonomy/onet/read-onet.ts'
import { describeWith, ONET, ONET_FOLDER } from '../../requirement.ts'

describeWith(ONET, 'on the real tables', () => {
  let profiles: OnetProfiles | undefined
  const read = () => {
    profiles ??= readOnet(ONET_FOLDER)
    return profiles
  }
  const demandsOf = (group: string) =>
    Object.fromEntries(
      read()
        .unitGroups.get(group)!
        .demands.map(({ ability, level, importance }) => [ability, { level, importance }]),
    )

  test('1: the median of all occupations is 3 in what nearly all demand, and near it in what most do', () => {
    const { onet } = read()
    const medians = DEMANDABLE_ABILITIES.map((ability) => {
      const levels = [...onet.values()].map(
        ({ demands }) => demands.find((demand) => demand.ability === ability)?.level ?? 0,
      )
      return {
        ability,
        demanding: levels.filter((level) => level > 0).length / onet.size,
        median: levels.toSorted((a, b) => a - b)[levels.length >> 1]!,
      }
    })
    const nearlyAll = medians.filter(({ demanding }) => demanding > 0.8)
    expect(nearlyAll.length).toBeGreaterThanOrEqual(11)
    expect(nearlyAll.filter(({ median }) => median !== 3)).toEqual([])
    expect(
      medians.filter(({ demanding, median }) => demanding > 0.55 && median !== 3 && median !== 2.5),
    ).toEqual([])
  })

  test('2: roofers need balance, stamina and strength more than most, and writing less', () => {
    const roofers = demandsOf('7121')
    expect(roofers['b235']).toEqual({ level: 4.5, importance: 3 })
    for (const ability of ['b455', 'b730', 'd410', 'd430', 'd445']) {
      expect(roofers[ability]!.level).toBeGreaterThanOrEqual(3.5)
      expect(roofers[ability]!.importance).toBe(3)
    }
    expect(roofers['d170']!.level).toBeLessThan(3)
  })

  test('3: cashiers count, use their fingers and do several things at once as in most work', () => {
    const cashiers = demandsOf('5230')
    for (const ability of ['d172', 'd440', 'd220'])
      expect(cashiers[ability]).toEqual({ level: 3, importance: 3 })
    expect(cashiers['d330']!.importance).toBe(2)
    expect(cashiers['b235']!.level).toBeLessThanOrEqual(2)
    expect(Object.values(cashiers).every(({ level }) => level <= 3)).toBe(true)
  })

  test('4: over 95 % of the unit groups have a profile, of at most 20 demands and six core ones', () => {
    const { unitGroups, unmatched } = read()
    expect(unmatched.unitGroups.length).toBeLessThan(22)
    for (const { demands } of unitGroups.values()) {
      expect(demands.length).toBeLessThanOrEqual(20)
      expect(demands.filter(({ importance }) => importance === 3).length).toBeLessThanOrEqual(6)
    }
  })
})
