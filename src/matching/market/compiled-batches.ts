/** The open openings of a chunk as programs, batch by batch, each got ready while the one before is matched. */
import type { Opening } from '../../domain/opening.ts'
import { AppError } from '../../errors.ts'
import { told } from '../../messages.ts'
import { compile } from '../../scoring/compile.ts'
import type { ChunkOpening } from '../../scoring/market/chunk-scan.ts'
import type { MarketRange, MarketRunRow } from '../../store/ports/market-runs.ts'
import type { Stored } from '../../store/ports/records.ts'
import type { Store } from '../../store/ports/store.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { openOpenings } from '../open-openings.ts'
import { pairsByJobseeker } from '../pairs.ts'

export type ChunkOf = {
  readonly store: Store
  readonly taxonomy: Taxonomy
  readonly run: MarketRunRow
  readonly range: MarketRange
}

/** Compiled in one go; then others on this thread have their turn. */
const COMPILED_AT_ONCE = 25

/** @throws AppError not-found when the weights of the run are gone */
export async function* compiledBatches(
  { store, taxonomy, run, range }: ChunkOf,
  size: number,
): AsyncGenerator<readonly ChunkOpening[]> {
  const version = await store.weights.find(run.weights)
  if (!version) throw new AppError('not-found', told('detail.weightsGone', { version: run.weights }))
  const { weights } = version
  let number = range.firstNumber
  for await (const stored of storedBatches({ store, run, range }, size)) {
    const states = await store.negotiations.ofOpenings(
      stored.map(({ id }) => id),
      run.position,
    )
    const byOpening = Map.groupBy(states, ({ opening }) => opening)
    const batch: ChunkOpening[] = []
    for (const { id, body: opening } of stored) {
      const program = compile({ id, opening, weights, taxonomy })
      batch.push({ number, program, pairs: pairsByJobseeker(byOpening.get(id) ?? []) })
      number += 1
      if (batch.length % COMPILED_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    yield batch
  }
}

async function* storedBatches(
  { store, run, range }: Omit<ChunkOf, 'taxonomy'>,
  size: number,
): AsyncGenerator<readonly Stored<Opening>[]> {
  let batch: Stored<Opening>[] = []
  const at = { position: run.position, day: run.asOf }
  for await (const page of openOpenings(store, at, range))
    for (const stored of page) {
      batch.push(stored)
      if (batch.length < size) continue
      yield batch
      batch = []
    }
  if (batch.length > 0) yield batch
}

/** Asks for the next while one is worked on. */
export async function* oneAhead<T>(items: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = items.next()
  for (;;) {
    const { done, value } = await next
    if (done) return
    next = items.next()
    // Told when it is asked for; nobody may ask any more.
    next.catch(() => {})
    yield value
  }
}
