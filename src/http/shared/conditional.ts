/** ETags are versions; conditions of writes become expectations of the store. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { says } from '../../domain/issue-faults.ts'
import type { Expectation } from '../../store/ports/records.ts'

export const etagOf = (version: number): string => `"${version}"`

/** The tag of what has no version, and looks different to each role: that of its text. */
export const textTag = (text: string): string =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`

/** Strong tags as `etagOf` makes them; weak ones, lists and foreign tags never hold here, so they are refused. */
export const ConditionHeaders = {
  'if-match': z
    .string()
    .regex(/^(\*|"\d{1,15}")$/, says('fault.ifMatch'))
    .optional()
    .meta({ description: 'Writes only if this version stands: an ETag, or `*` for any.', examples: ['"3"'] }),
  'if-none-match': z
    .literal('*', says('fault.onlyStar'))
    .optional()
    .meta({ description: 'Writes only if nothing stands there yet.' }),
}

export const expectationOf = (headers: {
  readonly 'if-match'?: string | undefined
  readonly 'if-none-match'?: '*' | undefined
}): Expectation => {
  const { 'if-match': match, 'if-none-match': none } = headers
  return {
    ...(match !== undefined && { ifMatch: match === '*' ? ('*' as const) : Number(match.slice(1, -1)) }),
    ...(none !== undefined && { ifNoneMatch: none }),
  }
}
