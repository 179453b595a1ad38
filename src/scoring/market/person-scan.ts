/** Many openings against one person: each opening's program runs over a block that holds this one person. */

import { DEMANDABLE_ABILITIES } from '../../domain/codes.ts'
import { byteAt, entryOf, wordAt } from '../../index/at.ts'
import { hash64 } from '../../index/hash.ts'
import { BLOCK, BLOCK_ROWS, BLOCK_WORDS, blockWords, OFFSET, PLANE } from '../../index/layout.ts'
import { LentPieces } from '../../index/lent-pieces.ts'
import { PackedIndex } from '../../index/packed-index.ts'
import { type JobseekerRecord, packRecord } from '../../index/record.ts'
import type { SharedMemory } from '../../index/shared-memory.ts'
import { isPermitted } from '../gates.ts'
import { HOLDINGS, writeHoldings } from '../kernel/holdings.ts'
import { type Kernel, startKernel } from '../kernel/kernel.ts'
import { ANSWER_WORDS, DENSE_ROWS, JOB } from '../kernel/layout.ts'
import { PACKED_STANDING, packProgram } from '../kernel/pack-program.ts'
import { NO_PARTS, ScanLane } from '../kernel/scan-lane.ts'
import { carryingNeeds, SUGGESTED_PLANE, WORST, worstRow } from '../kernel/worst-row.ts'
import type { AccommodationsItem, OpeningTerms, ScoreProgram } from '../program.ts'
import { FoundOpenings } from './found-openings.ts'
import { entriesOf } from './judge-entries.ts'
import { packOffers } from './needs-low.ts'
import { type Judged, type JudgedEntry, readAnswers } from './read-answers.ts'
import { unknownParts } from './unknown-parts.ts'

/** The first has the person, those behind it read the person worst. */
const ROWS = DENSE_ROWS
/** Bytes of the planes that are read, municipality's pair together, and of those that suggested demands read. */
const DENSE_BYTES = (SUGGESTED_PLANE + DEMANDABLE_ABILITIES.length) * ROWS
/** Needs by which worst rows differ: two rows for each. */
const MOST_CARRYING = 3

type Kept = JudgedEntry & {
  /** Length of its program. */
  readonly bytes: number
}

type Opening = readonly [opening: string, kept: Kept]

const termsOf = ({ opening, openingHash, unitGroup, reference, resolution }: ScoreProgram): OpeningTerms => ({
  ...{ opening, openingHash, unitGroup, reference, resolution },
})

const termsOfNone = (): never => {
  throw new RangeError('no opening was found')
}

const NOTHING_APART: ReadonlySet<string> = new Set()

export class PersonScan {
  readonly #person = new PackedIndex()
  readonly #kernel: Kernel
  readonly #lane: ScanLane
  readonly #block: number
  readonly #planes: number
  readonly #holdings: number
  readonly #standing: number
  readonly #openings = new Map<string, Kept>()
  /** The same in a list, made when it is read after a change. */
  #list: readonly Opening[] | undefined
  /** One for all programs that have the same. */
  readonly #accommodations = new Map<string, AccommodationsItem>()

  constructor() {
    const { memory } = this.#person
    this.#kernel = startKernel(memory.memory)
    this.#lane = new ScanLane(this.#person, this.#kernel.scratchBytes())
    this.#block = memory.allocate(BLOCK_WORDS * 4)
    this.#planes = memory.allocate(DENSE_BYTES)
    this.#holdings = memory.allocate(HOLDINGS.bytes)
    this.#standing = memory.put(PACKED_STANDING)
  }

  /** Openings that are kept. */
  get size(): number {
    return this.#openings.size
  }

  /** Bytes of memory that the programs and the person lie in. */
  get bytes(): number {
    return this.#person.memory.size
  }

