/** Lists in pages: `?limit=&cursor=` → `{items, nextCursor}`. A cursor names the last item seen and is nobody's business. */
import { z } from 'zod'
import { refuse } from '../../contract/require-valid.ts'
import { told } from '../../messages.ts'

export const PAGE = { default: 50, max: 200 } as const

/** A number of the query, where everything is text. */
export const countOf = (schema: z.ZodInt) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value),
    schema,
  )

export const PageQuery = {
  limit: countOf(z.int().min(1).max(PAGE.max))
    .optional()
    .meta({ description: `${PAGE.default} unless given.` }),
  cursor: z.string().min(1).max(500).optional().meta({ description: '`nextCursor` of the page before.' }),
}

export type PageAsked = { readonly limit?: number | undefined; readonly cursor?: string | undefined }

export const cursorOf = (last: string | number | readonly string[]): string =>
  Buffer.from(JSON.stringify(last)).toString('base64url')

/** @throws AppError invalid-body for a cursor that this list never gave */
export const afterOf = <T>(cursor: string | undefined, schema: z.ZodType<T>): T | undefined => {
  if (cursor === undefined) return undefined
  const read = schema.safeParse(decode(cursor))
  if (!read.success)
    return refuse([{ pointer: '?cursor', code: 'invalid_format', message: told('fault.notACursor') }])
  return read.data
}

const decode = (cursor: string): unknown => {
  const text = Buffer.from(cursor, 'base64url').toString()
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Reads one item more than asked, so that the last page says that it is the last. */
export const pageOf = async <T>(
  { limit = PAGE.default }: PageAsked,
  read: (count: number) => Promise<readonly T[]> | readonly T[],
  keyOf: (item: T) => string | number,
): Promise<{ items: readonly T[]; nextCursor: string | null }> => {
  const found = await read(limit + 1)
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: found.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null }
}

export const Cursor = z.string().nullable().meta({ description: 'Null on the last page.' })
