/** Openings that were judged for a person, as columns: tens of thousands of objects would cost more than judging them. */

import { halfAt, wordAt } from '../../index/at.ts'

/** One opening for the person, as far as it was judged without interpreting it. */
export type OpeningFound = {
  readonly opening: string
  readonly points: number
  /** What `low` is not above, and seldom far under. */
  readonly worst: number
}

/** Places where things are arranged already come first: by the middle between points and what is sure of them. */
export const meanOf = ({ low, points }: { readonly low: number; readonly points: number }): number =>
  (low + points + 1) >> 1

export class FoundOpenings implements Iterable<OpeningFound> {
  readonly #numbers: Uint32Array
  readonly #points: Uint16Array
  readonly #worst: Uint16Array
  readonly #nameOf: (number: number) => string
  #length = 0

  /** @param most how many there can be @param nameOf the opening of a number */
  constructor(most: number, nameOf: (number: number) => string) {
    this.#numbers = new Uint32Array(most)
    this.#points = new Uint16Array(most)
    this.#worst = new Uint16Array(most)
    this.#nameOf = nameOf
  }

  get length(): number {
    return this.#length
  }

  add(number: number, points: number, worst: number): void {
    const place = this.#length
    this.#numbers[place] = number
    this.#points[place] = points
    this.#worst[place] = worst
    this.#length += 1
  }

  at(place: number): OpeningFound {
    return {
      opening: this.#nameOf(wordAt(this.#numbers, place)),
      points: halfAt(this.#points, place),
      worst: halfAt(this.#worst, place),
    }
  }

  /** The most that the middle between `low` and points can be. */
  most(place: number): number {
    return meanOf({ low: halfAt(this.#worst, place), points: halfAt(this.#points, place) })
  }

  *[Symbol.iterator](): Generator<OpeningFound> {
    for (let place = 0; place < this.#length; place++) yield this.at(place)
  }
}
