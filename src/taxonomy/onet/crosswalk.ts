/** Which O*NET occupations stand for a unit group of ISCO-08 or an occupation of ESCO. */
import { UNIT_GROUPS } from '../isco.ts'

/** `exactMatch` and so on of the official crosswalk; `broadMatch`: O*NET's occupation is the broader one. */
export const MATCH_KINDS = ['exactMatch', 'closeMatch', 'broadMatch', 'narrowMatch'] as const
export type MatchKind = (typeof MATCH_KINDS)[number]

export type IscoToSoc = { readonly isco: string; readonly soc2010: string }
export type OnetToOnet = { readonly code2010: string; readonly code2019: string }
export type OnetToEsco = { readonly code: string; readonly uri: string; readonly match: MatchKind }

/** O*NET-SOC 2019 codes, sorted and without duplicates. */
export type Links = ReadonlyMap<string, readonly string[]>

const grouped = <Row>(rows: readonly Row[], key: (row: Row) => string, value: (row: Row) => string) => {
  const groups = new Map<string, Set<string>>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.add(value(row))
    else groups.set(key(row), new Set([value(row)]))
  }
  return groups
}

/**
 * SOC 2010's minor groups "supervisors of …" among service, sales, office, farm, building, repair, production and
 * transport work.
 */
const SUPERVISORS = /^(33|35|37|39|41|43|45|47|49|51|53)-10/

/**
 * Of a unit group, all SOC occupations of the crosswalk alike: one marked as matching in part is still the best that is
 * known of the group, and no group has both kinds. Supervisors are left out where the group has others: American
 * practice counts them with the workers, whose demands are meant here.
 *
 * Of a SOC occupation the O*NET occupation of the same name (`.00`); its specialities (`.01` …) only where that one is
 * not rated, as with "all other".
 * @param isRated whether O*NET rates the abilities of an O*NET-SOC 2019 code
 */
export const unitGroupLinks = (
  { socs, versions }: { readonly socs: readonly IscoToSoc[]; readonly versions: readonly OnetToOnet[] },
  isRated: (code: string) => boolean,
): Links => {
  const newer = grouped(
    versions.filter(({ code2019 }) => isRated(code2019)),
    ({ code2010 }) => code2010,
    ({ code2019 }) => code2019,
  )
  const namesakes = new Map<string, readonly string[]>()
  const specialities = new Map<string, readonly string[]>()
  for (const [code2010, codes] of newer) {
    const [soc, detail] = code2010.split('.') as [string, string]
    if (detail === '00') namesakes.set(soc, [...codes])
    else specialities.set(soc, [...(specialities.get(soc) ?? []), ...codes])
  }
  const ofSocs = grouped(
    socs,
    ({ isco }) => isco,
    ({ soc2010 }) => soc2010,
  )
  const links = new Map<string, readonly string[]>()
  for (const group of UNIT_GROUPS) {
    const reached = (of: (soc: string) => boolean) =>
      [...(ofSocs.get(group) ?? [])]
        .filter(of)
        .flatMap((soc) => namesakes.get(soc) ?? specialities.get(soc) ?? [])
    const workers = reached((soc) => !SUPERVISORS.test(soc))
    const codes = workers.length > 0 ? workers : reached((soc) => SUPERVISORS.test(soc))
    if (codes.length > 0) links.set(group, [...new Set(codes)].toSorted())
  }
  return links
}

/**
 * Of an ESCO occupation, the rated O*NET occupations of the best kind of match it has: exact, close, then O*NET's
 * broader one (what is true of cooks is true of a grill cook), then narrower ones, which say only a part.
 */
export const occupationLinks = (rows: readonly OnetToEsco[], isRated: (code: string) => boolean): Links => {
  const links = new Map<string, readonly string[]>()
  for (const kind of MATCH_KINDS) {
    const best = grouped(
      rows.filter(({ match, code, uri }) => match === kind && isRated(code) && !links.has(uri)),
      ({ uri }) => uri,
      ({ code }) => code,
    )
    for (const [uri, codes] of best) links.set(uri, [...codes].toSorted())
  }
  return links
}
