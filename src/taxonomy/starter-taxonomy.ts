/** The taxonomy that ships: the starter vocabulary, all ISCO-08 unit groups, municipalities and employment areas. */
import { createHash } from 'node:crypto'
import {
  ACCOMMODATIONS,
  DEMANDABLE_ABILITIES,
  EMPLOYER_KINDS,
  LANGUAGES,
  LICENCES,
  SECTORS,
  SHIFTS,
  TARGET_GROUPS,
} from '../domain/codes.ts'
import type { Names } from '../domain/values.ts'
import { ACCOMMODATION_TABLE } from './accommodations.ts'
import { ISCO_GROUPS, UNIT_GROUPS } from './isco.ts'
import { AREAS, distanceKm, MUNICIPALITIES } from './municipalities.ts'
import { STARTER_OCCUPATIONS } from './occupations/index.ts'
import { STARTER_SKILLS, type StarterSkill } from './skills/index.ts'
import type { SkillRelations, Taxonomy } from './taxonomy.ts'

/** At most so many similar skills count for an asked one. */
const NEAREST = 10

const numbering = (things: readonly { readonly code: string }[]): ReadonlyMap<string, number> =>
  new Map(things.map(({ code }, number) => [code, number]))

/** Similarity both ways, though it is written once. */
const similarities = (skills: readonly StarterSkill[]): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const all = new Map(skills.map(({ code }) => [code, new Map<string, number>()]))
  for (const { code, related = {} } of skills)
    for (const [other, similarity] of Object.entries(related as Record<string, number>)) {
      all.get(code)!.set(other, similarity)
      all.get(other)!.set(code, similarity)
    }
  return all
}

/** Of all that numbers and scores rest on: a moved skill or a changed link is another vocabulary, whoever forgot to say so. */
const digestOf = (skills: readonly StarterSkill[]): Buffer =>
  createHash('sha256')
    .update(
      JSON.stringify([
        skills.map(({ code, parent, related }) => [code, parent, related]),
        DEMANDABLE_ABILITIES,
        ACCOMMODATIONS.map((code) => [
          code,
          ACCOMMODATION_TABLE[code].compensates,
          ACCOMMODATION_TABLE[code].lifts,
        ]),
        [LANGUAGES, LICENCES, TARGET_GROUPS, SECTORS, EMPLOYER_KINDS, SHIFTS],
        MUNICIPALITIES.map(({ code, area, eastM, northM }) => [code, area, eastM, northM]),
        UNIT_GROUPS,
      ]),
    )
    .digest()

/** @param skills in order of their numbers; parents and related skills are among them */
export const taxonomyOf = (skills: readonly StarterSkill[]): Taxonomy => {
  const digest = digestOf(skills)
  const numbers = numbering(skills)
  const children = new Map<string, string[]>()
  for (const { code, parent } of skills)
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), code])
  const below = (code: string): string[] =>
    (children.get(code) ?? []).flatMap((child) => [child, ...below(child)])
  const similar = similarities(skills)
  const relations = skills.map(
    ({ code, parent }): SkillRelations => ({
      narrower: below(code).map((child) => numbers.get(child)!),
      parent: parent === undefined ? undefined : numbers.get(parent),
      similar: [...similar.get(code)!]
        .map(([other, similarity]) => ({ skill: numbers.get(other)!, similarity }))
        .sort((a, b) => b.similarity - a.similarity || a.skill - b.skill)
        .slice(0, NEAREST),
    }),
  )
  const municipalities = numbering(MUNICIPALITIES)
  const areas = numbering(AREAS)
  const areaOf = new Map(MUNICIPALITIES.map(({ code, area }) => [code, area]))
  const unitGroups = new Set(UNIT_GROUPS)
  const skillNames = new Map<string, Names>(skills.map(({ code, names }) => [code, names]))
  const occupationNames = new Map<string, Names>([
    ...ISCO_GROUPS,
    ...STARTER_OCCUPATIONS.map(({ code, names }) => [code, names] as const),
  ])
  return {
    version: `starter-${digest.toString('hex', 0, 6)}`,
    fingerprint: digest.readUInt16LE(6),
    municipalityNumber: (code) => municipalities.get(code),
    distanceKm: (a, b) => distanceKm(MUNICIPALITIES[a]!, MUNICIPALITIES[b]!),
    municipalityCount: MUNICIPALITIES.length,
    areas: AREAS.map(({ code }) => code),
    areaNumber: (code) => areas.get(code),
    areaOf: (municipality) => areaOf.get(municipality),
    skills: skills.map(({ code }) => code),
    skillNumber: (code) => numbers.get(code),
    skillCode: (number) => {
      const skill = skills[number]
      if (!skill) throw new RangeError(`no skill has the number ${number}`)
      return skill.code
    },
    skillRelations: (number) => relations[number]!,
    unitGroups: UNIT_GROUPS,
    hasUnitGroup: (code) => unitGroups.has(code),
    skillNames: (code) => skillNames.get(code),
    occupationNames: (code) => occupationNames.get(code),
  }
}

export const starterTaxonomy = (): Taxonomy => taxonomyOf(STARTER_SKILLS)
