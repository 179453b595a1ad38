/** Writing many records: line by line as they come, batch by batch; a bad line loses only itself. */
import { type Areas, NOT_YOUR_AREA } from '../../access/areas.ts'
import type { Principal } from '../../access/principal.ts'
import { faultsOf, READING } from '../../domain/issue-faults.ts'
import { ClientId } from '../../domain/values.ts'
import type { Fault } from '../../errors.ts'
import { told } from '../../messages.ts'
import type { Put } from '../../store/ports/records.ts'
import type { RecordKind } from './record-kind.ts'

/** Lines of one transaction, and bytes of them that are held at most (one line may go over). */
const BATCH = { lines: 500, bytes: 4 * 1024 * 1024 }

/** A line as far as it could be read, with its number and its size. */
export type ImportLine = { readonly line: number; readonly bytes: number } & (
  | { readonly value: unknown }
  | { readonly faults: readonly Fault[] }
)

/** Told of each refused line, in order. */
export type Reject = (line: number, faults: readonly Fault[]) => Promise<void>

/**
 * Whatever was committed stays, also when the source breaks off.
 * @returns how many lines were written @throws what the source, the store or `reject` throws
 */
export const importRecords = async <Body>(
  kind: RecordKind<Body>,
  principal: Principal,
  lines: AsyncIterable<ImportLine>,
  reject: Reject,
): Promise<number> => {
  let accepted = 0
  let batch: Judged<Body>[] = []
  let bytes = 0
  const flush = async (): Promise<void> => {
    accepted += await writeBatch(kind, principal, batch, reject)
    batch = []
    bytes = 0
  }
  for await (const line of lines) {
    batch.push(judge(kind, principal.reach, line))
    bytes += line.bytes
    if (batch.length >= BATCH.lines || bytes >= BATCH.bytes) await flush()
  }
  await flush()
  return accepted
}

type Judged<Body> = { readonly line: number } & (
  | { readonly put: Put<Body> }
  | { readonly faults: readonly Fault[] }
)
type Accepted<Body> = Judged<Body> & { readonly put: Put<Body> }
const isAccepted = <Body>(judged: Judged<Body>): judged is Accepted<Body> => 'put' in judged

const NOT_AN_OBJECT: Fault = { pointer: '', code: 'invalid_type', message: told('fault.notAnObjectWithId') }

/** A line → a put, or the faults why not. */
const judge = <Body>(kind: RecordKind<Body>, reach: Areas, read: ImportLine): Judged<Body> => {
  const { line } = read
  if ('faults' in read) return { line, faults: read.faults }
  if (!isObject(read.value)) return { line, faults: [NOT_AN_OBJECT] }
  const { id, ...fields } = read.value
  const named = ClientId.safeParse(id, READING)
  const body = kind.schema.safeParse(fields, READING)
  if (!named.success || !body.success) {
    const ofId = named.success
      ? []
      : faultsOf(named.error.issues).map((fault) => ({ ...fault, pointer: '/id' }))
    const ofBody = body.success ? [] : faultsOf(body.error.issues)
    return { line, faults: [...ofId, ...ofBody] }
  }
  const faults = kind.check(body.data)
  if (faults.length > 0) return { line, faults }
  const area = kind.areaOf(body.data)
  if (!kind.holds(reach, area)) return { line, faults: [NOT_YOUR_AREA] }
  return { line, put: { id: named.data, body: body.data, area } }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Answers how many lines were written. */
const writeBatch = async <Body>(
  kind: RecordKind<Body>,
  principal: Principal,
  batch: readonly Judged<Body>[],
  reject: Reject,
): Promise<number> => {
  const foreign = await heldElsewhere(kind, principal, batch)
  const scoped = batch.map(
    (judged): Judged<Body> =>
      isAccepted(judged) && foreign.has(judged.put.id)
        ? { line: judged.line, faults: [NOT_YOUR_AREA] }
        : judged,
  )
  const puts = scoped.filter(isAccepted).map(({ put }) => put)
  if (puts.length > 0) await kind.table.put(puts)
  for (const judged of scoped) if (!isAccepted(judged)) await reject(judged.line, judged.faults)
  return puts.length
}

/** Ids that stand in an area that is not the caller's: they may not be taken over. */
const heldElsewhere = async <Body>(
  kind: RecordKind<Body>,
  { reach }: Principal,
  batch: readonly Judged<Body>[],
): Promise<ReadonlySet<string>> => {
  if (reach === '*') return new Set()
  const ids = [...new Set(batch.filter(isAccepted).map(({ put }) => put.id))]
  const stored = await Promise.all(ids.map((id) => kind.table.find(id)))
  return new Set(stored.flatMap((row) => (row && !kind.holds(reach, row.area) ? [row.id] : [])))
}
