/**
 * All people as they stood at one position against a chunk of openings, batch by batch, while the index goes on: rows that
 * no longer tell of that position are judged aside, negotiated pairs one by one. What is found is what scanning each opening
 * alone at that position finds.
 */
import { at } from '../../index/at.ts'
import { tieHash } from '../../index/hash.ts'
import type { PackedIndex } from '../../index/packed-index.ts'
import { type JobseekerRecord, unpackRecord } from '../../index/record.ts'
import { LIFTABLE } from '../gate-table.ts'
import { isPermitted } from '../gates.ts'
import { interpret } from '../interpret.ts'
import { type Kernel, startKernel } from '../kernel/kernel.ts'
import type { Kept } from '../kernel/scan-lane.ts'
import { keyStepOf, NO_PAIR, type PairStates, type ScoreProgram } from '../program.ts'
import { FirstKeys } from '../scan/first-keys.ts'
import type { Lanes } from '../scan/scanner.ts'
import type { Placed } from '../scan/select.ts'
import { Aside } from './aside.ts'
import { everyoneMatched } from './everyone.ts'
import { type BatchOpening, MarketScan } from './market-scan.ts'
import { addSums, type PersonSums } from './person-sums.ts'
import { SumsApart } from './sums-apart.ts'

/** An opening in a chunk. */
export type ChunkOpening = {
  /** Its place among the openings of the run. */
  readonly number: number
  readonly program: ScoreProgram
  /** States of people with a negotiation at this opening, by id. */
  readonly pairs: ReadonlyMap<string, PairStates>
}

export type OpeningMatches = {
  readonly number: number
  readonly passing: number
  readonly nearMisses: number
  /** The first keys of who passes, in their order. */
  readonly first: readonly Placed[]
}

export type PersonFound = PersonSums & { readonly id: string }

export type ChunkScanParts = {
  readonly index: PackedIndex
  readonly lanes: Lanes
  /** Day number of the run. */
  readonly asOf: number
  /** First keys that are kept of each opening. */
  readonly list: number
}

/** Rows of the index that are told in one go; then others have their turn. */
const ROWS_AT_ONCE = 50_000

export class ChunkScan {
  readonly #index: PackedIndex
  readonly #asOf: number
  readonly #list: number
  readonly #lanes: Lanes
  readonly #kernel: Kernel
  readonly #market: MarketScan
  readonly #aside: Aside
  readonly #apart = new SumsApart()
  readonly #programs = new Map<number, ScoreProgram>()
  /** Who may be matched, by row as they were when the chunk began. */
  #people: readonly (string | undefined)[] = []
  #unmatched = 0

  constructor({ index, lanes, asOf, list }: ChunkScanParts) {
    this.#index = index
    this.#asOf = asOf
    this.#list = list
    this.#lanes = lanes
    this.#kernel = startKernel(index.memory.memory)
    this.#market = new MarketScan(index, lanes, { asOf, list })
    this.#aside = new Aside({ asOf, list })
  }

