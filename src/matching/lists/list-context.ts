/** What a shortlist row fixes, brought together: the opening as it stood, and the program that it compiles to. */

import { LRUCache } from 'lru-cache'
import { LIMITS, type ShortlistRequest } from '../../contract/shortlist.ts'
import type { Opening } from '../../domain/opening.ts'
import type { Weights } from '../../domain/weights.ts'
import { AppError } from '../../errors.ts'
import { dayNumber } from '../../index/layout.ts'
import { told } from '../../messages.ts'
import { compile } from '../../scoring/compile.ts'
import type { ScoreProgram } from '../../scoring/program.ts'
import type { ShortlistRow } from '../../store/ports/shortlists.ts'
import type { Store } from '../../store/ports/store.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { type AreaTable, areaTable } from '../scope.ts'

export type ListContext = {
  readonly row: ShortlistRow
  readonly request: ShortlistRequest
  readonly opening: Opening
  readonly weights: Weights
  readonly program: ScoreProgram
  /** Day number of the row's `asOf`. */
  readonly asOf: number
  readonly limit: number
  readonly areas: AreaTable
}

/** Programs kept: they are some ten kilobytes each. */
const PROGRAMS = 500
const WEIGHTS = 20

/** What was made of something that never changes, kept for the keys that were asked for last; what fails is not kept. */
const lastUsed = <T>(max: number) => {
  const kept = new LRUCache<string, Promise<T>>({ max })
  return (key: string, make: () => Promise<T>): Promise<T> => {
    const known = kept.get(key)
    if (known) return known
    const made = make()
    kept.set(key, made)
    made.catch(() => kept.peek(key) === made && kept.delete(key))
    return made
  }
}

/** @throws AppError not-found when the opening or the weights of the row are gone */
export type ContextOf = (row: ShortlistRow) => Promise<ListContext>

/** A version of an opening or of the weights never changes, so what was made of it is kept for the next list. */
export const contextsOf = (store: Store, taxonomy: Taxonomy): ContextOf => {
  const weightsKept = lastUsed<Weights>(WEIGHTS)
  const programs = lastUsed<Pick<ListContext, 'opening' | 'weights' | 'program'>>(PROGRAMS)

  const weightsOf = (version: number): Promise<Weights> =>
    weightsKept(String(version), async () => {
      const stored = await store.weights.find(version)
      if (!stored) throw new AppError('not-found', told('detail.weightsGone', { version }))
      return stored.weights
    })

  const programOf = async (row: ShortlistRow, { neededBy, emphasis }: ShortlistRequest) => {
    const [stored, weights] = await Promise.all([
      store.openings.find(row.opening, row.position),
      weightsOf(row.weights),
    ])
    if (!stored) throw new AppError('not-found', told('detail.openingNotThere', { opening: row.opening }))
    const opening = stored.body
    return {
      opening,
      weights,
      program: compile({ id: row.opening, opening, weights, taxonomy, neededBy, emphasis }),
    }
  }

  return async (row) => {
    const request = row.request
    const { neededBy, areas, emphasis } = request
    const key = JSON.stringify([row.opening, row.openingVersion, row.weights, neededBy, emphasis])
    return {
      row,
      request,
      ...(await programs(key, () => programOf(row, request))),
      asOf: dayNumber(row.asOf),
      limit: request.limit ?? LIMITS.listDefault,
      areas: areaTable(areas, taxonomy),
    }
  }
}
