/**
 * What a search server holds. Of people: a key without the secret's owner nobody can turn back, and labels, which say
 * what somebody has done, can or wishes for without telling these apart. Nothing else is looked for, so nothing else is
 * there: no place, no language, no need, no ability, no reference. Who has no label has no document.
 */
import { createHmac } from 'node:crypto'
import { type JobseekerRecord, unpackRecord } from '../../index/record.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { rowKey } from '../row-keys.ts'
import type { Meaning } from '../text-meaning.ts'
import { SETTINGS_VERSION } from './search-settings.ts'

export const STATE_KEY = 'state'

/** Without labels it only stands in for somebody who is to be deleted. */
export type PersonDocument = { readonly key: string; readonly labels?: readonly string[] }

/** How far the documents beside it have come. It is written with them, in one task, so one look sees both. */
export type StateDocument = {
  readonly key: typeof STATE_KEY
  readonly position: number
  /** By what rules the documents were made: those of another making are of no use. */
  readonly made: string
  /**
   * When the index was made for which this was written. One that stands in another index came from somebody who wrote while
   * the indexes changed places, and says nothing.
   */
  readonly index: string
}

const skillLabel = (taxonomy: Taxonomy, skill: number): string => `skill ${taxonomy.skillCode(skill)}`
const occupationLabel = (occupation: number): string => `occupation ${String(occupation).padStart(4, '0')}`

/** Settings, vocabulary and secret in one short text; the secret cannot be read from it. */
export const madeBy = (taxonomy: Taxonomy, secret: Uint8Array): string => {
  const check = createHmac('sha256', secret).update('check').digest('hex').slice(0, 8)
  return `${SETTINGS_VERSION} ${taxonomy.version} ${check}`
}

export const labelsOf = (record: JobseekerRecord, taxonomy: Taxonomy): readonly string[] => {
  const occupations = [
    ...record.experience.map(({ occupation }) => occupation),
    ...record.wishedOccupations,
  ].map(occupationLabel)
  return [
    ...new Set([...record.skills.map(({ skill }) => skillLabel(taxonomy, skill)), ...occupations]),
  ].sort()
}

export const labelsMeant = ({ skills, occupations }: Meaning, taxonomy: Taxonomy): readonly string[] => [
  ...[...skills].map((skill) => skillLabel(taxonomy, skill)),
  ...[...occupations].map(occupationLabel),
]

export type DocumentMaker = (id: string, packed: Uint8Array | undefined) => PersonDocument

/** @returns makes the document of a packed record; one without labels for somebody who is gone or has none */
export const documentMaker =
  (taxonomy: Taxonomy, secret: Uint8Array): DocumentMaker =>
  (id, packed) => {
    const key = rowKey(secret, id)
    const labels = packed === undefined ? [] : labelsOf(unpackRecord(packed), taxonomy)
    return labels.length === 0 ? { key } : { key, labels }
  }
