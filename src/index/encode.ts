/** Jobseeker → packed record. What depends on the day is settled here, and the record says until when it holds. */

import {
  ACCOMMODATIONS,
  CEFR_LEVELS,
  DEMANDABLE_ABILITIES,
  type DemandableAbility,
  EMPLOYER_KINDS,
  LANGUAGES,
  LICENCES,
  SECTORS,
  SHIFTS,
  TARGET_GROUPS,
} from '../domain/codes.ts'
import type { Jobseeker } from '../domain/jobseeker.ts'
import { ACCOMMODATION_TABLE } from '../taxonomy/accommodations.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { byteAt } from './at.ts'
import { checked } from './checked.ts'
import { hash64 } from './hash.ts'
import {
  ANYWHERE_KM,
  dayNumber,
  KNOWN,
  NO_RECHECK,
  OFFSET,
  PERMITTED,
  REMOTE_ONLY,
  ROW_BYTES,
  UNKNOWN_BYTE,
  UNKNOWN_MUNICIPALITY,
  UNKNOWN_NIBBLE,
} from './layout.ts'
import {
  higherNibble,
  type JobseekerRecord,
  type ListedAbility,
  ORDINARY,
  type Ordinary,
  packRecord,
} from './record.ts'

const numbering = <T extends string>(codes: readonly T[]): Readonly<Record<T, number>> =>
  Object.fromEntries(codes.map((code, number) => [code, number])) as Record<T, number>

export const ABILITY_NUMBER = numbering(DEMANDABLE_ABILITIES)
export const ACCOMMODATION_NUMBER = numbering(ACCOMMODATIONS)
export const LANGUAGE_NUMBER = numbering(LANGUAGES)
export const LICENCE_NUMBER = numbering(LICENCES)
export const SECTOR_NUMBER = numbering(SECTORS)
export const EMPLOYER_KIND_NUMBER = numbering(EMPLOYER_KINDS)
export const SHIFT_NUMBER = numbering(SHIFTS)
export const TARGET_GROUP_NUMBER = numbering(TARGET_GROUPS)

const ORDINARY_NIBBLE = 6
/** As the contract bounds one entry. */
const MOST_YEARS_TOLD = 60

const nibbleOf = (level: number | null | undefined): number =>
  level === null || level === undefined ? UNKNOWN_NIBBLE : Math.round(level * 2)

/** Abilities that the essential needs compensate. */
const compensated = (jobseeker: Jobseeker): ReadonlySet<DemandableAbility> =>
  new Set(
    (jobseeker.needs ?? [])
      .filter((need) => need.kind === 'essential')
      .flatMap((need) => ACCOMMODATION_TABLE[need.accommodation].compensates),
  )

