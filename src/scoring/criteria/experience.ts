import { at } from '../../index/at.ts'
import { checked } from '../../index/checked.ts'
import { KNOWN } from '../../index/layout.ts'
import { column, type JobseekerRecord } from '../../index/record.ts'
import { product } from '../apportion.ts'
import type { ItemResult } from '../interpretation.ts'
import type { ExperienceItem } from '../program.ts'
import { type CompileCriterion, listResult, unstated } from './criterion.ts'

/** Digits of an ISCO-08 code that two occupations share, and what the shared group is called. */
const GROUPS = [
  { digits: 4, via: 'unitGroup' },
  { digits: 3, via: 'minorGroup' },
  { digits: 2, via: 'subMajorGroup' },
] as const

export const compileExperience: CompileCriterion = ({ opening, weights, taxonomy }, max) => {
  const { occupation } = opening
  const criterion = 'experience'
  if (occupation === undefined) return { criterion, max, items: [unstated(max, weights.neutral, criterion)] }
  const unitGroup = checked(taxonomy.unitGroupOf(occupation), occupation)
  const held = taxonomy.unitGroups.flatMap((code) => {
    const group = GROUPS.find(({ digits }) => code.slice(0, digits) === unitGroup.slice(0, digits))
    if (!group) return []
    return {
      occupation: Number(code),
      code,
      via: group.via,
      points: weights.experience.byYears.map((percent) =>
        product(max, weights.experience[group.via], percent),
      ),
    }
  })
  return {
    criterion,
    max,
    items: [{ kind: 'experience', item: criterion, max, code: occupation, held }],
  }
}

export const interpretExperience = (item: ExperienceItem, record: JobseekerRecord): ItemResult => {
  const listKnown = (column.word(record.columns, 'known') & KNOWN.experience) !== 0
  let points = 0
  let has: { occupation: string; via: ExperienceItem['held'][number]['via']; years: number } | undefined
  for (const { occupation, years } of record.experience) {
    const relation = item.held.find((entry) => entry.occupation === occupation)
    if (!relation) continue
    const here = at(relation.points, Math.min(2, years))
    if (here > points || !has) {
      points = Math.max(points, here)
      has = { occupation: relation.code, via: relation.via, years }
    }
  }
  return listResult(item, {
    points,
    listKnown,
    fact: { kind: 'experience', occupation: item.code, listKnown, ...(has ? { has } : {}) },
  })
}
