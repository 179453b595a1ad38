/** What a shortlist row fixes, brought together: the opening as it stood, the weights, the compiled program. */
import { Opening } from '../domain/opening.ts'
import {
  LIMITS,
  type ShortlistRequest,
  ShortlistRequest as ShortlistRequestSchema,
} from '../domain/shortlist.ts'
import { Weights } from '../domain/weights.ts'
import { AppError } from '../errors.ts'
import { dayNumber } from '../index/layout.ts'
import { compile } from '../scoring/compile.ts'
import type { ScoreProgram } from '../scoring/program.ts'
import type { ShortlistRow, Store } from '../store/store.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'

export type ListContext = {
  readonly row: ShortlistRow
  readonly request: ShortlistRequest
  readonly opening: Opening
  readonly program: ScoreProgram
  /** Day number of the row's `asOf`. */
  readonly asOf: number
  readonly limit: number
  /** Area numbers in scope, one byte each; undefined is everywhere. */
  readonly areas: Uint8Array | undefined
}

/** @throws AppError not-found when the opening or the weights of the row are gone */
export const contextOf = async (
  store: Store,
  taxonomy: Taxonomy,
  row: ShortlistRow,
): Promise<ListContext> => {
  const [stored, version] = await Promise.all([
    store.openings.find(row.opening, row.position),
    store.weights.find(row.weights),
  ])
  if (!stored)
    throw new AppError('not-found', `the opening ${row.opening} did not stand at the list's position`)
  if (!version) throw new AppError('not-found', `there are no weights ${row.weights}`)
  const request = ShortlistRequestSchema.parse(JSON.parse(row.request))
  const opening = Opening.parse(JSON.parse(stored.body))
  return {
    row,
    request,
    opening,
    program: compile({
      id: row.opening,
      opening,
      weights: Weights.parse(JSON.parse(version.body)),
      taxonomy,
      neededBy: request.neededBy,
    }),
    asOf: dayNumber(row.asOf),
    limit: request.limit ?? LIMITS.listDefault,
    areas: request.areas && areaTable(request.areas, taxonomy),
  }
}

const areaTable = (areas: readonly string[], taxonomy: Taxonomy): Uint8Array => {
  const table = new Uint8Array(256)
  for (const area of areas) {
    const number = taxonomy.areaNumber(area)
    if (number !== undefined) table[number] = 1
  }
  return table
}
