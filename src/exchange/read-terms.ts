/** What the work asks: occupation and sector, abilities, skills, languages, licences. Terms of ours and ESCO's alone. */
import { OccupationCode } from '../domain/values.ts'
import { told } from '../messages.ts'
import type { Draft } from './draft.ts'
import { asText, isNode, nodesOf, numberOf, type Spot, type TextSpot, textsOf, valuesOf } from './spot.ts'
import { ADJUSTABLE, escoOf, IMPORTANCE, SETS, SOURCE } from './vocabulary.ts'

/** What a value refers to: itself where it is a text, else its `@id`, `url` and `sameAs`. */
const referencesOf = (spot: Spot): readonly TextSpot[] => {
  const text = asText(spot)
  return text ? [text] : ['@id', 'url', 'sameAs'].flatMap((key) => textsOf(spot, key))
}

/** The code of a term of one of our sets. */
const codeIn = (set: string, spot: Spot): { readonly code: TextSpot; readonly set: Spot } | undefined => {
  const inSet = valuesOf(spot, 'inDefinedTermSet').find((each) =>
    referencesOf(each).some(({ text }) => text === set),
  )
  const [code] = textsOf(spot, 'termCode')
  return inSet && code && { code, set: inSet }
}

type Candidate = { readonly code: string; readonly from: TextSpot | Spot; readonly label: readonly Spot[] }

/** The most exact occupation whose form an opening takes; others stay unread unless they say the same. */
export const readOccupation = (posting: Spot, draft: Draft): void => {
  const occupations = valuesOf(posting, 'relevantOccupation')
  const categories = [...occupations, posting].flatMap((spot) => valuesOf(spot, 'occupationalCategory'))
  const candidates = [
    ...occupations.flatMap((spot) => escoOccupations(spot)),
    ...categories.flatMap((spot) => [...escoOccupations(spot), ...iscoCodes(spot)]),
  ]
  const isTaken = ({ code }: Candidate) =>
    OccupationCode.safeParse(code).success && draft.known.occupation(code)
  // An occupation of ESCO that is not known here stays unread; a code that somebody wrote as ISCO-08 is a fault.
  const chosen = candidates.find(isTaken) ?? candidates.find(({ code }) => !escoOf(code))
  if (!chosen) return
  draft.set(['occupation'], chosen.code, chosen.from)
  for (const { code, from, label } of candidates) if (code === chosen.code) draft.marks.read(from, ...label)
}

const escoOccupations = (spot: Spot): Candidate[] =>
  referencesOf(spot).flatMap((from) => {
    const esco = escoOf(from.text)
    const label = valuesOf(spot, 'name')
    if (esco?.kind === 'occupation') return [{ code: esco.uri, from, label }]
    const unitGroup = esco?.kind === 'isco' ? /^C(\d{4})$/.exec(esco.code)?.[1] : undefined
    return unitGroup === undefined ? [] : [{ code: unitGroup, from, label }]
  })

/** Codes of four digits are many systems': one counts where its set says ISCO-08. */
const iscoCodes = (spot: Spot): Candidate[] => {
  const text = asText(spot)
  const written = text && /^ISCO-?08[\s:/]+(\d{4})$/i.exec(text.text)?.[1]
  if (text && written !== undefined) return [{ code: written, from: text, label: [] }]
  const set = valuesOf(spot, 'inCodeSet').find((each) => {
    const names = isNode(each) ? [...textsOf(each, 'name'), ...referencesOf(each)] : referencesOf(each)
    return names.some(({ text: name }) => /^ISCO-?08$/i.test(name) || name === ESCO_ISCO_SCHEME)
  })
  const [code] = textsOf(spot, 'codeValue')
  return set && code ? [{ code: code.text, from: code, label: [set, ...valuesOf(spot, 'name')] }] : []
}

const ESCO_ISCO_SCHEME = 'http://data.europa.eu/esco/concept-scheme/isco'

export const readSector = (posting: Spot, { set, marks, has }: Draft): void => {
  for (const spot of valuesOf(posting, 'industry')) {
    const sector = codeIn(SETS.sectors, spot)
    if (!sector || has(['sector'])) continue
    set(['sector'], sector.code.text, sector.code)
    marks.read(sector.set, ...valuesOf(spot, 'name'))
  }
}

