/** A line of an import → a put, or the faults why not. */

import { type Areas, NOT_YOUR_AREA } from '../../../access/areas.ts'
import { faultsOf } from '../../../domain/issue-faults.ts'
import { ClientId } from '../../../domain/values.ts'
import type { Fault } from '../../../errors.ts'
import type { Put } from '../../../store/ports/records.ts'
import type { Noun } from '../../../use-cases/records/nouns.ts'
import { parseJson } from '../../shared/json-text.ts'
import { LINE_BYTES, type Line } from './lines.ts'

export type Judged = { readonly line: number } & (
  | { readonly put: Put }
  | { readonly faults: readonly Fault[] }
)

const TOO_LONG: Fault = { pointer: '', code: 'too_long', message: `is longer than ${LINE_BYTES} bytes` }
const NOT_AN_OBJECT: Fault = { pointer: '', code: 'invalid_type', message: 'is not an object with an id' }

export const judgeLine = <B>(noun: Noun<B>, reach: Areas, { number: line, bytes }: Line): Judged => {
  if (bytes === undefined) return { line, faults: [TOO_LONG] }
  const parsed = parseJson(bytes)
  if (!parsed.ok) return { line, faults: parsed.faults }
  if (!isObject(parsed.value)) return { line, faults: [NOT_AN_OBJECT] }
  const { id, ...fields } = parsed.value
  const named = ClientId.safeParse(id)
  const read = noun.schema.safeParse(fields)
  if (!named.success || !read.success) {
    const ofId = named.success
      ? []
      : faultsOf(named.error.issues).map((fault) => ({ ...fault, pointer: '/id' }))
    const ofBody = read.success ? [] : faultsOf(read.error.issues)
    return { line, faults: [...ofId, ...ofBody] }
  }
  const faults = noun.check(read.data)
  if (faults.length > 0) return { line, faults }
  const area = noun.areaOf(read.data)
  if (!noun.holds(reach, area)) return { line, faults: [NOT_YOUR_AREA] }
  return { line, put: { id: named.data, body: JSON.stringify(read.data), area } }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
