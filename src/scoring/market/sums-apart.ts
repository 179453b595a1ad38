/** Sums of people who were interpreted for some openings, by id. */
import { GATE_CODES, type GateCode } from '../../contract/shortlist.ts'
import { at, entryOf } from '../../index/at.ts'
import { REASON } from '../gate-table.ts'
import type { ScoreProgram } from '../program.ts'
import { type Best, type BestOrder, keepBest, orderOf, type PersonSums } from './person-sums.ts'

type Sums = { reached: number; readonly best: Best[]; readonly nearMisses: number[] }

export class SumsApart {
  readonly #sums = new Map<string, Sums>()

  of(id: string): PersonSums | undefined {
    return this.#sums.get(id)
  }

  reach(id: string, entry: Best, programs: ReadonlyMap<number, ScoreProgram>): void {
    const sums = this.#require(id)
    sums.reached += 1
    keepBest(sums.best, entry, this.orderOf(id, programs))
  }

  miss(id: string, code: GateCode): void {
    const { nearMisses } = this.#require(id)
    const place = REASON[code]
    nearMisses[place] = at(nearMisses, place) + 1
  }

  orderOf(id: string, programs: ReadonlyMap<number, ScoreProgram>): BestOrder {
    return orderOf(id, (number) => entryOf(programs, number))
  }

  #require(id: string): Sums {
    const known = this.#sums.get(id)
    if (known) return known
    const sums = { reached: 0, best: [], nearMisses: GATE_CODES.map(() => 0) }
    this.#sums.set(id, sums)
    return sums
  }
}
