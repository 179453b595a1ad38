/** Openings that were judged for a person, as columns: tens of thousands of objects would cost more than judging them. */

import { halfAt, wordAt } from '../../index/at.ts'
import { meanOf } from '../interpretation.ts'
import { liftStepOf, type OpeningTerms } from '../program.ts'

/** One opening for the person, as far as it was judged without interpreting it. */
export type OpeningFound = {
  readonly terms: OpeningTerms
  readonly points: number
  /** What `low` is not above, and seldom far under. */
  readonly worst: number
}

export class FoundOpenings implements Iterable<OpeningFound> {
  readonly #numbers: Uint32Array
  readonly #points: Uint16Array
  readonly #worst: Uint16Array
  readonly #termsOf: (number: number) => OpeningTerms
  #length = 0

  /** @param most how many there can be @param termsOf those of the opening of a number */
  constructor(most: number, termsOf: (number: number) => OpeningTerms) {
    this.#numbers = new Uint32Array(most)
    this.#points = new Uint16Array(most)
    this.#worst = new Uint16Array(most)
    this.#termsOf = termsOf
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
      terms: this.#terms(place),
      points: halfAt(this.#points, place),
      worst: halfAt(this.#worst, place),
    }
  }

  /** The best step of lift that it can have: `low` is not above what was read as worst. */
  bestStep(place: number): number {
    const mean = meanOf({ low: halfAt(this.#worst, place), points: halfAt(this.#points, place) })
    return liftStepOf(mean, this.#terms(place))
  }

  #terms(place: number): OpeningTerms {
    return this.#termsOf(wordAt(this.#numbers, place))
  }

  *[Symbol.iterator](): Generator<OpeningFound> {
    for (let place = 0; place < this.#length; place++) yield this.at(place)
  }
}
