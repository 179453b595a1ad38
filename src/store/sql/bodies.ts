/** Stored texts → what they say. A text is read when it is asked for, and once. */
import { LRUCache } from 'lru-cache'
import type { z } from 'zod'
import { AppError } from '../../errors.ts'
import { BODY_KINDS, type BodyKind, type BodyOf } from './body-kinds.ts'
import { UPCASTERS, type Upcasters } from './upcasters.ts'

/** A stored body as its row has it, and whose it is. */
export type KeptBody = {
  readonly id: string
  /** Version of the schema that it was written with. */
  readonly schema: number
  readonly text: string
}

/** A record that cannot be read, without a word of what it says. */
export type UnreadableRecord = {
  readonly kind: BodyKind
  readonly id: string
  readonly schema: number
  readonly reason: 'not-json' | 'unknown-version' | 'other-form'
}

/** @throws AppError unreadable-record */
export type ReadBody = <K extends BodyKind>(kind: K, kept: KeptBody) => BodyOf<K>

/** The version that bodies of a kind are written with now. */
export const schemaOf = (kind: BodyKind, upcasters: Upcasters = UPCASTERS): number =>
  Object.keys(upcasters[kind]).length + 1

/** Records that are remembered as told of: who follows the feed or makes lists meets the same ones again and again. */
const TOLD = 1_000

/** @param onUnreadable told of each record once */
export const bodyReader = (
  onUnreadable: (record: UnreadableRecord) => void,
  upcasters: Upcasters = UPCASTERS,
): ReadBody => {
  const told = new LRUCache<string, true>({ max: TOLD })
  const refuse = (record: UnreadableRecord): never => {
    const key = `${record.kind} ${record.id} ${record.reason}`
    if (!told.has(key)) onUnreadable(record)
    told.set(key, true)
    throw new AppError('unreadable-record')
  }
  return <K extends BodyKind>(kind: K, { id, schema, text }: KeptBody): BodyOf<K> => {
    const unreadable = (reason: UnreadableRecord['reason']) => refuse({ kind, id, schema, reason })
    const present = schemaOf(kind, upcasters)
    if (schema < 1 || schema > present) return unreadable('unknown-version')
    let body = parsed(text)
    if (body === undefined) return unreadable('not-json')
    for (let version = schema; version < present; version++) body = upcasters[kind][version]?.(body)
    const form: z.ZodType<BodyOf<K>> = (BODY_KINDS as unknown as Forms)[kind]
    const read = form.safeParse(body)
    return read.success ? read.data : unreadable('other-form')
  }
}

type Forms = { readonly [K in BodyKind]: z.ZodType<BodyOf<K>> }

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The same object with one more field, which is made when it is asked for first; what throws is tried again. */
export const withField = <O extends object, K extends string, T>(
  object: O,
  name: K,
  make: () => T,
): O & { readonly [P in K]: T } => {
  let made: { readonly value: T } | undefined
  const get = (): T => {
    made ??= { value: make() }
    return made.value
  }
  return Object.defineProperty(object, name, { enumerable: true, get }) as O & { readonly [P in K]: T }
}

/** A row with what its text says in place of it. */
export const decoded = <K extends BodyKind, R extends KeptBody>(
  read: ReadBody,
  kind: K,
  { schema, text, ...row }: R,
): Omit<R, 'schema' | 'text'> & { readonly body: BodyOf<K> } =>
  withField(row, 'body', () => read(kind, { id: row.id, schema, text }))
