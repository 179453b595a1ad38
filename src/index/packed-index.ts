/** All jobseekers of one position of the change feed, as rows in blocks of planes. Changed only between scans. */
import { at } from './at.ts'
import { AvoidedEmployers } from './avoided-employers.ts'
import { type Hash64, hash64 } from './hash.ts'
import { type BlockState, IndexBlock } from './index-block.ts'
import { BLOCK_BYTES, BLOCK_ROWS, BLOCK_WORDS, ROW_BYTES } from './layout.ts'
import { recordParts } from './record-parts.ts'
import { RowTable } from './row-table.ts'
import { type MemoryState, SharedMemory } from './shared-memory.ts'

/** Blocks that the table of blocks has room for: more than 4 GiB hold. */
const MOST_BLOCKS = 2_048
/** More than one row can need: each of its lists moved to twice the room, and its block's table of postings. */
const ROW_MARGIN_BYTES = 12 * 1024 * 1024

/** All that an index is beside the bytes of its memory. */
export type IndexState = {
  readonly memory: MemoryState
  readonly table: number
  readonly end: number
  readonly holes: readonly number[]
  readonly twins: readonly number[]
  readonly avoided: AvoidedEmployers['entries']
  readonly blocks: readonly BlockState[]
}

/** Told of everybody who comes to a row or leaves one. */
export type RowWatcher = {
  readonly came?: (row: number, id: string) => void
  readonly left: (row: number, id: string) => void
}

const placeOf = (row: number): number => row % BLOCK_ROWS

export class PackedIndex {
  readonly memory: SharedMemory
  /** Where the table of blocks is: four words each (planes, postings, mask of their table, rows to work on). */
  readonly table: number
  readonly #blocks: IndexBlock[] = []
  readonly #rows: RowTable
  readonly #holes: number[] = []
  readonly #avoided: AvoidedEmployers
  readonly #watchers: RowWatcher[] = []
  readonly #twins = new Set<number>()
  #end = 0