  /** Adds or replaces an opening. */
  set(program: ScoreProgram): void {
    this.remove(program.opening)
    this.#list = undefined
    const words = packProgram(program, true)
    this.#openings.set(program.opening, {
      ...{ at: this.#person.memory.put(words), bytes: words.byteLength },
      employers: program.gates.flatMap((gate) => (gate.code === 'employer-avoided' ? [gate.employer] : [])),
      offers: packOffers(program),
      unknown: unknownParts(program),
      accommodations: this.#accommodationsOf(program),
      terms: termsOf(program),
    })
  }

  remove(opening: string): void {
    const kept = this.#openings.get(opening)
    if (!kept) return
    this.#person.memory.free(kept.at, kept.bytes)
    this.#openings.delete(opening)
    this.#list = undefined
  }

  has(opening: string): boolean {
    return this.#openings.has(opening)
  }

  get memory(): SharedMemory {
    return this.#person.memory
  }

  /** Where the program of an opening that is kept lies in the memory, packed for one person. */
  programAt(opening: string): number {
    return entryOf(this.#openings, opening).at
  }

  openings(): Iterable<string> {
    return this.#openings.keys()
  }

  /**
   * Every opening but those `apart`, for a person whose record holds on the day.
   * @param asOf day number
   */
  judge(record: JobseekerRecord, asOf: number, apart: ReadonlySet<string> = NOTHING_APART): Judged {
    this.#list ??= [...this.#openings]
    const openings = apart.size > 0 ? this.#list.filter(([opening]) => !apart.has(opening)) : this.#list
    if (!isPermitted(record, asOf)) {
      const { length: total } = openings
      const byReason = total > 0 ? { 'matching-not-permitted': total } : {}
      const none = new FoundOpenings(0, termsOfNone)
      return { permitted: false, passing: none, nearMisses: none, gated: { total, byReason } }
    }
    const { memory } = this.#person
    const carrying = carryingNeeds(record, MOST_CARRYING)
    this.#enter(record, carrying)
    const lent = new LentPieces(memory)
    try {
      const self = lent.put(Uint32Array.of(0))
      const entries = lent.put(entriesOf(openings, record, carrying, self))
      const answers = lent.take(openings.length * ANSWER_WORDS * 4)
      this.#run(asOf, entries, openings.length, answers)
      const from = answers / 4
      return readAnswers(openings, record, memory.words.subarray(from, from + openings.length * ANSWER_WORDS))
    } finally {
      lent.free()
    }
  }

  #accommodationsOf({ criteria }: ScoreProgram): AccommodationsItem | undefined {
    for (const item of criteria.flatMap(({ items }) => items)) {
      if (item.kind !== 'accommodations') continue
      const key = JSON.stringify(item)
      const known = this.#accommodations.get(key) ?? item
      this.#accommodations.set(key, known)
      return known
    }
    return undefined
  }

  #run(asOf: number, entries: number, count: number, answers: number): void {
    const { job } = this.#lane
    this.#lane.write(
      { ...NO_PARTS, candidates: this.#holdings, standing: this.#standing, asOf },
      { from: 0, to: 1 },
      { list: 0, nearMisses: 0 },
    )
    this.#person.memory.words[job / 4 + JOB.blocks] = this.#block
    this.#kernel.judge(job, entries, count, answers)
  }

  /** Makes the rows of this person: rows keep their names, so that each stays where it was. */
  #enter(record: JobseekerRecord, carrying: readonly number[]): void {
    const patterns = 1 << carrying.length
    const rows = [
      record,
      ...Array.from({ length: patterns }, (_, pattern) =>
        worstRow(record, new Set(carrying.filter((_, bit) => (pattern >> bit) & 1))),
      ),
    ]
    rows.forEach((row, number) => {
      const id = `row-${number}`
      this.#person.set(packRecord({ ...row, id, hash: hash64(id) }))
    })
    const { words, bytes } = this.#person.memory
    const from = this.#person.table / 4
    const planes = wordAt(words, from + BLOCK.planes)
    const postings = wordAt(words, from + BLOCK.postings)
    const mask = wordAt(words, from + BLOCK.mask)
    words.set(blockWords({ planes: this.#planes, postings, mask, rows: ROWS }), this.#block / 4)
    for (let plane = 0; plane <= PLANE.occupied; plane++) {
      const start = planes + plane * BLOCK_ROWS
      bytes.copyWithin(this.#planes + plane * ROWS, start, start + ROWS)
    }
    // Two bytes a row, in one array.
    const start = planes + PLANE.municipality * BLOCK_ROWS
    bytes.copyWithin(this.#planes + PLANE.municipality * ROWS, start, start + 2 * ROWS)
    const suggested = this.#planes + SUGGESTED_PLANE * ROWS
    bytes.fill(WORST.unknown | (WORST.unknown << 4), suggested, this.#planes + DENSE_BYTES)
    DEMANDABLE_ABILITIES.forEach((_, ability) => {
      bytes[suggested + ability * ROWS] = byteAt(record.columns, OFFSET.abilities + ability)
    })
    writeHoldings(record, bytes.subarray(this.#holdings, this.#holdings + HOLDINGS.bytes))
  }
}
