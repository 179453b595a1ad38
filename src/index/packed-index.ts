/** All jobseekers of one position of the change feed, as rows in blocks of planes. Changed only between scans. */
import { AvoidedEmployers } from './avoided-employers.ts'
import { BlockPostings, type PostingsState } from './block-postings.ts'
import { type Hash64, hash64 } from './hash.ts'
import { BLOCK_BYTES, BLOCK_ROWS, PLANE, ROW_BYTES } from './layout.ts'
import { recordParts } from './record-parts.ts'
import { RowTable } from './row-table.ts'
import { type MemoryState, SharedMemory } from './shared-memory.ts'

/** Blocks that the table of blocks has room for: more than 4 GiB hold. */
const MOST_BLOCKS = 2_048
const ENTRY_WORDS = 4
/** The kernel works on so many rows at least. */
const ROWS_AT_ONCE = 128
/** More than one row can need: each of its lists moved to twice the room, and its block's table of postings. */
const ROW_MARGIN_BYTES = 12 * 1024 * 1024

type Block = {
  /** Where its planes begin. */
  readonly at: number
  readonly postings: BlockPostings
  /** No occupied row holds a shorter time, none was encoded later: so that a block without such rows is not looked at. */
  soonestRecheck: number
  latestEncoding: number
}

/** All that an index is beside the bytes of its memory. */
export type IndexState = {
  readonly memory: MemoryState
  readonly table: number
  readonly end: number
  readonly holes: readonly number[]
  readonly twins: readonly number[]
  readonly avoided: AvoidedEmployers['entries']
  readonly blocks: readonly (Omit<Block, 'postings'> & { readonly postings: PostingsState })[]
}

/** Columns of an empty row: nothing of who left stays in it, and it needs no second look. */
const NOBODY = new Uint8Array(ROW_BYTES).fill(255, PLANE.recheck, PLANE.recheck + 2)

/** Told of everybody who comes to a row or leaves one. */
export type RowWatcher = {
  readonly came?: (row: number, id: string) => void
  readonly left: (row: number, id: string) => void
}

export class PackedIndex {
  readonly memory: SharedMemory
  /** Where the table of blocks is: four words each (planes, postings, mask of their table, rows to work on). */
  readonly table: number
  readonly #blocks: Block[] = []
  readonly #rows: RowTable
  readonly #holes: number[] = []
  readonly #avoided: AvoidedEmployers
  readonly #watchers: RowWatcher[] = []
  readonly #twins = new Set<number>()
  #end = 0

  /** Empty. @param mostBytes limit of its memory; 4 GiB unless given */
  constructor(mostBytes?: number, from?: { readonly state: IndexState; readonly memory: SharedMemory }) {
    this.memory = from?.memory ?? new SharedMemory(mostBytes)
    this.table = from?.state.table ?? this.memory.allocate(MOST_BLOCKS * ENTRY_WORDS * 4)
    this.#rows = new RowTable((row) => this.hash(row))
    this.#avoided = new AvoidedEmployers(from?.state.avoided)
    if (!from) return
    const { state } = from
    this.#end = state.end
    this.#holes.push(...state.holes)
    for (const row of state.twins) this.#twins.add(row)
    for (const { postings, ...block } of state.blocks)
      this.#blocks.push({ ...block, postings: new BlockPostings(this.memory, postings) })
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
        blocks: this.#blocks.map(({ postings, ...block }) => ({ ...block, postings: postings.state })),
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
    const at = this.#recordAt(row)
    return at === 0 ? '' : recordParts.idAt(this.memory.bytes, at)
  }

  hash(row: number): Hash64 {
    const { words } = this.memory
    const at = this.#planeAt(row, PLANE.hash, 8) / 4
    return { lo: words[at]!, hi: words[at + 1]! }
  }

