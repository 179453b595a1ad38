/** Runs queries through a search and says how far down what was meant stands, and how long it took. */
import type { Locale } from '../../src/domain/values.ts'

export type Asked = { readonly text: string; readonly locale: Locale }
export type Meaning = Asked & { readonly wanted: ReadonlySet<string> }
export type Found = (query: Asked) => Promise<readonly string[]>

/** Of queries: mean reciprocal rank, and the shares found first and among the first ten; all 0–1. */
export type Quality = {
  readonly queries: number
  readonly mrr: number
  readonly first: number
  readonly ten: number
}

export type Times = { readonly p50: number; readonly p95: number }

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

export const timesOf = (ms: readonly number[]): Times => {
  const sorted = [...ms].sort((a, b) => a - b)
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) }
}

/** What stands lower counts as not found. */
const LOOKED_AT = 50

export type Measured<Q> = { readonly ranks: ReadonlyMap<Q, number>; readonly times: Times }

/** @returns per query the rank from 1 of what was meant; Infinity where it is not among the first fifty */
export const measure = async <Q extends Meaning>(
  queries: readonly Q[],
  found: Found,
): Promise<Measured<Q>> => {
  const ranks = new Map<Q, number>()
  const ms: number[] = []
  for (const query of queries) {
    const begun = performance.now()
    const codes = await found(query)
    ms.push(performance.now() - begun)
    const at = codes.slice(0, LOOKED_AT).findIndex((code) => query.wanted.has(code))
    ranks.set(query, at < 0 ? Number.POSITIVE_INFINITY : at + 1)
  }
  return { ranks, times: timesOf(ms) }
}

export const qualityOf = (ranks: readonly number[]): Quality => {
  const mean = (of: (rank: number) => number) =>
    ranks.reduce((sum, rank) => sum + of(rank), 0) / Math.max(1, ranks.length)
  return {
    queries: ranks.length,
    mrr: mean((rank) => 1 / rank),
    first: mean((rank) => Number(rank === 1)),
    ten: mean((rank) => Number(rank <= 10)),
  }
}

/** Each beginning of each text, from one letter on, by how many letters were typed. */
export const asTyped = async (texts: readonly Asked[], found: Found): Promise<ReadonlyMap<string, Times>> => {
  const ms = new Map<string, number[]>()
  for (const { text, locale } of texts)
    for (let letters = 1; letters <= text.length; letters++) {
      const begun = performance.now()
      await found({ text: text.slice(0, letters), locale })
      const key = letters < 4 ? String(letters) : '4 and more'
      ms.set(key, [...(ms.get(key) ?? []), performance.now() - begun])
    }
  return new Map([...ms].map(([key, each]) => [key, timesOf(each)]))
}
