import { at } from '../../index/at.ts'
import { EMPLOYER_KIND_NUMBER, SECTOR_NUMBER } from '../../index/encode.ts'
import { KNOWN } from '../../index/layout.ts'
import { column, type JobseekerRecord } from '../../index/record.ts'
import { apportion, share } from '../apportion.ts'
import type { ItemResult, WishFact } from '../interpretation.ts'
import type { ProgramItem, WishItem } from '../program.ts'
import { type CompileCriterion, scaleResult, unstated } from './criterion.ts'

export const compileWishes: CompileCriterion = ({ opening, weights, taxonomy }, max) => {
  const { occupation, sector } = opening
  const { kind } = opening.employer
  // In order of code, since equal remainders go to the smaller one.
  const lists = [
    { list: 'employerKinds', code: kind, target: kind && EMPLOYER_KIND_NUMBER[kind] },
    { list: 'occupations', code: occupation, target: occupation && Number(taxonomy.unitGroupOf(occupation)) },
    { list: 'sectors', code: sector, target: sector && SECTOR_NUMBER[sector] },
  ] as const
  const parts = apportion(
    max,
    lists.map(({ list }) => ({ code: list, mass: 1 })),
  )
  return {
    criterion: 'wishes',
    max,
    items: lists.map(({ list, code, target }, index): ProgramItem => {
      const points = at(parts, index)
      if (code === undefined || typeof target !== 'number') return unstated(points, weights.neutral, list)
      return {
        kind: 'wish',
        item: list,
        max: points,
        list,
        target,
        code,
        hit: share(points, weights.wishes.hit),
        miss: share(points, weights.wishes.miss),
        avoided: share(points, weights.wishes.avoided),
        neutral: share(points, weights.neutral),
      }
    }),
  }
}

const outcomeOf = (item: WishItem, record: JobseekerRecord): WishFact['outcome'] => {
  const { columns } = record
  const known = column.word(columns, 'known')
  switch (item.list) {
    case 'occupations':
      if (record.avoidedOccupations.includes(item.target)) return 'avoided'
      if ((known & KNOWN.wishedOccupations) === 0) return 'unsaid'
      return record.wishedOccupations.includes(item.target) ? 'hit' : 'miss'
    case 'sectors':
      if (column.hasBit(columns, 'avoidedSectors', item.target)) return 'avoided'
      if ((known & KNOWN.wishedSectors) === 0) return 'unsaid'
      return column.hasBit(columns, 'wishedSectors', item.target) ? 'hit' : 'miss'
    case 'employerKinds':
      if ((known & KNOWN.wishedKinds) === 0) return 'unsaid'
      return column.hasBit(columns, 'wishedKinds', item.target) ? 'hit' : 'miss'
  }
}

export const interpretWish = (item: WishItem, record: JobseekerRecord): ItemResult => {
  const outcome = outcomeOf(item, record)
  const unknown = outcome === 'unsaid'
  const points = unknown ? item.neutral : item[outcome]
  return scaleResult(item, {
    points,
    unknown,
    fact: { kind: 'wish', list: item.list, target: item.code, outcome },
  })
}
