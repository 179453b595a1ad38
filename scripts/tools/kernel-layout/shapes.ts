/** What the table of the kernel's layout is made of. */

/** A 32-bit word of a structure, so many of them, or the words of another structure in its place. */
export type Field = {
  readonly name: string
  readonly doc?: string
  /** More than one. */
  readonly words?: number
  /** Written by the kernel alone: whoever makes the structure writes 0. */
  readonly kernelWrites?: boolean
  readonly struct?: string
}

export type Struct = {
  readonly name: string
  readonly doc: string
  readonly fields: readonly Field[]
  /** Words in all, where there are more than the fields take. */
  readonly words?: number
  /** TypeScript makes it, so that a function that writes its words is generated. */
  readonly made?: boolean
}

/** An operand of one word, of so many, or of all that are left. */
export type Operand = { readonly name: string; readonly words?: number | 'rest' }

export type Kind = {
  readonly name: string
  readonly doc: string
  readonly operands: readonly Operand[]
  /** Of an item: it writes to rows anywhere in a block, so it stands behind all that read planes. */
  readonly readsPostings?: boolean
}

/** Instructions that stand one after the other until one of kind 0; each begins with its head. */
export type InstructionSet = {
  readonly name: 'gate' | 'item' | 'gain'
  readonly doc: string
  /** Words of the head beside `kind` and `words` (those of the whole instruction), in their order. */
  readonly head: readonly string[]
  readonly kinds: readonly Kind[]
}

export type Constant = {
  readonly name: string
  readonly value: number
  readonly doc?: string
  /** The optimiser folds it, not the compiler: what it inlines where follows from that, and so does the module. */
  readonly late?: boolean
}

/** Bytes of a row, or of a plane in a block. */
export type Column = { readonly name: string; readonly bytes: number; readonly doc?: string }
