import { at } from '../../index/at.ts'
import { checked } from '../../index/checked.ts'
import { ANYWHERE_KM, REMOTE_ONLY, UNKNOWN_BYTE, UNKNOWN_MUNICIPALITY } from '../../index/layout.ts'
import { column, type JobseekerRecord } from '../../index/record.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { share } from '../apportion.ts'
import type { ItemResult } from '../interpretation.ts'
import type { CommuteItem, ProgramWay, ScoreProgram } from '../program.ts'
import { type CompileCriterion, type CompileInput, full, scaleResult, unstated } from './criterion.ts'

/** Those that were made: an eighth of the time of compiling tens of thousands of openings went into them. */
const KM_TABLES = new WeakMap<Taxonomy, Map<string, readonly number[]>>()

/** Whole kilometres from every municipality (by number) to the one of the opening. */
export const kmTable = (municipality: string, taxonomy: Taxonomy): readonly number[] => {
  const tables = KM_TABLES.get(taxonomy) ?? new Map<string, readonly number[]>()
  KM_TABLES.set(taxonomy, tables)
  const known = tables.get(municipality)
  if (known) return known
  const to = checked(taxonomy.municipalityNumber(municipality), municipality)
  const table = Array.from({ length: taxonomy.municipalityCount }, (_, from) => taxonomy.distanceKm(from, to))
  tables.set(municipality, table)
  return table
}

export const compileCommute: CompileCriterion = ({ opening, weights, taxonomy }, max) => {
  const { municipality, remote } = opening
  const criterion = 'commute'
  if (remote === 'full') return { criterion, max, items: [full(max, 'remote', criterion)] }
  if (municipality === undefined)
    return { criterion, max, items: [unstated(max, weights.neutral, criterion)] }
  return {
    criterion,
    max,
    items: [
      {
        kind: 'commute',
        item: criterion,
        max,
        km: kmTable(municipality, taxonomy),
        points: weights.commute.byQuarter.map((percent) => share(max, percent)),
        unsaidKm: weights.commute.unsaid.upToKm,
        unsaid: weights.commute.unsaid.byKm.map((percent) => share(max, percent)),
        neutral: share(max, weights.neutral),
      },
    ],
  }
}

export const compileWay = ({ opening, weights, taxonomy }: CompileInput): ProgramWay | undefined => {
  const { municipality, remote } = opening
  if (remote === 'full' || municipality === undefined) return undefined
  const { upToKm, askKm } = weights.commute.unsaid
  return { km: kmTable(municipality, taxonomy), unsaidKm: upToKm, askKm }
}

export type Commute = {
  /** Null where the person's municipality is unknown. */
  readonly km: number | null
  readonly maxKm: number | 'anywhere' | null
  readonly remoteOnly: boolean
}

export const commuteOf = (km: readonly number[], record: JobseekerRecord): Commute => {
  const municipality = column.word(record.columns, 'municipality')
  const maxKm = column.byte(record.columns, 'maxKm')
  return {
    km: municipality === UNKNOWN_MUNICIPALITY ? null : (km[municipality] ?? null),
    maxKm: maxKm === UNKNOWN_BYTE ? null : maxKm === ANYWHERE_KM ? 'anywhere' : maxKm,
    remoteOnly: (column.byte(record.columns, 'shifts') & REMOTE_ONLY) !== 0,
  }
}

/** Which quarter of the longest commute it takes: 0–3; 4 is beyond; undefined where either is not known. */
export const quarterOf = ({ km, maxKm, remoteOnly }: Commute): number | undefined => {
  if (remoteOnly) return 4
  if (maxKm === null || km === null) return undefined
  if (maxKm === 'anywhere') return 0
  const quarter = [1, 2, 3, 4].findIndex((part) => 4 * km <= part * maxKm)
  return quarter === -1 ? 4 : quarter
}

/** Which part of the distances it is where a limit is not said; undefined where it is, or where the way is not known. */
const unsaidPart = ({ km, maxKm, remoteOnly }: Commute, unsaidKm: readonly number[]): number | undefined => {
  if (remoteOnly || maxKm !== null || km === null) return undefined
  const part = unsaidKm.findIndex((upTo) => km <= upTo)
  return part === -1 ? unsaidKm.length : part
}

const pointsOf = (item: CommuteItem, commute: Commute): number => {
  const quarter = quarterOf(commute)
  if (quarter !== undefined) return at(item.points, quarter)
  const part = unsaidPart(commute, item.unsaidKm)
  return part === undefined ? item.neutral : at(item.unsaid, part)
}

/** The person has said no limit, and lives farther away than a limit would ever be taken for granted. */
export const isFarUnsaid = ({ way }: Pick<ScoreProgram, 'way'>, record: JobseekerRecord): boolean =>
  way !== undefined && unsaidPart(commuteOf(way.km, record), way.unsaidKm) === way.unsaidKm.length

export const interpretCommute = (item: CommuteItem, record: JobseekerRecord): ItemResult => {
  const commute = commuteOf(item.km, record)
  const unknown = quarterOf(commute) === undefined
  const points = pointsOf(item, commute)
  return scaleResult(item, { points, unknown, fact: { kind: 'commute', ...commute } })
}
