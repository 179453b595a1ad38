/** The people as tables: a row each with a column for every scale, and side tables for what they list. */
import { DEMANDABLE_ABILITIES, LANGUAGES } from '../../src/domain/codes.ts'
import type { Hash64 } from '../../src/index/hash.ts'
import { PERMITTED, REMOTE_ONLY, SHIFT_MASK } from '../../src/index/layout.ts'
import { column, type JobseekerRecord, unpackRecord } from '../../src/index/record.ts'

/** `small` holds 16 bits, signed. */
export type SqlType = 'small' | 'int' | 'bigint' | 'boolean' | 'text'
export type SqlValue = number | bigint | boolean | string

export type SqlTable = {
  readonly name: string
  readonly columns: readonly (readonly [name: string, type: SqlType])[]
}

const columns = (names: readonly string[], type: SqlType) => names.map((name) => [name, type] as const)

/** The narrow and the often read first: PostgreSQL walks a row from its beginning. */
const PERSON: SqlTable = {
  name: 'person',
  columns: [
    ...columns(['person', 'paused_until', 'available_from', 'municipality', 'hash_high', 'hash_low'], 'int'),
    ...columns(['licences', 'target_groups', 'wished_sectors', 'avoided_sectors'], 'int'),
    ['needs', 'bigint'],
    ...columns(['permitted', 'remote_only'], 'boolean'),
    ...columns(['known', 'hours_min', 'hours_max', 'shifts', 'max_km', 'wished_kinds'], 'small'),
    ...columns(
      DEMANDABLE_ABILITIES.map((_, ability) => `ability_${ability}`),
      'small',
    ),
    ...columns(
      LANGUAGES.map((_, language) => `language_${language}`),
      'small',
    ),
    ['id', 'text'],
  ],
}

const side = (name: string, key: string, value?: string): SqlTable => ({
  name,
  columns: [
    ['person', 'int'],
    [key, key === 'employer' ? 'bigint' : 'int'],
    ...(value === undefined ? [] : [[value, 'small'] as const]),
  ],
})

const SKILL = side('person_skill', 'skill', 'proficiency')
const EXPERIENCE = side('person_experience', 'occupation', 'years')
const WISHED = side('person_wished', 'occupation')
const AVOIDED = side('person_avoided', 'occupation')
const EMPLOYER = side('person_avoided_employer', 'employer')

export const SIDE_TABLES = [SKILL, EXPERIENCE, WISHED, AVOIDED, EMPLOYER] as const
export const TABLES: readonly SqlTable[] = [PERSON, ...SIDE_TABLES]

/** As a signed number, since PostgreSQL has no other. */
export const signed64 = (hi: number, lo: number): bigint =>
  BigInt.asIntN(64, (BigInt(hi) << 32n) | BigInt(lo))

export const hashOf = (high: number, low: number): Hash64 => ({ hi: high >>> 0, lo: low >>> 0 })

const personRow = (record: JobseekerRecord, person: number): readonly SqlValue[] => {
  const row = record.columns
  const shifts = column.byte(row, 'shifts')
  const bytes = (name: 'wishedSectors' | 'avoidedSectors') =>
    column.byte(row, name) | (column.byte(row, name, 1) << 8) | (column.byte(row, name, 2) << 16)
  const needs = (half: 0 | 1) =>
    (column.mask(row, 'essential', half) | column.mask(row, 'helpful', half)) >>> 0
  return [
    person,
    column.word(row, 'pausedUntil'),
    column.word(row, 'availableFrom'),
    column.word(row, 'municipality'),
    record.hash.hi | 0,
    record.hash.lo | 0,
    column.mask(row, 'licences') | 0,
    column.mask(row, 'targetGroups') | 0,
    bytes('wishedSectors'),
    bytes('avoidedSectors'),
    signed64(needs(1), needs(0)),
    (shifts & PERMITTED) !== 0,
    (shifts & REMOTE_ONLY) !== 0,
    column.word(row, 'known'),
    column.byte(row, 'hoursMin'),
    column.byte(row, 'hoursMax'),
    shifts & SHIFT_MASK,
    column.byte(row, 'maxKm'),
    column.byte(row, 'wishedKinds'),
    ...DEMANDABLE_ABILITIES.map((_, ability) => column.best(row, ability)),
    ...LANGUAGES.map((_, language) => column.language(row, language)),
    record.id,
  ]
}

type Write = (table: SqlTable, values: readonly SqlValue[]) => void

const writeLists = (record: JobseekerRecord, person: number, write: Write): void => {
  for (const { skill, proficiency } of record.skills) write(SKILL, [person, skill, proficiency])
  for (const { occupation, years } of record.experience) write(EXPERIENCE, [person, occupation, years])
  for (const occupation of record.wishedOccupations) write(WISHED, [person, occupation])
  for (const occupation of record.avoidedOccupations) write(AVOIDED, [person, occupation])
  for (const { hi, lo } of record.avoidedEmployers) write(EMPLOYER, [person, signed64(hi, lo)])
}

/** Writes the rows of every table, one person after the other. */
export const writeRows = (records: Iterable<Uint8Array>, write: Write): void => {
  let person = 0
  for (const packed of records) {
    const record = unpackRecord(packed)
    write(PERSON, personRow(record, person))
    writeLists(record, person, write)
    person += 1
  }
}
