/**
 * The measure that lists were made by before: how similar two skills are, from what ESCO says of them: a number 0–100, the same in both directions.
 *
 * A skill stands in *contexts*: the essential skills of an occupation, its optional skills, and the family of a concept:
 * itself, what lies directly below it and what ESCO relates to it. A context of n skills weighs 1 / n for each,
 * so that what few share counts more; an optional or family one a quarter of that. Beside them each skill has ⅛ of its
 * own, which none shares. The similarity is 100 · √cos, where cos = weight of the shared contexts / √(weight of all of
 * one · weight of all of the other): Ochiai's coefficient with weights. So 100 is left to skills that share nearly
 * everything ESCO says; two that stand together in one occupation of 42 skills and nowhere else come just to 40, of 21
 * to 53. What is essential and what is optional in one occupation share nothing by it.
 *
 * Scoring used the ten nearest from 40 on.
 */

import type { Esco } from '../../src/taxonomy/esco/esco.ts'
import type { SimilarSkill } from '../../src/taxonomy/esco/similarity.ts'
import { knownIn } from '../../src/taxonomy/known.ts'

/** What weight 1 is counted as. Weights are whole, so that sums are exact and equal in any order. */
const UNIT = 2 ** 22
const ESSENTIAL = 1
/** Recall moves by less than 0.005 while this is between ¹⁄₁₀ and ⅓; for `FAMILY` likewise. */
const OPTIONAL = 1 / 4
const FAMILY = 1 / 4
/** The more, the more evidence a high similarity needs: with ¼ recall is 0.004 lower. */
const OWN = 1 / 8

type Context = { readonly members: Int32Array; readonly weight: number }

/** All skills at least so similar (1–100) to a skill, itself left out; highest first, then by index. */
export type SimilarTo = (skill: number, least: number) => SimilarSkill[]

/** @returns what owns one buffer, used anew by each call */
export const skillSimilarity = (esco: Esco): SimilarTo => {
  const contexts = contextsOf(esco)
  const standsIn = new Map<number, Context[]>()
  const total = new Float64Array(esco.skills.length).fill(UNIT * OWN)
  for (const context of contexts)
    for (const skill of context.members) {
      total[skill] = (total[skill] ?? 0) + context.weight
      const own = standsIn.get(skill)
      if (own) own.push(context)
      else standsIn.set(skill, [context])
    }

  const shared = new Float64Array(esco.skills.length)
  return (skill, least) => {
    const met: number[] = []
    for (const { members, weight } of standsIn.get(skill) ?? [])
      for (const other of members) {
        const before = shared[other] ?? 0
        if (before === 0) met.push(other)
        shared[other] = before + weight
      }
    const similar: SimilarSkill[] = []
    for (const other of met) {
      // IEEE 754 rounds products, quotients and square roots correctly: equal on every machine, unlike log, exp or pow.
      const cosine = (shared[other] ?? 0) / Math.sqrt((total[skill] ?? 0) * (total[other] ?? 0))
      const similarity = Math.round(100 * Math.sqrt(cosine))
      shared[other] = 0
      if (other !== skill && similarity >= least) similar.push({ skill: other, similarity })
    }
    return similar.sort((a, b) => b.similarity - a.similarity || a.skill - b.skill)
  }
}

const contextsOf = ({ skills, occupations, relations }: Esco): readonly Context[] => {
  const indexOf = new Map(skills.map(({ uri }, index) => [uri, index]))
  const contexts: Context[] = []
  const add = (skillsOf: Iterable<number>, share: number) => {
    const members = Int32Array.from(skillsOf)
    if (members.length > 0) contexts.push({ members, weight: Math.floor((UNIT * share) / members.length) })
  }
  const indexes = (uris: readonly string[]) => new Set(uris.map((uri) => knownIn(indexOf, uri)))

  for (const { essential, optional } of occupations) {
    add(indexes(essential), ESSENTIAL)
    add(indexes(optional), OPTIONAL)
  }

  const families = new Map<string, Set<number>>(skills.map(({ uri }, index) => [uri, new Set([index])]))
  const enter = (uri: string, skill: number) => {
    const family = families.get(uri)
    if (family) family.add(skill)
    else families.set(uri, new Set([skill]))
  }
  skills.forEach(({ broader }, skill) => {
    for (const uri of broader) enter(uri, skill)
  })
  for (const { from, to } of relations) enter(to, knownIn(indexOf, from))
  for (const family of families.values()) if (family.size > 1) add(family, FAMILY)
  return contexts
}
