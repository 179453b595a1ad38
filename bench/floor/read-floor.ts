/** The least that a scan could cost: the bytes that a program reads, read once in order by WebAssembly. */
import { main } from 'assemblyscript/asc'
import { BLOCK_ROWS, PLANE } from '../../src/index/layout.ts'
import type { PackedIndex } from '../../src/index/packed-index.ts'
import { avoidedKey, experienceKeys, skillKeys, wishedKey } from '../../src/index/posting-keys.ts'
import type { ProgramGate, ProgramItem, ScoreProgram } from '../../src/scoring/program.ts'

type Read = (from: number, bytes: number) => bigint

/** Compiles the reader over the index's memory. */
const readerOf = async (index: PackedIndex): Promise<Read> => {
  const source = new URL('./assembly/read.ts', import.meta.url).pathname
  const { error, stderr, stdout } = await main(
    [
      source,
      ...[
        '--baseDir',
        '/',
        '--outFile',
        'floor.wasm',
        '--optimizeLevel',
        '3',
        '--noAssert',
        '--runtime',
        'stub',
      ],
      ...['--use', 'abort=', '--importMemory', '--sharedMemory', '--initialMemory', '1'],
      ...['--maximumMemory', '65536', '--enable', 'simd,threads,bulk-memory', '--disableWarning', '201'],
    ],
    { writeFile: (name, contents) => void (name.endsWith('.wasm') && written.push(contents as Uint8Array)) },
  )
  if (error) throw new Error(stderr.toString() + stdout.toString())
  const module = new WebAssembly.Module(written.pop()!)
  const { exports } = new WebAssembly.Instance(module, { env: { memory: index.memory.memory } })
  return exports['read'] as Read
}
const written: Uint8Array[] = []

const span = (plane: number, width = 1): readonly number[] =>
  Array.from({ length: width }, (_, i) => plane + i)

const planesOfItem = (item: ProgramItem): readonly number[] => {
  switch (item.kind) {
    case 'ability':
      return [PLANE.abilities + item.ability]
    case 'language':
      return [PLANE.languages + (item.language >> 1)]
    case 'shifts':
      return [PLANE.shifts]
    case 'hours':
      return [PLANE.hoursMin, PLANE.hoursMax]
    case 'commute':
      return [...span(PLANE.municipality, 2), PLANE.maxKm, PLANE.shifts]
    case 'wish':
      return item.list === 'sectors'
        ? [PLANE.known, PLANE.wishedSectors + (item.target >> 3), PLANE.avoidedSectors + (item.target >> 3)]
        : item.list === 'employerKinds'
          ? [PLANE.known, PLANE.wishedKinds]
          : [PLANE.known]
    default:
      return []
  }
}

const planesOfGate = (gate: ProgramGate): readonly number[] => {
  switch (gate.code) {
    case 'not-available':
      return span(PLANE.availableFrom, 2)
    case 'critical-ability-deficit':
      return [PLANE.abilities + gate.ability]
    case 'licence-missing':
      return [PLANE.licences + (gate.bit >> 3)]
    case 'language-required':
      return [PLANE.languages + (gate.language >> 1)]
    case 'hours-incompatible':
      return gate.item === 'hours' ? [PLANE.hoursMin, PLANE.hoursMax] : [PLANE.shifts]
    case 'commute-too-far':
      return [...span(PLANE.municipality, 2), PLANE.maxKm, PLANE.shifts]
    case 'work-avoided':
      return gate.item === 'sector' ? [PLANE.avoidedSectors + (gate.bit >> 3)] : []
    case 'target-group-not-met':
      return span(PLANE.targetGroups, 4)
    case 'skill-required':
    case 'employer-avoided':
      return []
  }
}

const keysOf = (item: ProgramItem): readonly number[] => {
  if (item.kind === 'skill') return item.held.flatMap(({ skill }) => skillKeys(skill))
  if (item.kind === 'experience') return item.held.flatMap(({ occupation }) => experienceKeys(occupation))
  if (item.kind === 'wish' && item.list === 'occupations')
    return [wishedKey(item.target), avoidedKey(item.target)]
  return []
}

export type Floor = { readonly bytes: number; run(): bigint }

/** The floor of one program over one index. */
export const floorOf = async (program: ScoreProgram, index: PackedIndex): Promise<Floor> => {
  const read = await readerOf(index)
  const items = program.criteria.flatMap((criterion) => criterion.items)
  const standing = [PLANE.occupied, PLANE.shifts, ...span(PLANE.pausedUntil, 2)]
  const planes = [
    ...new Set([...standing, ...program.gates.flatMap(planesOfGate), ...items.flatMap(planesOfItem)]),
  ].sort((a, b) => a - b)
  let held = 0
  index.eachHolder(items.flatMap(keysOf), () => {
    held += 1
  })
  const { words } = index.memory
  const starts = Array.from({ length: index.blocks }, (_, block) => words[index.table / 4 + block * 4]!)
  // Lists of rows, two bytes a row, as if they stood end to end.
  const lists = Math.ceil((held * 2) / 64) * 64
  return {
    bytes: planes.length * BLOCK_ROWS * index.blocks + lists,
    run: () => {
      let sum = read(starts[0]!, Math.min(lists, BLOCK_ROWS * 64))
      for (let rest = lists - BLOCK_ROWS * 64; rest > 0; rest -= BLOCK_ROWS * 64)
        sum ^= read(starts[0]!, Math.min(rest, BLOCK_ROWS * 64))
      for (const start of starts)
        for (const plane of planes) sum ^= read(start + plane * BLOCK_ROWS, BLOCK_ROWS)
      return sum
    },
  }
}
