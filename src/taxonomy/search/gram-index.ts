/**
 * An inverted index from grams to labels, in flat arrays. MiniSearch with a tokenizer of grams builds over all of ESCO three
 * times as long or more, holds three times as much, takes 27 ms instead of 4 for a text, and ranks worse: bench/taxonomy-search.ts.
 */
import { eachGram, KEYS, likenessOf, type TypedGrams } from './grams.ts'

/** Labels by numbers from 0, in the order they were given. Not to be asked by two at once: it counts in one array. */
export class GramIndex {
  readonly #starts = new Uint32Array(KEYS + 1)
  readonly #labels: Uint32Array
  readonly #rarity: Float32Array
  /** What all grams of a label weigh. */
  readonly #weights: Float32Array
  readonly #shared: Float32Array
  readonly #touched: Uint32Array

  /** @param sounds of each label @param rarity by key of a gram */
  constructor(sounds: readonly string[], rarity: Float32Array) {
    this.#rarity = rarity
    const seen = new Int32Array(KEYS)
    const once = (each: (label: number, key: number) => void) => {
      seen.fill(-1)
      for (const [label, sound] of sounds.entries())
        eachGram(sound, (key) => {
          if (seen[key] === label) return
          seen[key] = label
          each(label, key)
        })
    }
    const starts = this.#starts
    once((_, key) => {
      starts[key + 1] = (starts[key + 1] ?? 0) + 1
    })
    let all = 0
    for (let key = 0; key <= KEYS; key++) {
      all += starts[key] ?? 0
      starts[key] = all
    }
    this.#labels = new Uint32Array(all)
    this.#weights = new Float32Array(sounds.length)
    const next = starts.slice(0, KEYS)
    once((label, key) => {
      const place = next[key] ?? 0
      this.#labels[place] = label
      next[key] = place + 1
      this.#weights[label] = (this.#weights[label] ?? 0) + (rarity[key] ?? 0)
    })
    this.#shared = new Float32Array(sounds.length)
    this.#touched = new Uint32Array(sounds.length)
  }

  /**
   * The labels most like the typed grams, in no order, about `count` of them.
   * @param factorOf by which a label's likeness is multiplied
   */
  nearest(typed: TypedGrams, count: number, factorOf: (label: number) => number): readonly number[] {
    const touched = this.#count(typed.keys)
    const likeness = new Float32Array(touched)
    const tops = new Uint32Array(BUCKETS)
    for (let i = 0; i < touched; i++) {
      const label = this.#touched[i] ?? 0
      const like = likenessOf(this.#shared[label] ?? 0, typed.weight, this.#weights[label] ?? 0)
      likeness[i] = factorOf(label) * like
      this.#shared[label] = 0
      // As it was stored: in 32 bits it may fall into the bucket beside.
      const bucket = bucketOf(likeness[i] ?? 0)
      tops[bucket] = (tops[bucket] ?? 0) + 1
    }
    let floor = BUCKETS
    for (let kept = 0; floor > 1 && kept < count; ) kept += tops[--floor] ?? 0
    const found: { label: number; likeness: number }[] = []
    for (const [i, like] of likeness.entries())
      if (bucketOf(like) >= floor) found.push({ label: this.#touched[i] ?? 0, likeness: like })
    if (found.length > count) found.sort((a, b) => b.likeness - a.likeness || a.label - b.label)
    return found.slice(0, count).map(({ label }) => label)
  }

  /** Sums the shared rarities per label. @returns how many labels were touched */
  #count(keys: ReadonlySet<number>): number {
    let touched = 0
    for (const key of keys) {
      const rarity = this.#rarity[key] ?? 0
      const end = this.#starts[key + 1] ?? 0
      for (let at = this.#starts[key] ?? end; at < end; at++) {
        const label = this.#labels[at] ?? 0
        const shared = this.#shared[label] ?? 0
        if (shared === 0) this.#touched[touched++] = label
        this.#shared[label] = shared + rarity
      }
    }
    return touched
  }
}

/** To sort all that share a gram would take longer than all else: the best are in the highest buckets. */
const BUCKETS = 1024
const bucketOf = (likeness: number): number => Math.min(BUCKETS - 1, Math.floor(likeness * BUCKETS))
