import type { AccommodationCode } from '../domain/codes.ts'
import type { Demand, Opening } from '../domain/opening.ts'
import { LOCALES, type LocalText, type Names } from '../domain/values.ts'
import { ABILITY_TABLE } from '../taxonomy/abilities.ts'
import { ACCOMMODATION_TABLE } from '../taxonomy/accommodations.ts'
import { LANGUAGE_NAMES, LICENCE_NAMES, SECTOR_NAMES } from '../taxonomy/closed-lists.ts'
import { ESCO_ISCO } from '../taxonomy/isco.ts'
import { MUNICIPALITIES } from '../taxonomy/municipalities.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { JobPosting } from './job-posting.ts'
import { sayable } from './sayable.ts'
import {
  ACCOMMODATION,
  ADJUSTABLE,
  CONTRACTS,
  type DemandProperty,
  EMPLOYER_ID,
  EMPLOYER_KIND,
  escoOf,
  IMPORTANCE,
  ISCO_SET,
  LOCATION_TYPES,
  MUNICIPALITY_ID,
  OPENING_ID,
  propertyOfDemand,
  SETS,
  SOURCE,
} from './vocabulary.ts'

export type PostingNames = Pick<Taxonomy, 'skillNames' | 'occupationNames'>

/**
 * The opening as a posting that may be published: what `sayable` leaves out is not in it, nor is anything that the
 * opening does not say, such as a description or a day of posting. Names stand in every language of the service.
 */
export const toJobPosting = (id: string, opening: Opening, names: PostingNames): JobPosting => {
  const said = sayable(opening)
  const { employer, municipality, occupation, sector, offers, demands = [] } = said
  const demanded = (property: DemandProperty) =>
    demands.filter(({ ability }) => propertyOfDemand(ability) === property).map(termOfDemand)
  return compact({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    identifier: property(OPENING_ID, id),
    title: texts(said.title),
    hiringOrganization: compact({
      '@type': 'Organization',
      identifier: property(EMPLOYER_ID, employer.id),
      name: employer.name,
      additionalType: employer.kind && EMPLOYER_KIND + employer.kind,
    }),
    ...(occupation !== undefined && occupationOf(occupation, names)),
    industry: sector && term({ set: SETS.sectors, code: sector, names: SECTOR_NAMES[sector] }),
    jobLocation: placeOf(municipality, Object.keys(offers ?? {}) as AccommodationCode[]),
    jobLocationType: said.remote && LOCATION_TYPES[said.remote],
    totalJobOpenings: said.wanted,
    validThrough: said.validUntil,
    jobStartDate: said.startsOn,
    employmentType: said.contract && CONTRACTS[said.contract],
    baseSalary: said.pay && {
      '@type': 'MonetaryAmount',
      currency: 'EUR',
      value: {
        '@type': 'QuantitativeValue',
        minValue: said.pay.minPerHour,
        maxValue: said.pay.maxPerHour,
        unitText: 'HOUR',
      },
    },
    workHours: workHoursOf(said.workingTime),
    physicalRequirement: demanded('physicalRequirement'),
    sensoryRequirement: demanded('sensoryRequirement'),
    skills: [...skillsOf(said, names), ...demanded('skills'), ...languagesOf(said)],
    qualifications: (said.licences ?? []).map(({ licence }) => ({
      '@type': 'EducationalOccupationalCredential',
      credentialCategory: term({ set: SETS.licences, code: licence, names: LICENCE_NAMES[licence] }),
    })),
    responsibilities: (opening.tasks ?? []).flatMap(({ title }) => texts(title)),
  })
}

/** Drops what is absent, and lists with nothing in them. */
const compact = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([, inner]) => inner !== undefined && !(Array.isArray(inner) && inner.length === 0),
    ),
  ) as never

const texts = (names: LocalText | Names) =>
  LOCALES.flatMap((locale) => {
    const text = names[locale]
    return text === undefined ? [] : [{ '@value': text, '@language': locale as string }]
  })

const property = (propertyID: string, value: string | number | boolean) => ({
  '@type': 'PropertyValue',
  propertyID,
  value,
})

type Term = {
  readonly set: string
  readonly code: string
  readonly names: Names | undefined
  readonly value?: string | number | undefined
  readonly facts?: readonly (readonly [propertyID: string, value: string | number | boolean | undefined])[]
}

const term = ({ set, code, names, value, facts = [] }: Term) => {
  const told = facts.flatMap(([id, fact]) => (fact === undefined ? [] : [property(id, fact)]))
  const isPlain = value === undefined && told.length === 0
  const esco = set === SETS.skills && escoOf(code)?.uri === code
  return compact({
    '@type': isPlain ? 'DefinedTerm' : ['DefinedTerm', 'PropertyValue'],
    ...(esco ? { '@id': code } : { inDefinedTermSet: set, termCode: code }),
    name: names && texts(names),
    value,
    valueReference: told,
  })
}

const termOfDemand = ({ ability, level, importance, adjustable, source }: Demand) =>
  term({
    set: SETS.abilities,
    code: ability,
    names: ABILITY_TABLE[ability].names,
    value: level,
    facts: [
      [IMPORTANCE, importance],
      [ADJUSTABLE, adjustable],
      [SOURCE, source],
    ],
  })

const skillsOf = ({ skills = [] }: Opening, names: PostingNames) =>
  skills.map(({ skill, importance, proficiency, source }) =>
    term({
      set: SETS.skills,
      code: skill,
      names: names.skillNames(skill),
      value: proficiency,
      facts: [
        [IMPORTANCE, importance],
        [SOURCE, source],
      ],
    }),
  )

const languagesOf = ({ languages = [] }: Opening) =>
  languages.map(({ language, level }) =>
    term({ set: SETS.languages, code: language, names: LANGUAGE_NAMES[language], value: level }),
  )

const occupationOf = (occupation: string, names: PostingNames) => {
  const known = names.occupationNames(occupation)
  const name = known && texts(known)
  if (escoOf(occupation))
    return { relevantOccupation: compact({ '@type': 'Occupation', '@id': occupation, name }) }
  return {
    occupationalCategory: compact({
      '@type': 'CategoryCode',
      '@id': ESCO_ISCO + occupation,
      codeValue: occupation,
      inCodeSet: { '@type': 'CategoryCodeSet', name: ISCO_SET },
      name,
    }),
  }
}

/** The workplace: where it is, and the accommodations that it has ready, as features of the place. */
const placeOf = (code: string | undefined, provided: readonly AccommodationCode[]) => {
  if (code === undefined && provided.length === 0) return undefined
  const names = MUNICIPALITIES.find((municipality) => municipality.code === code)?.names
  return compact({
    '@type': 'Place',
    address: names && {
      '@type': 'PostalAddress',
      // Some municipalities have one name in both languages.
      addressLocality: names.fi === names.sv ? names.fi : texts({ fi: names.fi, sv: names.sv }),
      addressCountry: 'FI',
    },
    identifier: code === undefined ? undefined : property(MUNICIPALITY_ID, code),
    amenityFeature: provided.map((accommodation) => ({
      ...property(ACCOMMODATION + accommodation, true),
      '@type': 'LocationFeatureSpecification',
      name: texts(ACCOMMODATION_TABLE[accommodation].names),
    })),
  })
}

const workHoursOf = (workingTime: Opening['workingTime']): string[] => {
  const { hours, shifts = [] } = workingTime ?? {}
  const range = hours && (hours.min === hours.max ? `${hours.min}` : `${hours.min}-${hours.max}`)
  return [...(range === undefined ? [] : [`${range} hours/week`]), ...shifts.map((shift) => `${shift} shift`)]
}
