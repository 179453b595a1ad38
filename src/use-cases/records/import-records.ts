/** Writing many records as the client system's word: line by line, batch by batch; a bad line loses only itself. */
import { type Areas, NOT_YOUR_AREA } from '../../access/areas.ts'
import type { Principal } from '../../access/principal.ts'
import { faultsOf, READING } from '../../domain/issue-faults.ts'
import { ClientId } from '../../domain/values.ts'
import type { Fault } from '../../errors.ts'
import { told } from '../../messages.ts'
import { againAfterLostRace } from '../../retry.ts'
import { readable } from '../../store/ports/readable.ts'
import type { Layered, Put } from '../../store/ports/records.ts'
import { isLostRace, lostRace } from './layers/rewrite.ts'
import { made, recordStanding } from './layers/standing.ts'
import { withClient } from './layers/write.ts'
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

export type ImportCounts = {
  /** Lines that were taken. */
  readonly accepted: number
  /** Of them, those that say what stood already: they write nothing. */
  readonly unchanged: number
}

/** Whatever was committed stays, also when the source breaks off. @throws what the source, the store or `reject` throws */
export const importRecords = async <Body extends object>(
  kind: RecordKind<Body>,
  principal: Principal,
  lines: AsyncIterable<ImportLine>,
  reject: Reject,
): Promise<ImportCounts> => {
  let accepted = 0
  let unchanged = 0
  let batch: Judged<Body>[] = []
  let bytes = 0
  const flush = async (): Promise<void> => {
    const counts = await writeBatch(kind, principal, batch, reject)
    accepted += counts.accepted
    unchanged += counts.unchanged
    batch = []
    bytes = 0
  }
  for await (const line of lines) {
    batch.push(judge(kind, principal.reach, line))
    bytes += line.bytes
    if (batch.length >= BATCH.lines || bytes >= BATCH.bytes) await flush()
  }
  await flush()
  return { accepted, unchanged }
}

type Judged<Body> = { readonly line: number } & (
  | { readonly put: Put<Body> }
  | { readonly faults: readonly Fault[] }
)
type Accepted<Body> = Judged<Body> & { readonly put: Put<Body> }
const isAccepted = <Body>(judged: Judged<Body>): judged is Accepted<Body> => 'put' in judged

const NOT_AN_OBJECT: Fault = { pointer: '', code: 'invalid_type', message: told('fault.notAnObjectWithId') }

/** A line → a put, or the faults why not. */
const judge = <Body extends object>(kind: RecordKind<Body>, reach: Areas, read: ImportLine): Judged<Body> => {
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

/** What was made of an id: what is wrong with it, or whether it says what stood already. */
type Outcome = { readonly faults: readonly Fault[] } | { readonly isUnchanged: boolean }

/** Of the same id the last line is written, and its outcome is that of all of them. */
const writeBatch = async <Body extends object>(
  kind: RecordKind<Body>,
  principal: Principal,
  batch: readonly Judged<Body>[],
  reject: Reject,
): Promise<ImportCounts> => {
  const puts = new Map(batch.filter(isAccepted).map(({ put }) => [put.id, put]))
  const outcomes = await writeAll(kind, principal, puts)
  let accepted = 0
  let unchanged = 0
  for (const judged of batch) {
    const outcome = isAccepted(judged) ? outcomes.get(judged.put.id) : judged
    if (outcome && 'faults' in outcome) await reject(judged.line, outcome.faults)
    else {
      accepted++
      if (outcome?.isUnchanged) unchanged++
    }
  }
  return { accepted, unchanged }
}

/** Reads what stands, merges and writes over it; those that somebody else wrote meanwhile are read and merged anew. */
const writeAll = async <Body extends object>(
  kind: RecordKind<Body>,
  principal: Principal,
  puts: ReadonlyMap<string, Put<Body>>,
): Promise<ReadonlyMap<string, Outcome>> => {
  const outcomes = new Map<string, Outcome>()
  await againAfterLostRace(isLostRace, async () => {
    const open = [...puts.values()].filter(({ id }) => !outcomes.has(id))
    const stored = await kind.table.layered(open.map(({ id }) => id))
    const replacements = open.flatMap((put) => {
      const judged = replacementOf(kind, principal, put, stored.get(put.id))
      if ('replacement' in judged) return [judged.replacement]
      outcomes.set(put.id, judged)
      return []
    })
    const written = await kind.table.replace(replacements)
    replacements.forEach(({ id }, at) => {
      if (written[at]) outcomes.set(id, { isUnchanged: false })
    })
    if (outcomes.size < puts.size) throw lostRace()
  })
  return outcomes
}

const UNREADABLE: Fault = { pointer: '', code: 'unreadable-record', message: told('fault.unreadableRecord') }

const replacementOf = <Body extends object>(
  kind: RecordKind<Body>,
  { reach }: Principal,
  { id, body }: Put<Body>,
  stored: Layered<Body> | undefined,
) => {
  // What stands in an area that is not the caller's may not be taken over.
  if (stored && !kind.holds(reach, stored.area)) return { faults: [NOT_YOUR_AREA] }
  if (stored?.isClient(body)) return { isUnchanged: true }
  const standing = readable(() => recordStanding(stored))
  if (!standing) return { faults: [UNREADABLE] }
  const layers = withClient(kind.fields, standing.layers, body)
  const makes = made(kind, standing, { wrote: 'client', layers }, id)
  if (!makes.ok) return { faults: makes.faults }
  return kind.holds(reach, makes.replacement.area) ? makes : { faults: [NOT_YOUR_AREA] }
}
