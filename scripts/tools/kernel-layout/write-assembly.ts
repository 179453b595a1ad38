/** The AssemblyScript side of the kernel's layout. */
import type { Constant } from './shapes.ts'
import {
  ASSEMBLY_CONSTANTS,
  INDEX_CONSTANTS,
  INSTRUCTIONS,
  KERNEL_CONSTANTS,
  PLACES,
  STRUCTS,
} from './table.ts'
import {
  comment,
  firstOfPostings,
  HEADER,
  numberOf,
  operandsOf,
  pascal,
  placed,
  sizeOf,
  upper,
} from './write.ts'

type Member = { readonly name: string; readonly value: number; readonly doc?: string | undefined }

const enumOf = (name: string, doc: string, members: readonly Member[]): string =>
  [
    `${comment(doc)}export const enum ${name} {`,
    ...members.map((member) => `${comment(member.doc, '  ')}  ${pascal(member.name)} = ${member.value},`),
    '}\n',
  ].join('\n')

const scalar = (name: string, value: string, of: Pick<Constant, 'doc' | 'late'> = {}): string =>
  `${comment(of.doc)}${of.late ? '' : '// @ts-ignore: decorator\n@inline\n'}export const ${name}: u32 = ${value};`

const constants = [...INDEX_CONSTANTS, ...KERNEL_CONSTANTS, ...ASSEMBLY_CONSTANTS].map((constant) =>
  scalar(constant.name, numberOf(constant), constant),
)

const structs = STRUCTS.flatMap((struct) => [
  enumOf(
    pascal(struct.name),
    struct.doc,
    placed(struct).map(({ field, at }) => ({ name: field.name, value: at, doc: field.doc })),
  ),
  `${scalar(`${upper(struct.name)}_BYTES`, String(4 * sizeOf(struct)))}\n`,
])

const places = Object.entries(PLACES).map(([name, of]) =>
  enumOf(
    `${pascal(name)}Place`,
    `Places of a table of points.`,
    of.map((place, value) => ({ name: place, value })),
  ),
)

const instructions = INSTRUCTIONS.flatMap((set) => [
  enumOf(pascal(set.name), set.doc, [
    { name: 'end', value: 0 },
    ...set.kinds.map(({ name, doc }, place) => ({ name, value: place + 1, doc })),
  ]),
  enumOf(`${pascal(set.name)}Head`, 'Words before the operands.', [
    ...set.head.map((name, value) => ({ name, value })),
    { name: 'operands', value: set.head.length },
  ]),
  ...set.kinds
    .filter(({ operands }) => operands.length > 0)
    .map((kind) =>
      enumOf(
        `${pascal(kind.name)}${pascal(set.name)}`,
        `Operands of ${pascal(set.name)}.${pascal(kind.name)}.`,
        operandsOf(kind).map(({ name, at }) => ({ name, value: at })),
      ),
    ),
  ...(set.kinds.some(({ readsPostings }) => readsPostings)
    ? [
        `${scalar(
          `${upper(set.name)}_OF_POSTINGS`,
          String(1 + set.kinds.findIndex(({ name }) => name === firstOfPostings(set))),
          { doc: 'From this kind on they read postings.' },
        )}\n`,
      ]
    : []),
])

export const assemblySide = (): string =>
  [`/** ${HEADER} */`, ...constants, '', ...structs, ...places, ...instructions].join('\n')
