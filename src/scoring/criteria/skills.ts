import { isSuggested } from '../../domain/opening.ts'
import { NORMAL_IMPORTANCE } from '../../domain/values.ts'
import type { Weights } from '../../domain/weights.ts'
import { at } from '../../index/at.ts'
import { checked } from '../../index/checked.ts'
import { KNOWN } from '../../index/layout.ts'
import { column, type JobseekerRecord } from '../../index/record.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { product } from '../apportion.ts'
import type { ItemResult } from '../interpretation.ts'
import type { SkillItem } from '../program.ts'
import { type CompileCriterion, listCriterion } from './criterion.ts'

type Relation = {
  readonly skill: number
  readonly via: SkillItem['held'][number]['via']
  readonly percent: number
}

/** Which percent of an asked skill a similar one brings. */
export const similarPercent = (
  similarity: number,
  { from, least, span }: Weights['skills']['similar'],
): number => least + Math.floor(((similarity - from) * span) / (100 - from))

/** Every skill that counts for the asked one, best relation first; one skill counts once, by its best. */
const relations = (asked: number, taxonomy: Taxonomy, weights: Weights['skills']): readonly Relation[] => {
  const { narrower, parents, similar } = taxonomy.skillRelations(asked)
  const all: Relation[] = [
    { skill: asked, via: 'exact', percent: weights.exact },
    ...narrower.map((skill) => ({ skill, via: 'narrower' as const, percent: weights.exact })),
    ...parents.map((skill) => ({ skill, via: 'parent' as const, percent: weights.parent })),
    ...similar
      .filter(({ similarity }) => similarity >= weights.similar.from)
      .map(({ skill, similarity }) => ({
        skill,
        via: 'similar' as const,
        percent: similarPercent(similarity, weights.similar),
      })),
  ]
  const best = new Map<number, Relation>()
  for (const relation of all) {
    const known = best.get(relation.skill)
    if (!known || relation.percent > known.percent) best.set(relation.skill, relation)
  }
  return [...best.values()].sort((a, b) => b.percent - a.percent || a.skill - b.skill)
}

export const compileSkills: CompileCriterion = ({ opening, weights, taxonomy }, max) => {
  const { byLevelsShort, proficiencyUnstated, baseMass } = weights.skills
  return listCriterion({
    criterion: 'skills',
    max,
    neutral: weights.neutral,
    baseMass,
    list: opening.skills,
    code: (asked) => asked.skill,
    importance: (asked) => asked.importance ?? NORMAL_IMPORTANCE,
    isSuggested,
    unweighed: (asked) =>
      asked.importance === undefined || isSuggested(asked)
        ? taxonomy.skillRarity(checked(taxonomy.skillNumber(asked.skill), asked.skill))
        : undefined,
    item: (asked, points): SkillItem => {
      const wants = asked.proficiency ?? 0
      const percentOf = (has: number) => {
        if (wants === 0) return 100
        if (has === 0) return proficiencyUnstated
        return at(byLevelsShort, Math.min(2, Math.max(0, wants - has)))
      }
      const worst = wants === 0 ? 100 : Math.min(proficiencyUnstated, at(byLevelsShort, 2))
      return {
        kind: 'skill',
        item: asked.skill,
        max: points,
        code: asked.skill,
        importance: asked.importance ?? NORMAL_IMPORTANCE,
        asksProficiency: wants,
        suggested: isSuggested(asked),
        held: relations(
          checked(taxonomy.skillNumber(asked.skill), asked.skill),
          taxonomy,
          weights.skills,
        ).map(({ skill, via, percent }) => ({
          skill,
          code: taxonomy.skillCode(skill),
          via,
          points: [0, 1, 2, 3, 4].map((has) => product(points, percent, percentOf(has))),
          low: product(points, percent, worst),
          high: product(points, percent, 100),
        })),
      }
    },
  })
}

export const interpretSkill = (item: SkillItem, record: JobseekerRecord): ItemResult => {
  const listKnown = (column.word(record.columns, 'known') & KNOWN.skills) !== 0
  let points = 0
  let low = 0
  let high = listKnown ? 0 : item.max
  let has: { skill: string; via: SkillItem['held'][number]['via']; proficiency: number | null } | undefined
  for (const relation of item.held) {
    const held = record.skills.find(({ skill }) => skill === relation.skill)
    if (!held) continue
    const here = at(relation.points, held.proficiency)
    low = Math.max(low, held.proficiency === 0 ? relation.low : here)
    high = Math.max(high, held.proficiency === 0 ? relation.high : here)
    if (here > points || !has) {
      points = Math.max(points, here)
      has = {
        skill: relation.code,
        via: relation.via,
        proficiency: held.proficiency === 0 ? null : held.proficiency,
      }
    }
  }
  return {
    item: item.item,
    points,
    // What the work asks may be more, less or nothing: until the employer says, no skill of the person's narrows it.
    low: item.suggested ? 0 : low,
    high: item.suggested ? item.max : high,
    max: item.max,
    covered: listKnown && !item.suggested ? item.max : 0,
    unknown: false,
    fact: {
      kind: 'skill',
      skill: item.code,
      asks: item.asksProficiency === 0 ? null : item.asksProficiency,
      importance: item.importance,
      suggested: item.suggested,
      listKnown,
      ...(has ? { has } : {}),
    },
  }
}
