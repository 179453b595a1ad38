/** Areas of people, as the index numbers them. */
import { UNKNOWN_BYTE } from '../index/layout.ts'
import { column, type JobseekerRecord } from '../index/record.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'

/** Area numbers in scope, one byte each; undefined is everywhere. */
export type AreaTable = Uint8Array | undefined

export const areaTable = (areas: readonly string[] | undefined, taxonomy: Taxonomy): AreaTable => {
  if (!areas) return undefined
  const table = new Uint8Array(256)
  for (const area of areas) {
    const number = taxonomy.areaNumber(area)
    if (number !== undefined) table[number] = 1
  }
  return table
}

export const inScope = (areas: AreaTable, record: JobseekerRecord): boolean =>
  areas === undefined || areas[column.byte(record.columns, 'area')] === 1

/** Null where no area holds the person. */
export const areaCodeOf = (record: JobseekerRecord, taxonomy: Taxonomy): string | null => {
  const number = column.byte(record.columns, 'area')
  if (number === UNKNOWN_BYTE) return null
  const code = taxonomy.areas[number]
  if (code === undefined)
    throw new Error(`the record of ${record.id} names area ${number}, which there is not`)
  return code
}