/** Our terms are read from wherever they stand: which property suits an ability is a matter of taste. */
export const readTerms = (posting: Spot, draft: Draft): void => {
  for (const property of ['physicalRequirement', 'sensoryRequirement', 'skills'])
    for (const spot of valuesOf(posting, property))
      if (!readDemand(spot, draft) && !readLanguage(spot, draft)) readSkill(spot, draft)
}

const readDemand = (spot: Spot, draft: Draft): boolean => {
  const ability = codeIn(SETS.abilities, spot)
  if (!ability) return false
  const demand = draft.add('demands', spot)
  draft.set([...demand, 'ability'], ability.code.text, ability.code)
  draft.marks.read(ability.set, ...valuesOf(spot, 'name'))
  const [level] = valuesOf(spot, 'value')
  if (level) draft.set([...demand, 'level'], numberOf(level) ?? level.value, level)
  else draft.lack([...demand, 'level'], `${spot.at}/value`, told('fault.demandLevelNeeded'))
  readFacts(spot, draft, {
    [IMPORTANCE]: [...demand, 'importance'],
    [ADJUSTABLE]: [...demand, 'adjustable'],
    [SOURCE]: [...demand, 'source'],
  })
  return true
}

type Paths = Readonly<Record<string, readonly (string | number)[]>>

/** What a term says besides its level, by the name of each fact. */
const readFacts = (spot: Spot, { set, marks }: Draft, paths: Paths): void => {
  for (const fact of nodesOf(spot, 'valueReference')) {
    const [name] = textsOf(fact, 'propertyID')
    const [held] = valuesOf(fact, 'value')
    const path = name && Object.hasOwn(paths, name.text) ? paths[name.text] : undefined
    if (!name || !held || !path) continue
    set(path, numberOf(held) ?? held.value, held)
    marks.read(name)
  }
}

const readLanguage = (spot: Spot, draft: Draft): boolean => {
  const asked = codeIn(SETS.languages, spot)
  if (!asked) return false
  const language = draft.add('languages', spot)
  draft.set([...language, 'language'], asked.code.text, asked.code)
  draft.marks.read(asked.set, ...valuesOf(spot, 'name'))
  const [level] = valuesOf(spot, 'value')
  if (level) draft.set([...language, 'level'], level.value, level)
  else draft.lack([...language, 'level'], `${spot.at}/value`, told('fault.languageLevelNeeded'))
  return true
}

const readSkill = (spot: Spot, draft: Draft): void => {
  const own = codeIn(SETS.skills, spot)
  const esco = referencesOf(spot).find(({ text }) => escoOf(text)?.kind === 'skill')
  const code = own?.code.text ?? (esco && escoOf(esco.text)?.uri)
  const from = own?.code ?? esco
  if (code === undefined || !from || (!own && !draft.known.skill(code))) return
  const skill = draft.add('skills', spot)
  draft.set([...skill, 'skill'], code, from)
  draft.marks.read(...(own ? [own.set] : []), ...valuesOf(spot, 'name'))
  const [proficiency] = valuesOf(spot, 'value')
  if (proficiency)
    draft.set([...skill, 'proficiency'], numberOf(proficiency) ?? proficiency.value, proficiency)
  readFacts(spot, draft, {
    [IMPORTANCE]: [...skill, 'importance'],
    [SOURCE]: [...skill, 'source'],
  })
}

/** A licence is named by a credential's category, or by itself. */
export const readLicences = (posting: Spot, draft: Draft): void => {
  for (const spot of valuesOf(posting, 'qualifications')) {
    const term = [...valuesOf(spot, 'credentialCategory'), spot].find((each) => codeIn(SETS.licences, each))
    const asked = term && codeIn(SETS.licences, term)
    if (!asked) continue
    draft.set([...draft.add('licences', spot), 'licence'], asked.code.text, asked.code)
    draft.marks.read(asked.set, ...valuesOf(term, 'name'))
  }
}