  /** Empty. @param mostBytes limit of its memory; 4 GiB unless given */
  constructor(mostBytes?: number, from?: { readonly state: IndexState; readonly memory: SharedMemory }) {
    this.memory = from?.memory ?? new SharedMemory(mostBytes)
    this.table = from?.state.table ?? this.memory.allocate(MOST_BLOCKS * BLOCK_WORDS * 4)
    this.#rows = new RowTable((row) => this.hash(row))
    this.#avoided = new AvoidedEmployers(from?.state.avoided)
    if (!from) return
    const { state } = from
    this.#end = state.end
    this.#holes.push(...state.holes)
    for (const row of state.twins) this.#twins.add(row)
    for (const block of state.blocks) this.#blocks.push(new IndexBlock(this.memory, block))
    for (let row = 0; row < this.#end; row++) if (this.occupied(row)) this.#rows.add(row, this.hash(row))
  }

  /** The index of a state, with the bytes that `fill` puts in; undefined where it could not. */
  static from(state: IndexState, fill: (bytes: Uint8Array) => boolean): PackedIndex | undefined {
    const memory = SharedMemory.from(state.memory)
    return fill(memory.used) ? new PackedIndex(undefined, { state, memory }) : undefined
  }

  /** What it takes to make it again: the bytes are a view that holds until the next change. */
  state(): { readonly state: IndexState; readonly bytes: Uint8Array } {
    return {
      state: {
        memory: this.memory.state(),
        table: this.table,
        end: this.#end,
        holes: [...this.#holes],
        twins: [...this.#twins],
        avoided: this.#avoided.entries,
        blocks: this.#blocks.map(({ state }) => state),
      },
      bytes: this.memory.used,
    }
  }

  /** People. */
  get size(): number {
    return this.#rows.size
  }

  /** Rows in use are below this. */
  get end(): number {
    return this.#end
  }

  get blocks(): number {
    return this.#blocks.length
  }

  row(id: string): number | undefined {
    return this.#rows.find(hash64(id), (row) => this.id(row) === id)
  }

  /** The person of a row; empty where it has none. */
  id(row: number): string {
    const at = row < this.#end ? this.#block(row).record(placeOf(row)) : 0
    return at === 0 ? '' : recordParts.idAt(this.memory.bytes, at)
  }

  hash(row: number): Hash64 {
    return this.#block(row).hash(placeOf(row))
  }

  occupied(row: number): boolean {
    return this.#block(row).occupied(placeOf(row))
  }

  /** The packed record of an occupied row: a copy. */
  packed(row: number): Uint8Array {
    const block = this.#block(row)
    const place = placeOf(row)
    return recordParts.joined(this.memory.bytes, block.record(place), block.columns(place))
  }

  /** A copy of an occupied row's columns. */
  columns(row: number): Uint8Array {
    return this.#block(row).columns(placeOf(row))
  }

  /** Rows whose person's hash is somebody else's too, though one in 2^64 is: no hash can order them. */
  get twins(): ReadonlySet<number> {
    return this.#twins
  }

  /** Rows of those who avoid this employer, in rising order. */
  avoiding(employer: Hash64): readonly number[] {
    return this.#avoided.rows(employer)
  }

  /** Visits the rows that hold one of the keys: a row that holds two of them twice. */
  eachHolder(keys: readonly number[], visit: (row: number) => void): void {
    this.#blocks.forEach(({ postings }, block) => {
      for (const key of keys) for (const place of postings.rows(key)) visit(block * BLOCK_ROWS + place)
    })
  }

  /** Tells a watcher of everybody who is there, and from then on of who comes and leaves. */
  watch(watcher: RowWatcher): void {
    if (watcher.came)
      for (let row = 0; row < this.#end; row++) if (this.occupied(row)) watcher.came(row, this.id(row))
    this.#watchers.push(watcher)
  }

  /** Adds or replaces a person; the bytes are copied. @throws MemoryFull with the index as it was */
  set(packed: Uint8Array): void {
    this.memory.require(ROW_MARGIN_BYTES + BLOCK_BYTES)
    const { id, hash, encodedOn, columnsAt, ...parts } = recordParts.of(packed)
    const known = this.#rows.find(hash, (row) => this.id(row) === id)
    if (known !== undefined) this.#unlist(known)
    const row = known ?? this.#holes.pop() ?? this.#end++
    if (row === this.#blocks.length * BLOCK_ROWS) this.#blocks.push(new IndexBlock(this.memory))
    const block = this.#block(row)
    const record = this.memory.allocate(parts.restBytes)
    parts.writeRest(this.memory.bytes, record)
    const columns = packed.subarray(columnsAt, columnsAt + ROW_BYTES)
    block.fill(placeOf(row), { columns, encodedOn, hash, record })
    for (const key of parts.keys) block.postings.add(key, placeOf(row))
    this.#avoided.add(parts.avoidedEmployers, row)
    this.#enter(row)
    if (known !== undefined) return
    const twin = this.#rows.find(hash, () => true)
    if (twin !== undefined) this.#twins.add(row).add(twin)
    this.#rows.add(row, hash)
    for (const watcher of this.#watchers) watcher.came?.(row, id)
  }

  /** Takes a person out; the row is used again. */
  remove(id: string): void {
    const row = this.row(id)
    if (row === undefined) return
    this.#unlist(row)
    this.#rows.remove(row, this.hash(row))
    this.#block(row).empty(placeOf(row))
    this.#enter(row)
    this.#twins.delete(row)
    this.#holes.push(row)
    for (const watcher of this.#watchers) watcher.left(row, id)
  }

  /** Rows whose encoding does not hold on this day: they are judged from their body. */
  stale(day: number): readonly number[] {
    return this.#blocks.flatMap((block, number) =>
      block.stale(day).map((place) => number * BLOCK_ROWS + place),
    )
  }

  #block(row: number): IndexBlock {
    return at(this.#blocks, Math.floor(row / BLOCK_ROWS))
  }

  /** Takes a row's person out of the lists, and gives back the room of the rest of the record. */
  #unlist(row: number): void {
    const block = this.#block(row)
    const at = block.record(placeOf(row))
    const { bytes } = this.memory
    const { keys, avoidedEmployers, restBytes } = recordParts.restAt(bytes, at)
    for (const key of keys) block.postings.remove(key, placeOf(row))
    this.#avoided.remove(avoidedEmployers, row)
    // Nothing of anybody stays where it is no longer needed.
    this.memory.bytes.fill(0, at, at + restBytes)
    this.memory.free(at, restBytes)
  }

  /** Writes what the kernel reads of a row's block. */
  #enter(row: number): void {
    const number = Math.floor(row / BLOCK_ROWS)
    const inUse = Math.min(BLOCK_ROWS, this.#end - number * BLOCK_ROWS)
    this.memory.words.set(this.#block(row).entry(inUse), this.table / 4 + number * BLOCK_WORDS)
  }
}
