/** The TypeScript side of the kernel's layout: the index's, the kernel's, and the table of gates. */
import { GATE_CODES } from '../../../src/contract/shortlist.ts'
import type { InstructionSet, Kind, Struct } from './shapes.ts'
import {
  BESIDE,
  COLUMNS,
  GATES,
  INDEX_CONSTANTS,
  INSTRUCTIONS,
  KERNEL_CONSTANTS,
  KNOWN,
  PLACES,
  ROW_CONSTANTS,
  STRUCTS,
} from './table.ts'
import { comment, firstOfPostings, flattened, HEADER, numberOf, operandsOf, sizeOf, upper } from './write.ts'

type Entry = { readonly name: string; readonly value: number; readonly doc?: string | undefined }

const quoted = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`)

const constOf = (name: string, doc: string | undefined, entries: readonly Entry[]): string =>
  [
    `${comment(doc)}export const ${name} = {`,
    ...entries.map((entry) => `${comment(entry.doc, '  ')}  ${quoted(entry.name)}: ${entry.value},`),
    '} as const\n',
  ].join('\n')

const scalars = (constants: typeof INDEX_CONSTANTS): readonly string[] =>
  constants.map((constant) => `${comment(constant.doc)}export const ${constant.name} = ${numberOf(constant)}`)

const rowBytes = COLUMNS.reduce((sum, { bytes }) => sum + bytes, 0)

const offsets = (columns: typeof COLUMNS, from: number): readonly Entry[] => {
  let at = from
  return columns.map(({ name, bytes, doc }) => {
    const value = at
    at += bytes
    return { name, value, doc }
  })
}

const blockPlanes = rowBytes + BESIDE.reduce((sum, { bytes }) => sum + bytes, 0)
const blockRows = INDEX_CONSTANTS.find(({ name }) => name === 'BLOCK_ROWS')?.value ?? 0

/** Structures that the index makes; the kernel's file has the others. */
const OF_INDEX: ReadonlySet<string> = new Set(['block', 'posting'])

/** A function that writes the words of a structure, by name. */
const makerOf = (struct: Struct): string => {
  const fields = flattened(struct)
  const given = fields.filter(({ field }) => !field.kernelWrites)
  const words = fields.flatMap(({ field }) =>
    field.kernelWrites ? Array.from({ length: field.words ?? 1 }, () => '0') : [`of.${field.name}`],
  )
  return [
    `export const ${struct.name}Words = (of: {`,
    ...given.map(({ field }) => `  readonly ${field.name}: number`),
    `}): readonly number[] => [${words.join(', ')}]\n`,
  ].join('\n')
}

const structOf = (struct: Struct): readonly string[] => [
  constOf(
    upper(struct.name),
    `${struct.doc} Words.`,
    flattened(struct).map(({ field, at }) => ({ name: field.name, value: at, doc: field.doc })),
  ),
  `export const ${upper(struct.name)}_WORDS = ${sizeOf(struct)}\n`,
  ...(struct.made ? [makerOf(struct)] : []),
]

/** Words of the head that the caller gives. */
const givenOf = ({ head }: InstructionSet): readonly string[] =>
  head.filter((word) => word !== 'kind' && word !== 'words')

/** A function that writes an instruction of a kind. */
const packerOf = (set: InstructionSet, kind: Kind): string => {
  const operands = operandsOf(kind)
  const fixed = operands.reduce((sum, { words }) => sum + (words === 'rest' ? 0 : words), set.head.length)
  const rest = operands.find(({ words }) => words === 'rest')
  const size = rest === undefined ? `${fixed}` : `${fixed} + of.${rest.name}.length`
  const head = set.head.map((word) =>
    word === 'kind' ? `${upper(set.name)}.${kind.name}` : word === 'words' ? size : word,
  )
  const values = operands.map(({ name, words }) => (words === 1 ? `of.${name}` : `...of.${name}`))
  const types = operands.map(
    ({ name, words }) => `readonly ${name}: ${words === 1 ? 'number' : 'readonly number[]'}`,
  )
  const parameters = [
    ...givenOf(set).map((word) => `${word}: number`),
    ...(operands.length > 0 ? [`of: { ${types.join('; ')} }`] : []),
  ]
  return `${comment(kind.doc, '  ')}  ${kind.name}: (${parameters.join(', ')}): Instruction => [${[...head, ...values].join(', ')}],`
}

const instructionsOf = (set: InstructionSet): readonly string[] => [
  constOf(upper(set.name), set.doc, [
    { name: 'end', value: 0 },
    ...set.kinds.map(({ name }, place) => ({ name, value: place + 1 })),
  ]),
  `${comment(`Words of an instruction: ${set.head.join(', ')}, operands.`)}export const ${set.name} = {`,
  ...set.kinds.map((kind) => packerOf(set, kind)),
  '} as const\n',
]

const READS_POSTINGS = INSTRUCTIONS.filter(({ kinds }) =>
  kinds.some(({ readsPostings }) => readsPostings),
).map(
  (set) =>
    `${comment('They come last: they write to rows anywhere in a block, where others go through it tile by tile.')}export const readsPostings = ([kind]: Instruction): boolean => kind >= ${upper(set.name)}.${firstOfPostings(set)}\n`,
)

export const indexSide = (): string =>
  [
    `/** Planes of a block and columns of a row. ${HEADER} */`,
    ...scalars([...ROW_CONSTANTS, ...INDEX_CONSTANTS]),
    '',
    constOf(
      'OFFSET',
      "Byte offset of each column in a row; times BLOCK_ROWS it is the column's offset in a block.",
      offsets(COLUMNS, 0),
    ),
    'export type Column = keyof typeof OFFSET',
    `${comment("Bytes of a row's columns.")}export const ROW_BYTES = ${rowBytes}\n`,
    comment(
      'A block is planes of BLOCK_ROWS bytes: one for every byte of a row, then what a row needs that no item reads. Numbers of more than one byte lie a byte a plane, but for the municipality and those below, whose planes together are one array.',
    ),
    'export const PLANE = {\n  ...OFFSET,',
    ...offsets(BESIDE, rowBytes).map(({ name, value, doc }) => `${comment(doc, '  ')}  ${name}: ${value},`),
    '} as const',
    `export const BLOCK_PLANES = ${blockPlanes}`,
    `export const BLOCK_BYTES = ${blockPlanes * blockRows}\n`,
    constOf(
      'KNOWN',
      'Bits of the column `known`.',
      KNOWN.map((name, bit) => ({ name, value: 1 << bit })),
    ),
    ...STRUCTS.filter(({ name }) => OF_INDEX.has(name)).flatMap(structOf),
  ].join('\n')

export const kernelSide = (): string =>
  [
    `/** What the kernel is told, and what it answers. ${HEADER} */`,
    ...scalars(KERNEL_CONSTANTS),
    '',
    ...Object.entries(PLACES).map(([name, places]) =>
      constOf(
        `${upper(name)}_PLACE`,
        'Places of a table of points.',
        places.map((place, value) => ({ name: place, value })),
      ),
    ),
    ...STRUCTS.filter(({ name }) => !OF_INDEX.has(name)).flatMap(structOf),
  ].join('\n')

export const instructionsSide = (): string =>
  [
    `/** The kernel's instructions, each written by a function of its kind. ${HEADER} */`,
    'export type Instruction = readonly [kind: number, ...words: number[]]\n',
    ...INSTRUCTIONS.flatMap(instructionsOf),
    ...READS_POSTINGS,
  ].join('\n')

export const gatesSide = (): string => {
  const rows = GATE_CODES.map((code) => [code, GATES[code]] as const)
  return [
    `/** What is the same of every gate of a code. ${HEADER} */`,
    "import type { GateCode } from '../contract/shortlist.ts'\n",
    comment(
      'Gates that the opening, the employer or a service can lift: one of them alone makes a near miss.',
    ),
    'export const LIFTABLE: Readonly<Record<GateCode, boolean>> = {',
    ...rows.map(([code, { liftable }]) => `  '${code}': ${liftable},`),
    '}\n',
    comment(
      "Gates that would stand if nobody had a need, a refusal, an ability demand, a target group or a limit of hours: what the smallest group of an adviser's view is counted by. Hours are left out because a limit of hours may be one of health.",
    ),
    'export const BLIND_GATES: ReadonlySet<GateCode> = new Set([',
    ...rows.filter(([, { blind }]) => blind).map(([code]) => `  '${code}',`),
    '])\n',
    comment("Where a code's bit is in the kernel's sets of reasons and counts: its place in GATE_CODES."),
    'export const REASON: Readonly<Record<GateCode, number>> = {',
    ...rows.map(([code], place) => `  '${code}': ${place},`),
    '}\n',
  ].join('\n')
}
