/** Makes a taxonomy of a vocabulary of skills and occupations, beside the closed lists and municipalities that ship. */
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
import { ESCO_ISCO, ISCO_GROUPS, UNIT_GROUPS } from './isco.ts'
import { known, knownIn } from './known.ts'
import { AREAS, distanceKm, MUNICIPALITIES } from './municipalities.ts'
import type { SkillRelations, Taxonomy } from './taxonomy.ts'
import type { Vocabulary, VocabularySkill } from './vocabulary.ts'

/** Numbers of occupations inside a unit group begin here, above every unit group's own. */
const FIRST_OCCUPATION = 10_000

const numbering = (things: readonly { readonly code: string }[]): Map<string, number> =>
  new Map(things.map(({ code }, number) => [code, number]))

/** Of all that numbers and scores rest on: a moved skill or a changed link is another vocabulary, whoever forgot to say so. */
const digestOf = ({ skills, occupations, usualDemands, usualSkills }: Vocabulary): Buffer =>
  createHash('sha256')
    .update(
      JSON.stringify([
        skills.map(({ code, aliases, parents, similar, rarity }) => [
          code,
          aliases,
          parents,
          similar,
          rarity,
        ]),
        occupations.map(({ code, unitGroup }) => [code, unitGroup]),
        [...usualDemands].map(([code, { demands }]) => [code, demands]),
        [...usualSkills].map(([code, usual]) => [code, usual.skills]),
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

/** Each skill's number by its code and by every alias. */
const skillNumbers = (skills: readonly VocabularySkill[]): ReadonlyMap<string, number> => {
  const numbers = numbering(skills)
  skills.forEach(({ aliases = [] }, number) => {
    for (const alias of aliases) numbers.set(alias, number)
  })
  return numbers
}

/** Skills below each, at any depth; a skill below two others is below both, and stands in a list once. */
const narrowerOf = (parents: readonly (readonly number[])[]): readonly (readonly number[])[] => {
  const children: number[][] = parents.map(() => [])
  parents.forEach((above, number) => {
    for (const parent of above) children[parent]?.push(number)
  })
  return children.map((own, number) => {
    const below = new Set<number>()
    const todo = [...own]
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      if (next === number || below.has(next)) continue
      below.add(next)
      todo.push(...(children[next] ?? []))
    }
    return [...below].sort((a, b) => a - b)
  })
}

const municipality = (number: number) => known(MUNICIPALITIES[number], `municipality of the number ${number}`)

/** @param vocabulary skills in order of their numbers; parents and similar skills are among them */
export const taxonomyOf = (vocabulary: Vocabulary): Taxonomy => {
  const { skills, occupations } = vocabulary
  const digest = digestOf(vocabulary)
  const numbers = skillNumbers(skills)
  const numberOf = (code: string): number => knownIn(numbers, code)
  const parents = skills.map((skill) => skill.parents.map(numberOf))
  const narrower = narrowerOf(parents)
  const relations = skills.map(
    ({ similar }, number): SkillRelations => ({
      narrower: narrower[number] ?? [],
      parents: parents[number] ?? [],
      similar: similar
        .map(([code, similarity]) => ({ skill: numberOf(code), similarity }))
        .sort((a, b) => b.similarity - a.similarity || a.skill - b.skill),
    }),
  )
  const municipalities = numbering(MUNICIPALITIES)
  const areas = numbering(AREAS)
  const areaOf = new Map(MUNICIPALITIES.map(({ code, area }) => [code, area]))
  const unitGroups = new Map(
    UNIT_GROUPS.flatMap((code) => [
      [code, code],
      [ESCO_ISCO + code, code],
    ]),
  )
  const occupationNumbers = new Map<string, number>()
  for (const [code, unitGroup] of unitGroups) occupationNumbers.set(code, Number(unitGroup))
  occupations.forEach(({ code, unitGroup }, number) => {
    unitGroups.set(code, unitGroup)
    occupationNumbers.set(code, FIRST_OCCUPATION + number)
  })
  const occupationNames = new Map<string, Names>([
    ...ISCO_GROUPS,
    ...occupations.map(({ code, names }) => [code, names] as const),
    ...vocabulary.plainNames,
  ])
  return {
    version: `${vocabulary.name}-${digest.toString('hex', 0, 6)}`,
    fingerprint: digest.readUInt16LE(6),
    municipalityNumber: (code) => municipalities.get(code),
    distanceKm: (a, b) => distanceKm(municipality(a), municipality(b)),
    municipalityCount: MUNICIPALITIES.length,
    areas: AREAS.map(({ code }) => code),
    areaNumber: (code) => areas.get(code),
    areaOf: (municipality) => areaOf.get(municipality),
    skills: skills.map(({ code }) => code),
    skillNumber: (code) => numbers.get(code),
    skillCode: (number) => known(skills[number], `skill of the number ${number}`).code,
    skillRelations: (number) => known(relations[number], `skill of the number ${number}`),
    skillRarity: (number) => known(skills[number], `skill of the number ${number}`).rarity,
    unitGroups: UNIT_GROUPS,
    unitGroupOf: (code) => unitGroups.get(code),
    occupationNumber: (code) => occupationNumbers.get(code),
    occupations: occupations.map(({ code }) => code),
    usualDemands: (code) =>
      vocabulary.usualDemands.get(code) ?? vocabulary.usualDemands.get(unitGroups.get(code) ?? ''),
    usualSkills: (code) =>
      vocabulary.usualSkills.get(code) ?? vocabulary.usualSkills.get(unitGroups.get(code) ?? ''),
    skillNames: (code) => {
      const number = numbers.get(code)
      return number === undefined ? undefined : skills[number]?.names
    },
    occupationNames: (code) => occupationNames.get(code) ?? occupationNames.get(unitGroups.get(code) ?? ''),
  }
}