  occupied(row: number): boolean {
    return this.memory.bytes[this.#planeAt(row, PLANE.occupied, 1)] === 1
  }

  /** The packed record of an occupied row: a copy. */
  packed(row: number): Uint8Array {
    const columns = new Uint8Array(ROW_BYTES)
    const { at } = this.#blocks[Math.floor(row / BLOCK_ROWS)]!
    const { bytes } = this.memory
    const place = row % BLOCK_ROWS
    for (let column = 0; column < ROW_BYTES; column++)
      columns[column] = bytes[at + column * BLOCK_ROWS + place]!
    const municipality = at + PLANE.municipality * BLOCK_ROWS + place * 2
    columns[PLANE.municipality] = bytes[municipality]!
    columns[PLANE.municipality + 1] = bytes[municipality + 1]!
    return recordParts.joined(bytes, this.#recordAt(row), columns)
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
      for (const key of keys) for (const row of postings.rows(key)) visit(block * BLOCK_ROWS + row)
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
    const parts = recordParts.of(packed)
    const known = this.#rows.find(parts.hash, (row) => this.id(row) === parts.id)
    this.memory.require(ROW_MARGIN_BYTES + BLOCK_BYTES)
    const rest = this.memory.allocate(parts.restBytes)
    const row = known ?? this.#holes.at(-1) ?? this.#end
    const block = this.#blockOf(row)
    if (known !== undefined) this.#unlist(known)
    else if (this.#holes.pop() === undefined) this.#end += 1
    parts.writeRest(this.memory.bytes, rest)
    this.#write(row, packed.subarray(parts.columnsAt, parts.columnsAt + ROW_BYTES), parts.encodedOn, block)
    const { words } = this.memory
    const hashAt = this.#planeAt(row, PLANE.hash, 8) / 4
    words[hashAt] = parts.hash.lo
    words[hashAt + 1] = parts.hash.hi
    words[this.#planeAt(row, PLANE.record, 4) / 4] = rest
    if (known === undefined) {
      const twin = this.#rows.find(parts.hash, () => true)
      if (twin !== undefined) this.#twins.add(row).add(twin)
      this.#rows.add(row, parts.hash)
    }
    for (const key of parts.keys) block.postings.add(key, row % BLOCK_ROWS)
    this.#avoided.add(parts.avoidedEmployers, row)
    this.#enter(row, block)
    if (known === undefined) for (const watcher of this.#watchers) watcher.came?.(row, parts.id)
  }

  /** Takes a person out; the row is used again. */
  remove(id: string): void {
    const row = this.row(id)
    if (row === undefined) return
    this.#unlist(row)
    this.#rows.remove(row, this.hash(row))
    const hashAt = this.#planeAt(row, PLANE.hash, 8) / 4
    this.memory.words.fill(0, hashAt, hashAt + 2)
    const block = this.#blockOf(row)
    this.#write(row, NOBODY, 0, block)
    this.memory.bytes[this.#planeAt(row, PLANE.occupied, 1)] = 0
    this.memory.words[this.#planeAt(row, PLANE.record, 4) / 4] = 0
    this.#enter(row, block)
    this.#twins.delete(row)
    this.#holes.push(row)
    for (const watcher of this.#watchers) watcher.left(row, id)
  }

  /** Rows whose encoding does not hold on this day: they are judged from their body. */
  stale(day: number): number[] {
    const rows: number[] = []
    this.#blocks.forEach((block, place) => {
      if (block.soonestRecheck >= day && block.latestEncoding <= day) return
      block.soonestRecheck = 65_535
      block.latestEncoding = 0
      for (let row = place * BLOCK_ROWS; row < Math.min(this.#end, (place + 1) * BLOCK_ROWS); row++) {
        if (!this.occupied(row)) continue
        const { recheck, encodedOn } = this.#days(row)
        block.soonestRecheck = Math.min(block.soonestRecheck, recheck)
        block.latestEncoding = Math.max(block.latestEncoding, encodedOn)
        if (recheck < day || encodedOn > day) rows.push(row)
      }
    })
    return rows
  }

  #days(row: number): { readonly recheck: number; readonly encodedOn: number } {
    const { bytes, halves } = this.memory
    const recheck = this.#planeAt(row, PLANE.recheck, 1)
    return {
      recheck: bytes[recheck]! | (bytes[recheck + BLOCK_ROWS]! << 8),
      encodedOn: halves[this.#planeAt(row, PLANE.encodedOn, 2) / 2]!,
    }
  }

  #recordAt(row: number): number {
    return row >= this.#end ? 0 : this.memory.words[this.#planeAt(row, PLANE.record, 4) / 4]!
  }

  /** Byte of a row's number of so many bytes in the planes from `plane` on. */
  #planeAt(row: number, plane: number, width: number): number {
    return this.#blocks[Math.floor(row / BLOCK_ROWS)]!.at + plane * BLOCK_ROWS + (row % BLOCK_ROWS) * width
  }

  #blockOf(row: number): Block {
    const place = Math.floor(row / BLOCK_ROWS)
    const known = this.#blocks[place]
    if (known) return known
    const at = this.memory.allocate(BLOCK_BYTES)
    this.memory.bytes.fill(0, at, at + BLOCK_BYTES)
    const block = {
      at,
      postings: new BlockPostings(this.memory),
      soonestRecheck: 65_535,
      latestEncoding: 0,
    }
    this.#blocks.push(block)
    return block
  }

  #write(row: number, columns: Uint8Array, encodedOn: number, block: Block): void {
    const { bytes, halves } = this.memory
    const place = row % BLOCK_ROWS
    for (let column = 0; column < ROW_BYTES; column++)
      if (column !== PLANE.municipality && column !== PLANE.municipality + 1)
        bytes[block.at + column * BLOCK_ROWS + place] = columns[column]!
    const municipality = block.at + PLANE.municipality * BLOCK_ROWS + place * 2
    bytes[municipality] = columns[PLANE.municipality]!
    bytes[municipality + 1] = columns[PLANE.municipality + 1]!
    bytes[block.at + PLANE.occupied * BLOCK_ROWS + place] = 1
    halves[this.#planeAt(row, PLANE.encodedOn, 2) / 2] = encodedOn
    const { recheck } = this.#days(row)
    block.soonestRecheck = Math.min(block.soonestRecheck, recheck)
    block.latestEncoding = Math.max(block.latestEncoding, encodedOn)
  }

  /** Takes a row's person out of the lists, and gives back the room of the rest of the record. */
  #unlist(row: number): void {
    const at = this.#recordAt(row)
    const rest = recordParts.restAt(this.memory.bytes, at)
    for (const key of rest.keys) this.#blockOf(row).postings.remove(key, row % BLOCK_ROWS)
    this.#avoided.remove(rest.avoidedEmployers, row)
    // Nothing of anybody stays where it is no longer needed.
    this.memory.bytes.fill(0, at, at + rest.restBytes)
    this.memory.free(at, rest.restBytes)
  }

  /** Writes what the kernel reads of a row's block. */
  #enter(row: number, block: Block): void {
    const place = Math.floor(row / BLOCK_ROWS)
    const { table, capacity } = block.postings.state
    const inUse = Math.min(BLOCK_ROWS, this.#end - place * BLOCK_ROWS)
    const worked = ROWS_AT_ONCE * Math.ceil(inUse / ROWS_AT_ONCE)
    this.memory.words.set(
      [block.at, table, Math.max(0, capacity - 1), worked],
      this.table / 4 + place * ENTRY_WORDS,
    )
  }
}
