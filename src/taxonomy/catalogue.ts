/** The closed lists and vocabularies as a reader browses them: code, names, and what else is worth knowing of each kind. */
import { ACCOMMODATIONS, DEMANDABLE_ABILITIES, PERSON_ABILITIES } from '../domain/codes.ts'
import type { Locale, Names } from '../domain/values.ts'
import { ABILITY_TABLE } from './abilities.ts'
import { ACCOMMODATION_TABLE } from './accommodations.ts'
import {
  EMPLOYER_KIND_NAMES,
  LANGUAGE_NAMES,
  LICENCE_NAMES,
  SECTOR_NAMES,
  SHIFT_NAMES,
  TARGET_GROUP_NAMES,
} from './closed-lists.ts'
import { ISCO_GROUPS, UNIT_GROUPS } from './isco.ts'
import { knownIn } from './known.ts'
import { EXPOSURE_ANCHORS, PERSON_ANCHORS, WORK_ANCHORS } from './level-anchors.ts'
import { AREAS, MUNICIPALITIES } from './municipalities.ts'
import { STARTER_OCCUPATIONS } from './occupations/index.ts'
import { type EmbeddedLabelSearch, embeddedLabelSearch } from './search/embedded-label-search.ts'
import { STARTER_SKILLS, type StarterSkill } from './skills/index.ts'
import type { Alternatives, Vocabulary } from './vocabulary.ts'

export type CatalogueItem = {
  readonly code: string
  readonly aliases?: readonly string[]
  readonly names: Names
  readonly alternatives?: Alternatives
  readonly partOf?: string
  readonly hints?: Alternatives
  readonly [extra: string]: unknown
}

const closed = (names: Readonly<Record<string, Names>>): readonly CatalogueItem[] =>
  Object.entries(names).map(([code, each]) => ({ code, names: each }))

const skills = ({ skills: all }: Vocabulary): readonly CatalogueItem[] => {
  const starters = new Map<string, StarterSkill>(STARTER_SKILLS.map((skill) => [skill.code, skill]))
  return all.map(({ similar: _, ...skill }) => ({ ...skill, ...starters.get(skill.code) }))
}

/** Unit groups, which everything about occupations goes by, then the occupations in them. */
const occupations = (vocabulary: Vocabulary): readonly CatalogueItem[] => [
  ...unitGroups(vocabulary),
  ...vocabulary.occupations.map(({ unitGroup, ...occupation }) => ({
    ...occupation,
    aliases: [occupation.escoCode],
    partOf: unitGroup,
  })),
]

const SKILL_NAMES: ReadonlyMap<string, Names> = new Map(
  STARTER_SKILLS.map(({ code, names }) => [code, names]),
)

const namesOfSkills = (codes: readonly string[]): Alternatives => {
  const names = codes.map((code) => knownIn(SKILL_NAMES, code))
  return { fi: names.map(({ fi }) => fi), sv: names.map(({ sv }) => sv), en: names.map(({ en }) => en) }
}

const unitGroups = ({ usualDemands }: Vocabulary): readonly CatalogueItem[] => {
  const starters = new Map(STARTER_OCCUPATIONS.map((occupation) => [occupation.code, occupation]))
  return UNIT_GROUPS.map((code) => {
    const starter = starters.get(code)
    const group = knownIn(ISCO_GROUPS, code)
    const demands = usualDemands.get(code)?.demands
    if (!starter) return { code, names: group, ...(demands && { usual: { demands } }) }
    const { names, sector, skills, licences, shifts, remote } = starter
    return {
      code,
      names,
      unitGroup: group,
      sector,
      usual: {
        demands: demands ?? [],
        skills,
        licences: licences ?? [],
        shifts,
        ...(remote && { remote }),
      },
      hints: namesOfSkills(skills),
    }
  })
}

const KINDS = {
  abilities: () =>
    [...DEMANDABLE_ABILITIES, ...PERSON_ABILITIES].map((code) => ({
      code,
      ...ABILITY_TABLE[code],
      levels: {
        person: ABILITY_TABLE[code].exposure ? EXPOSURE_ANCHORS : PERSON_ANCHORS,
        work: WORK_ANCHORS,
      },
    })),
  accommodations: () => ACCOMMODATIONS.map((code) => ({ code, ...ACCOMMODATION_TABLE[code] })),
  skills,
  occupations,
  municipalities: () => MUNICIPALITIES.map(({ code, names, area }) => ({ code, names, area })),
  areas: () => AREAS,
  licences: () => closed(LICENCE_NAMES),
  languages: () => closed(LANGUAGE_NAMES),
  sectors: () => closed(SECTOR_NAMES),
  targetGroups: () => closed(TARGET_GROUP_NAMES),
  employerKinds: () => closed(EMPLOYER_KIND_NAMES),
  shifts: () => closed(SHIFT_NAMES),
} as const satisfies Record<string, (vocabulary: Vocabulary) => readonly CatalogueItem[]>

export type CatalogueKind = keyof typeof KINDS

type Shelf = { readonly items: ReadonlyMap<string, CatalogueItem>; readonly search: EmbeddedLabelSearch }

export type Catalogue = {
  /** Without `q` in the order of the list; with it best first, by names in `locale`, other names and codes, at most MAX_FOUND. */
  list(
    kind: CatalogueKind,
    q: string | undefined,
    locale: Locale,
    page: { readonly limit: number; readonly offset: number },
  ): Promise<readonly CatalogueItem[]>
  /** Best first, with a confidence of 0–100: 100 is the name itself, or a common word for it. */
  likeliest(
    kind: CatalogueKind,
    text: string,
    locale: Locale,
  ): readonly { readonly code: string; readonly confidence: number }[]
}

export const createCatalogue = (vocabulary: Vocabulary): Catalogue => {
  const shelves = new Map<CatalogueKind, Shelf>()
  const shelf = (kind: CatalogueKind): Shelf => {
    let made = shelves.get(kind)
    if (!made) {
      const items = KINDS[kind](vocabulary)
      made = { items: new Map(items.map((item) => [item.code, item])), search: embeddedLabelSearch(items) }
      shelves.set(kind, made)
    }
    return made
  }
  return {
    likeliest: (kind, text, locale) =>
      shelf(kind)
        .search.scored(text, locale)
        .map(({ code, score }) => ({ code, confidence: Math.min(100, Math.round(100 * score)) })),
    list: async (kind, q, locale, { limit, offset }) => {
      const { items, search } = shelf(kind)
      const codes =
        q === undefined
          ? [...items.keys()].slice(offset, offset + limit)
          : await search.find(q, { locale, limit, offset })
      return codes.map((code) => {
        const { hints: _, ...item } = knownIn(items, code)
        return item
      })
    },
  }
}
