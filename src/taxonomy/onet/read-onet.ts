/** Reads a folder with O*NET's abilities and the crosswalks that lead from them to ISCO-08 and ESCO. */
import { join } from 'node:path'
import { UNIT_GROUPS } from '../isco.ts'
import { knownIn } from '../known.ts'
import { readTable, TableFault } from '../read-table.ts'
import { ELEMENTS_OF } from './ability-map.ts'
import {
  type Links,
  MATCH_KINDS,
  type MatchKind,
  type OnetToEsco,
  occupationLinks,
  unitGroupLinks,
} from './crosswalk.ts'
import {
  type AbilityRatings,
  abilityRatings,
  type DemandProfile,
  demandsOf,
  type ElementRatings,
  medianRatings,
  type Rating,
  ratingScale,
} from './demand-profile.ts'

export type OnetProfiles = {
  /** By O*NET-SOC 2019 code, every rated occupation. */
  readonly onet: ReadonlyMap<string, DemandProfile>
  /** By ISCO-08 unit group. */
  readonly unitGroups: ReadonlyMap<string, DemandProfile>
  /** By ESCO URI. */
  readonly occupations: ReadonlyMap<string, DemandProfile>
  /** By O*NET-SOC 2019 code. */
  readonly titles: ReadonlyMap<string, string>
  /** What has no profile: unit groups of ISCO-08, ESCO occupations of the crosswalk, and rated codes that lead nowhere. */
  readonly unmatched: {
    readonly unitGroups: readonly string[]
    readonly occupations: readonly string[]
    readonly onet: readonly string[]
  }
}

const ABILITIES = 'abilities.tsv'
const TITLES = 'occupation_data.tsv'
const TO_ESCO = 'esco_onet_official_v1_2022.tsv'
const ISCO_TO_SOC = 'isco08_to_soc2010_bls.tsv'
const VERSIONS = 'onetsoc2010_to_onetsoc2019.tsv'

const ONET_CODE = /^\d\d-\d{4}\.\d\d$/
const SOC_CODE = /^\d\d-\d{4}$/
const ISCO_URI = 'http://data.europa.eu/esco/isco/'
const OCCUPATION_URI = 'http://data.europa.eu/esco/occupation/'

export type OnetRatings = {
  /** By O*NET-SOC 2019 code. */
  readonly rated: ReadonlyMap<string, AbilityRatings>
  readonly titles: ReadonlyMap<string, string>
  /** O*NET-SOC 2019 codes, all of them rated, by unit group and by ESCO URI. */
  readonly unitGroups: Links
  readonly occupations: Links
  /** URIs of the crosswalk, linked or not. */
  readonly uris: ReadonlySet<string>
}

/** @throws TableFault naming the file and what is wrong with it */
export const readOnetRatings = (folder: string): OnetRatings => {
  const table = <Column extends string>(name: string, columns: readonly Column[]) => {
    const rows = readTable(join(folder, name), columns, '\t')
    if (rows.length === 0) throw new TableFault(`${name}: there are no rows`)
    for (const [at, row] of rows.entries())
      if (columns.some((column) => row[column] === undefined))
        throw new TableFault(`${name}: row ${at + 2} is too short`)
    return rows
  }
  const codeIn = (name: string, code: string, form = ONET_CODE): string => {
    if (form.test(code)) return code
    throw new TableFault(`${name}: ${JSON.stringify(code)} is no occupation code`)
  }

  const titles = new Map(
    table(TITLES, ['O*NET-SOC Code', 'Title']).map((row) => [
      codeIn(TITLES, row['O*NET-SOC Code']),
      row.Title,
    ]),
  )
  const rated = new Map<string, AbilityRatings>()
  for (const [code, elements] of elementRatings(
    table(ABILITIES, [
      'O*NET-SOC Code',
      'Element ID',
      'Scale ID',
      'Data Value',
      'Recommend Suppress',
      'Not Relevant',
    ]),
  )) {
    if (!titles.has(code)) throw new TableFault(`${TITLES}: ${code} of ${ABILITIES} is not there`)
    rated.set(code, abilityRatings(elements))
  }
  const isRated = (code: string) => rated.has(code)

  const toEsco: OnetToEsco[] = []
  for (const row of table(TO_ESCO, ['onet_soc_2019', 'esco_or_isco_uri', 'match_type'])) {
    const code = codeIn(TO_ESCO, row.onet_soc_2019)
    const { esco_or_isco_uri: uri, match_type: match } = row
    if (isMatchKind(match) && uri.startsWith(OCCUPATION_URI)) toEsco.push({ code, uri, match })
    // A whole ISCO group, by one occupation (all nursing by nurse practitioners): the other crosswalk names several.
    else if (match !== 'exactISCO' || !uri.startsWith(ISCO_URI))
      throw new TableFault(`${TO_ESCO}: ${code} has the match ${JSON.stringify(match)} with ${uri}`)
  }
  const unitGroups = unitGroupLinks(
    {
      // Two rows name a minor group, without telling which of its unit groups; UNIT_GROUPS does not find them.
      socs: table(ISCO_TO_SOC, ['isco08', 'soc2010']).map(({ isco08, soc2010 }) => ({
        isco: codeIn(ISCO_TO_SOC, isco08, /^\d{3,4}$/),
        soc2010: codeIn(ISCO_TO_SOC, soc2010, SOC_CODE),
      })),
      versions: table(VERSIONS, ['onetsoc2010', 'onetsoc2019']).map(({ onetsoc2010, onetsoc2019 }) => ({
        code2010: codeIn(VERSIONS, onetsoc2010),
        code2019: codeIn(VERSIONS, onetsoc2019),
      })),
    },
    isRated,
  )
  const occupations = occupationLinks(toEsco, isRated)
  return { rated, titles, unitGroups, occupations, uris: new Set(toEsco.map(({ uri }) => uri)) }
}