  /**
   * Notes who stands in which row. Until this resolves the index stands still, and who changed after the position has been
   * set aside.
   */
  async begin(): Promise<void> {
    const skip = new Set(this.#rowsAside())
    const matched = await everyoneMatched(this.#index, this.#lanes, {
      asOf: this.#asOf,
      kernel: this.#kernel,
    })
    const people: (string | undefined)[] = []
    for (const record of this.#aside.standing()) if (!isPermitted(record, this.#asOf)) this.#unmatched += 1
    for (let row = 0; row < this.#index.end; row++) {
      if (skip.has(row) || !this.#index.occupied(row)) people.push(undefined)
      else if (matched(row)) people.push(this.#index.id(row))
      else {
        people.push(undefined)
        this.#unmatched += 1
      }
    }
    this.#people = people
  }

  isAside(id: string): boolean {
    return this.#aside.has(id)
  }

  /** From now on a person is judged by the record of the position; without one, the person did not stand then. */
  setAside(id: string, record: JobseekerRecord | undefined): void {
    this.#aside.add(id, record)
  }

  /** Everybody who changed has been set aside, and the index stands still until this resolves. */
  async match(batch: readonly ChunkOpening[]): Promise<readonly OpeningMatches[]> {
    const index = this.#index
    for (const { number, program } of batch) this.#programs.set(number, program)
    const always = [...this.#rowsAside(), ...index.twins]
    const found = await this.#market.match(batch.map((opening) => entryOf(opening, index, always)))
    const { index: aside, market } = this.#aside
    const besides =
      aside.size === 0
        ? []
        : await market.match(batch.map((opening) => entryOf(opening, aside, [...aside.twins])))
    return batch.map((opening, i) => {
      const first = new FirstKeys<Placed>(this.#list)
      const offer = (kept: readonly Kept[] | undefined, of: PackedIndex) => {
        for (const { row, ...key } of kept ?? []) first.offer({ ...key, id: of.id(row) })
      }
      const own = at(found, i)
      offer(own.first, index)
      offer(besides[i]?.first, aside)
      const apart = this.#judgeApart(opening, first)
      return {
        number: opening.number,
        passing: own.passing + (besides[i]?.passing ?? 0) + apart.passing,
        nearMisses: own.nearMisses + (besides[i]?.nearMisses ?? 0) + apart.nearMisses,
        first: first.sorted(),
      }
    })
  }

  /** Of everybody who may be matched, in order of id. It asks nothing of the index, which may go on. */
  async people(): Promise<readonly PersonFound[]> {
    const found: PersonFound[] = []
    const beside = new Map<string, PersonSums>()
    const { index: aside, market, kernel } = this.#aside
    for (const { row, ...sums } of market.sums.each(kernel)) {
      const id = aside.id(row)
      if (id !== '') beside.set(id, sums)
    }
    const tell = (id: string, sums: PersonSums | undefined): void => {
      const parts = [sums, beside.get(id), this.#apart.of(id)].filter((part) => part !== undefined)
      beside.delete(id)
      found.push({ id, ...addSums(parts, this.#apart.orderOf(id, this.#programs)) })
    }
    for (const { row, ...sums } of this.#market.sums.each(this.#kernel)) {
      const id = this.#people[row]
      if (id !== undefined && this.#stood(id)) tell(id, sums)
      if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve))
    }
    const told = new Set(found.map(({ id }) => id))
    for (const record of this.#aside.standing())
      if (!told.has(record.id) && isPermitted(record, this.#asOf)) tell(record.id, undefined)
    return found.sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** People who stood when the chunk began and may not be matched. */
  get unmatched(): number {
    return this.#unmatched
  }

  /** Gives back what lies in the index's memory. */
  free(): void {
    this.#market.free()
  }

  /** Whoever was erased since is left out. */
  #stood(id: string): boolean {
    return !this.#aside.has(id) || this.#aside.record(id) !== undefined
  }

  #rowsAside(): readonly number[] {
    const rows: number[] = []
    for (const id of this.#aside.ids()) {
      const row = this.#index.row(id)
      if (row !== undefined) rows.push(row)
    }
    return rows
  }

  #recordOf(id: string): JobseekerRecord | undefined {
    if (this.#aside.has(id)) return this.#aside.record(id)
    const row = this.#index.row(id)
    return row === undefined ? undefined : unpackRecord(this.#index.packed(row))
  }

  /** Pairs with a negotiation, and people whom no hash tells apart. */
  #judgeApart({ number, program, pairs }: ChunkOpening, first: FirstKeys<Placed>) {
    const ids = new Set(pairs.keys())
    for (const row of this.#index.twins) ids.add(this.#index.id(row))
    for (const row of this.#aside.index.twins) ids.add(this.#aside.index.id(row))
    const counts = { passing: 0, nearMisses: 0 }
    for (const id of ids) {
      const record = this.#recordOf(id)
      if (!record) continue
      const of = interpret(program, record, this.#asOf, pairs.get(id) ?? NO_PAIR)
      const { permitted, gates, points } = of
      if (!permitted) continue
      const [gate, ...others] = gates
      if (gate === undefined) {
        counts.passing += 1
        const { hi: tieHigh, lo: tieLow } = tieHash(program.openingHash, record.hash)
        first.offer({ id, points, step: keyStepOf(of, program.resolution), tieHigh, tieLow })
        this.#apart.reach(id, { number, points }, this.#programs)
      } else if (others.length === 0 && LIFTABLE[gate.code]) {
        counts.nearMisses += 1
        this.#apart.miss(id, gate.code)
      }
    }
    return counts
  }
}

const entryOf = (
  { number, program, pairs }: ChunkOpening,
  index: PackedIndex,
  always: readonly number[],
): BatchOpening => {
  const rows = new Set(always)
  for (const id of pairs.keys()) {
    const row = index.row(id)
    if (row !== undefined) rows.add(row)
  }
  return { number, program, skip: [...rows] }
}
