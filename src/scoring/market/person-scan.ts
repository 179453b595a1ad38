/** Many openings against one person: each opening's program runs over a block that holds this one row. */
import type { Hash64 } from '../../index/hash.ts'
import { PackedIndex } from '../../index/packed-index.ts'
import { unpackRecord } from '../../index/record.ts'
import { bytesOf, type Kernel, lend, startKernel } from '../kernel/kernel.ts'
import { packProgram, STANDING_WORDS } from '../kernel/pack-program.ts'
import { ScanLane } from '../kernel/scan-lane.ts'
import type { ScoreProgram } from '../program.ts'

const BLOCK_WORDS = 4
/** The kernel works on sixteen rows at once, of which this block has one. */
const ROWS = 16
const ENTRY_WORDS = 5
const ANSWER_WORDS = 2
const GATES_SHIFT = 16
const NOT_PERMITTED = 3

/** One opening for the person. */
export type OpeningFound = {
  readonly opening: string
  /** Gates that fail: none, one, or two for more. */
  readonly gates: number
  /** Where no gate fails. */
  readonly points: number
  /** What `low` is not above. */
  readonly worst: number
}

type Kept = { readonly packed: { readonly at: number; free(): void }; readonly employers: readonly Hash64[] }

export class PersonScan {
  readonly #person = new PackedIndex()
  readonly #kernel: Kernel
  readonly #lane: ScanLane
  readonly #block: number
  readonly #standing: number
  readonly #openings = new Map<string, Kept>()

  constructor() {
    const { memory } = this.#person
    this.#kernel = startKernel(memory.memory)
    this.#lane = new ScanLane(this.#person, this.#kernel.scratchBytes())
    this.#block = memory.allocate(BLOCK_WORDS * 4)
    this.#standing = lend(memory, bytesOf(Uint32Array.from(STANDING_WORDS))).at
  }

  /** Openings that are kept. */
  get size(): number {
    return this.#openings.size
  }

  /** Adds or replaces an opening. */
  set(program: ScoreProgram): void {
    this.remove(program.opening)
    this.#openings.set(program.opening, {
      packed: lend(this.#person.memory, bytesOf(packProgram(program, true))),
      employers: program.gates.flatMap((gate) => (gate.code === 'employer-avoided' ? [gate.employer] : [])),
    })
  }

  remove(opening: string): void {
    this.#openings.get(opening)?.packed.free()
    this.#openings.delete(opening)
  }

  /**
   * Every opening for one person whose packed record holds on the day; empty for one who may not be matched.
   * @param asOf day number
   */
  judge(packed: Uint8Array, asOf: number): readonly OpeningFound[] {
    const { memory } = this.#person
    const record = unpackRecord(packed)
    this.#enter(packed)
    const avoided = new Set(record.avoidedEmployers.map(({ hi, lo }) => `${hi}.${lo}`))
    const count = this.#openings.size
    const self = lend(memory, bytesOf(Uint32Array.of(0)))
    const entries = new Uint32Array(count * ENTRY_WORDS)
    let at = 0
    for (const { packed: program, employers } of this.#openings.values()) {
      const avoids = avoided.size > 0 && employers.some(({ hi, lo }) => avoided.has(`${hi}.${lo}`))
      entries.set([program.at, 0, 0, self.at, avoids ? 1 : 0], at)
      at += ENTRY_WORDS
    }
    const lent = lend(memory, bytesOf(entries))
    const answers = lend(memory, new Uint8Array(count * ANSWER_WORDS * 4))
    const { job } = this.#lane
    const parts = { program: 0, areas: 0, skip: 0, skipCount: 0, apart: 0, apartCount: 0, candidates: 0 }
    this.#lane.write(
      { ...parts, standing: this.#standing, asOf },
      { from: 0, to: 1 },
      { list: 0, nearMisses: 0 },
    )
    memory.words[job / 4] = this.#block
    this.#kernel.judge(job, lent.at, count, answers.at)
    const found: OpeningFound[] = []
    let place = answers.at / 4
    for (const opening of this.#openings.keys()) {
      const answer = memory.words[place]!
      const gates = answer >>> GATES_SHIFT
      if (gates !== NOT_PERMITTED)
        found.push({ opening, gates, points: answer & 0xffff, worst: memory.words[place + 1]! })
      place += ANSWER_WORDS
    }
    for (const part of [self, lent, answers]) part.free()
    return found
  }

  /** Makes the one row of this person. */
  #enter(packed: Uint8Array): void {
    const former = this.#person.id(0)
    if (former !== '') this.#person.remove(former)
    this.#person.set(packed)
    const { words } = this.#person.memory
    const from = this.#person.table / 4
    words.set(words.subarray(from, from + BLOCK_WORDS), this.#block / 4)
    words[this.#block / 4 + BLOCK_WORDS - 1] = ROWS
  }
}