/** @throws TableFault as `readOnetRatings` */
export const readOnet = (folder: string): OnetProfiles => {
  const { rated, titles, unitGroups, occupations, uris } = readOnetRatings(folder)
  const scale = ratingScale([...rated.values()])
  const profiles = (links: Links): ReadonlyMap<string, DemandProfile> =>
    new Map(
      [...links].map(([key, from]) => [
        key,
        { demands: demandsOf(medianRatings(from.map((code) => knownIn(rated, code))), scale), from },
      ]),
    )
  const linked = new Set([...unitGroups.values(), ...occupations.values()].flat())
  return {
    onet: profiles(new Map([...rated.keys()].map((code) => [code, [code]]))),
    unitGroups: profiles(unitGroups),
    occupations: profiles(occupations),
    titles,
    unmatched: {
      unitGroups: UNIT_GROUPS.filter((group) => !unitGroups.has(group)),
      occupations: [...uris].filter((uri) => !occupations.has(uri)),
      onet: [...rated.keys()].filter((code) => !linked.has(code)),
    },
  }
}

const isMatchKind = (match: string): match is MatchKind => MATCH_KINDS.some((kind) => kind === match)

type AbilityRow = Readonly<
  Record<
    'O*NET-SOC Code' | 'Element ID' | 'Scale ID' | 'Data Value' | 'Recommend Suppress' | 'Not Relevant',
    string
  >
>

/**
 * By O*NET-SOC code. An element of which O*NET advises against using a value (too imprecise) is left out, and one whose
 * level it calls not relevant (nearly all analysts found it not important) is not important.
 */
const elementRatings = (rows: readonly AbilityRow[]): ReadonlyMap<string, ElementRatings> => {
  type Read = { importance?: number; level?: number; suppressed: boolean }
  const read = new Map<string, Map<string, Read>>()
  for (const row of rows) {
    const { 'O*NET-SOC Code': code, 'Element ID': element, 'Scale ID': scale } = row
    if (!ONET_CODE.test(code))
      throw new TableFault(`${ABILITIES}: ${JSON.stringify(code)} is no occupation code`)
    const elements = read.get(code) ?? new Map<string, Read>()
    read.set(code, elements)
    const rating = elements.get(element) ?? { suppressed: false }
    elements.set(element, rating)
    if (row['Recommend Suppress'] === 'Y') rating.suppressed = true
    if (scale === 'IM') rating.importance = hundredths(row, 100, 500)
    else if (scale !== 'LV') throw new TableFault(`${ABILITIES}: ${JSON.stringify(scale)} is no scale`)
    else rating.level = row['Not Relevant'] === 'Y' ? -1 : hundredths(row, 0, 700)
  }
  const ratings = new Map<string, ReadonlyMap<string, Rating>>()
  const seen = new Set<string>()
  for (const [code, elements] of read) {
    const usable = new Map<string, Rating>()
    for (const [element, { importance, level, suppressed }] of elements) {
      if (importance === undefined || level === undefined)
        throw new TableFault(`${ABILITIES}: ${code} has only one of IM and LV of ${element}`)
      seen.add(element)
      if (!suppressed) usable.set(element, level < 0 ? { importance: 100, level: 0 } : { importance, level })
    }
    ratings.set(code, usable)
  }
  const missing = [...ELEMENTS_OF.values()].flat().filter((element) => !seen.has(element))
  if (missing.length > 0)
    throw new TableFault(`${ABILITIES}: nothing is rated on ${[...new Set(missing)].join(', ')}`)
  return ratings
}

const hundredths = (row: AbilityRow, lowest: number, highest: number): number => {
  const text = row['Data Value']
  const value = /^\d(\.\d{1,4})?$/.test(text) ? Math.round(Number(text) * 100) : Number.NaN
  if (value >= lowest && value <= highest) return value
  throw new TableFault(
    `${ABILITIES}: ${row['O*NET-SOC Code']} has the ${row['Scale ID']} ${JSON.stringify(text)} of ${row['Element ID']}`,
  )
}
