/** What both sides' writers share: names, comments, and where the fields of a structure lie. */
import type { Constant, Field, InstructionSet, Kind, Struct } from './shapes.ts'
import { STRUCTS } from './table.ts'

/** @param from where the table is, told in every file that is written from it */
export const HEADER =
  'Written by `npm run build:kernel` from scripts/tools/kernel-layout: change the table, not this file.'

export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** `wishedWork` as WISHED_WORK. */
export const upper = (name: string): string => name.replace(/[A-Z]/g, '_$&').toUpperCase()

export const comment = (doc: string | undefined, indent = ''): string =>
  doc === undefined ? '' : `${indent}/** ${doc} */\n`

const structOf = (name: string): Struct => {
  const found = STRUCTS.find((struct) => struct.name === name)
  if (found === undefined) throw new Error(`no structure is called ${name}`)
  return found
}

const wordsOf = ({ struct, words = 1 }: Field): number =>
  struct === undefined ? words : sizeOf(structOf(struct))

/** Words of a structure in all. */
export const sizeOf = ({ fields, words }: Struct): number => {
  const taken = fields.reduce((sum, field) => sum + wordsOf(field), 0)
  if (words !== undefined && words < taken) throw new Error('a structure has more fields than words')
  return words ?? taken
}

export type Placed = { readonly field: Field; readonly at: number }

/** Fields with the word where each begins. */
export const placed = ({ fields }: Struct): readonly Placed[] => {
  let at = 0
  return fields.map((field) => {
    const here = { field, at }
    at += wordsOf(field)
    return here
  })
}

/** As `placed`, the fields of a structure within in its place. */
export const flattened = (struct: Struct): readonly Placed[] =>
  placed(struct).flatMap(({ field, at }) =>
    field.struct === undefined
      ? [{ field, at }]
      : flattened(structOf(field.struct)).map((inner) => ({ field: inner.field, at: at + inner.at })),
  )

/** Operands with the word of each, counted from the first one. */
export const operandsOf = ({
  name,
  operands,
}: Kind): readonly { name: string; at: number; words: number | 'rest' }[] => {
  let at = 0
  return operands.map(({ name: operand, words = 1 }, place) => {
    const here = { name: operand, at, words }
    if (words === 'rest') {
      if (place !== operands.length - 1) throw new Error(`what is left comes last: ${name}`)
    } else at += words
    return here
  })
}

/** The first kind that reads postings: all behind it do. */
export const firstOfPostings = ({ kinds }: InstructionSet): string => {
  const first = kinds.findIndex(({ readsPostings }) => readsPostings)
  const [kind, ...behind] = kinds.slice(first)
  if (kind === undefined || !behind.every(({ readsPostings }) => readsPostings))
    throw new Error('kinds that read postings come last')
  return kind.name
}

export const numberOf = ({ value }: Constant): string =>
  value > 65_535 && (value & 0xff) !== 0 ? `0x${value.toString(16)}` : String(value)