/** @param day Helsinki day for which the record is to hold; it says itself how far beyond. */
export const encodeRecord = (
  id: string,
  jobseeker: Jobseeker,
  day: string,
  taxonomy: Taxonomy,
): JobseekerRecord => {
  const today = dayNumber(day)
  const columns = new Uint8Array(ROW_BYTES)
  const view = new DataView(columns.buffer)
  const mark = (place: number, bits: number) => {
    columns[place] = byteAt(columns, place) | bits
  }
  const setBit = (offset: number, bit: number) => mark(offset + (bit >> 3), 1 << (bit & 7))
  let recheck = NO_RECHECK
  /** True while `until` (the last day) has not passed; remembers the day on which that changes. */
  const holds = (until: string | null | undefined): boolean => {
    if (!until) return true
    const last = dayNumber(until)
    if (last < today) return false
    recheck = Math.min(recheck, last)
    return true
  }

  const ordinary: Ordinary =
    jobseeker.otherAbilities === undefined
      ? ORDINARY.unsaid
      : jobseeker.otherAbilities.source === 'self'
        ? ORDINARY.self
        : ORDINARY.professional
  const unlisted = ordinary === ORDINARY.unsaid ? UNKNOWN_NIBBLE : ORDINARY_NIBBLE
  const bridged = compensated(jobseeker)
  const listed: ListedAbility[] = []
  DEMANDABLE_ABILITIES.forEach((code, ability) => {
    const value = jobseeker.abilities?.[code]
    let unaided = unlisted
    let best = unlisted
    if (value) {
      const expired = !holds(value.validUntil)
      unaided = expired ? UNKNOWN_NIBBLE : nibbleOf(value.unaided)
      const supported = expired ? UNKNOWN_NIBBLE : nibbleOf(value.supported)
      best = bridged.has(code) || unaided === UNKNOWN_NIBBLE ? higherNibble(unaided, supported) : unaided
      listed.push({ ability, supported, supportSelfSaid: value.source === 'self', expired })
    }
    columns[OFFSET.abilities + ability] = unaided | (best << 4)
  })
  columns.fill(
    UNKNOWN_NIBBLE | (UNKNOWN_NIBBLE << 4),
    OFFSET.abilities + DEMANDABLE_ABILITIES.length,
    OFFSET.essential,
  )

  for (const need of jobseeker.needs ?? [])
    setBit(OFFSET[need.kind], ACCOMMODATION_NUMBER[need.accommodation])
  LANGUAGES.forEach((language, number) => {
    const level = jobseeker.languages?.[language]
    if (level === undefined) return
    mark(OFFSET.languages + (number >> 1), (CEFR_LEVELS.indexOf(level) + 1) << ((number & 1) * 4))
  })
  const hours = jobseeker.workingTime?.hours
  columns[OFFSET.hoursMin] = hours ? Math.round(hours.min * 2) : UNKNOWN_BYTE
  columns[OFFSET.hoursMax] = hours ? Math.round(hours.max * 2) : UNKNOWN_BYTE
  for (const shift of jobseeker.workingTime?.shifts ?? []) setBit(OFFSET.shifts, SHIFT_NUMBER[shift])

  const { matching, pausedUntil } = jobseeker.permissions ?? {}
  if (matching) {
    const since = dayNumber(matching.since)
    if (since > today) recheck = Math.min(recheck, since - 1)
    else if (holds(matching.until)) mark(OFFSET.shifts, PERMITTED)
  }
  if (jobseeker.commute?.remoteOnly) mark(OFFSET.shifts, REMOTE_ONLY)
  const maxKm = jobseeker.commute?.maxKm
  columns[OFFSET.maxKm] = maxKm === undefined ? UNKNOWN_BYTE : maxKm === 'anywhere' ? ANYWHERE_KM : maxKm

  const { municipality } = jobseeker
  view.setUint16(
    OFFSET.municipality,
    (municipality === undefined ? undefined : taxonomy.municipalityNumber(municipality)) ??
      UNKNOWN_MUNICIPALITY,
    true,
  )
  const area = jobseeker.area ?? (municipality === undefined ? undefined : taxonomy.areaOf(municipality))
  columns[OFFSET.area] = (area === undefined ? undefined : taxonomy.areaNumber(area)) ?? UNKNOWN_BYTE
  for (const licence of jobseeker.licences ?? []) setBit(OFFSET.licences, LICENCE_NUMBER[licence])
  for (const group of jobseeker.targetGroups ?? []) setBit(OFFSET.targetGroups, TARGET_GROUP_NUMBER[group])
  view.setUint16(OFFSET.availableFrom, jobseeker.availableFrom ? dayNumber(jobseeker.availableFrom) : 0, true)
  view.setUint16(OFFSET.pausedUntil, pausedUntil ? dayNumber(pausedUntil) : 0, true)
  const { wishes = {} } = jobseeker
  for (const sector of wishes.sectors ?? []) setBit(OFFSET.wishedSectors, SECTOR_NUMBER[sector])
  for (const sector of wishes.avoidSectors ?? []) setBit(OFFSET.avoidedSectors, SECTOR_NUMBER[sector])
  for (const kind of wishes.employerKinds ?? []) setBit(OFFSET.wishedKinds, EMPLOYER_KIND_NUMBER[kind])
  const said = (list: readonly unknown[] | undefined, bit: number) => (list?.length ? bit : 0)
  view.setUint16(
    OFFSET.known,
    (jobseeker.needs ? KNOWN.needs : 0) |
      (jobseeker.skills ? KNOWN.skills : 0) |
      (jobseeker.experience ? KNOWN.experience : 0) |
      (jobseeker.languages ? KNOWN.languages : 0) |
      said(wishes.occupations, KNOWN.wishedOccupations) |
      said(wishes.sectors, KNOWN.wishedSectors) |
      said(wishes.employerKinds, KNOWN.wishedKinds),
    true,
  )
  view.setUint16(OFFSET.recheck, recheck, true)

  return {
    id,
    hash: hash64(id),
    fingerprint: taxonomy.fingerprint,
    encodedOn: today,
    columns,
    ordinary,
    listed,
    skills: (jobseeker.skills ?? []).map(({ skill, proficiency }) => ({
      skill: checked(taxonomy.skillNumber(skill), skill),
      proficiency: proficiency ?? 0,
    })),
    experience: experienceOf(jobseeker, taxonomy),
    wishedOccupations: [
      ...new Set((wishes.occupations ?? []).map((code) => unitGroupNumber(code, taxonomy))),
    ],
    avoidedOccupations: avoidedOf(wishes.avoidOccupations ?? [], taxonomy),
    avoidedEmployers: (wishes.avoidEmployers ?? []).map(hash64),
  }
}

const unitGroupNumber = (code: string, taxonomy: Taxonomy): number =>
  checked(taxonomy.occupationNumber(taxonomy.unitGroupOf(code) ?? code), code)

/** Years in occupations of one unit group are years in it. */
const experienceOf = (
  { experience = [] }: Jobseeker,
  taxonomy: Taxonomy,
): readonly { readonly occupation: number; readonly years: number }[] => {
  const years = new Map<number, number>()
  for (const each of experience) {
    const occupation = unitGroupNumber(each.occupation, taxonomy)
    years.set(occupation, Math.min(MOST_YEARS_TOLD, (years.get(occupation) ?? 0) + each.years))
  }
  return [...years].map(([occupation, sum]) => ({ occupation, years: sum }))
}

/** An occupation whose unit group is avoided as a whole is avoided with it. */
const avoidedOf = (codes: readonly string[], taxonomy: Taxonomy): readonly number[] => {
  const numbers = new Map(
    codes.map((code) => [checked(taxonomy.occupationNumber(code), code), unitGroupNumber(code, taxonomy)]),
  )
  return [...numbers].filter(([own, group]) => own === group || !numbers.has(group)).map(([own]) => own)
}

/** The packed bytes of a jobseeker. */
export const encode = (id: string, jobseeker: Jobseeker, day: string, taxonomy: Taxonomy): Uint8Array =>
  packRecord(encodeRecord(id, jobseeker, day, taxonomy))
