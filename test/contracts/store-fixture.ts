/** What the suites of the store's contract share: how a store is opened, a plain encoder, and builders. */
import type { AccommodationCode } from '../../src/domain/codes.ts'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import type { Negotiation, NegotiationState } from '../../src/domain/negotiation.ts'
import type { Opening } from '../../src/domain/opening.ts'
import type { Weights } from '../../src/domain/weights.ts'
import { AppError } from '../../src/errors.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import type { AuditedStore } from '../../src/store/ports/audit-groups.ts'
import type { Put } from '../../src/store/ports/records.ts'
import type { DoneShortlist, Finished, JudgedRecord, ShortlistRow } from '../../src/store/ports/shortlists.ts'
import type { Store } from '../../src/store/ports/store.ts'
import type { Encode } from '../../src/store/sql/jobseekers.ts'

export type Opened = {
  readonly store: AuditedStore
  /** Ends the store and its data. */
  close(): Promise<void>
  /** Closes the store and opens the same data again. */
  reopen(): Promise<AuditedStore>
}
export type Settings = {
  readonly encode: Encode
  readonly clock: () => Date
  /** The store is closed and opened again. */
  readonly lasting?: boolean
}
export type Open = (settings: Settings) => Promise<Opened>

/** A clock that the test sets. */
export const handClock = (at = '2026-11-24T10:00:00.000Z') => {
  let now = new Date(at)
  return {
    clock: () => now,
    set: (next: string) => {
      now = new Date(next)
    },
  }
}

/** What an encoder was given, as bytes: length first, so that records can be told apart. Refuses a body whose area is `refuse`. */
export const plainEncode: Encode = (id, body, day) => {
  if (body.area === 'refuse') throw new AppError('invalid-body')
  const text = new TextEncoder().encode(JSON.stringify([id, JSON.stringify(body), day]))
  // A view in the middle of a larger buffer, as an encoder with a buffer of its own gives it.
  const buffer = new Uint8Array(text.length + 20)
  const record = buffer.subarray(8, 12 + text.length)
  new DataView(buffer.buffer).setUint32(8, text.length)
  record.set(text, 4)
  return record
}

export type Plain = readonly [id: string, body: string, day: string]

export const plainDecode = (bytes: Uint8Array): readonly Plain[] => {
  const records: Plain[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < bytes.byteLength; ) {
    const end = at + 4 + view.getUint32(at)
    records.push(JSON.parse(new TextDecoder().decode(bytes.subarray(at + 4, end))) as Plain)
    at = end
  }
  return records
}

export const plainDecodeAll = async (chunks: AsyncIterable<Uint8Array>): Promise<readonly Plain[]> => {
  const records: Plain[] = []
  for await (const chunk of chunks) records.push(...plainDecode(chunk))
  return records
}

/** Somebody with a body that differs by its number; nought says nothing. */
export const person = (id: string, n = 0, area: string | null = '04'): Put<Jobseeker> => ({
  ...{ id, area },
  body: n === 0 ? {} : { municipality: String(n).padStart(3, '0') },
})

/** An opening with a body that differs by its number. */
export const post = (id: string, n = 0, area: string | null = '04'): Put<Opening> => ({
  ...{ id, area },
  body: { employer: { id: `emp-${n}` }, title: { fi: 'Keittiöapulainen' } },
})

/** The weights that ship, under another name. */
export const weightsNamed = (name: string): Weights => ({ ...shippedWeights(), name })

/** What two negotiated about one accommodation, in one step. */
export const negotiation = (
  jobseeker: string,
  opening: string,
  accommodation: AccommodationCode,
  state: Exclude<NegotiationState, 'refused'>,
): Negotiation => ({
  ...{ jobseeker, opening, accommodation },
  history: [{ state, at: '2026-11-24T10:00:00.000Z' }],
})

export const codeOf = (error: unknown): string =>
  error instanceof AppError ? error.code : `no AppError: ${String(error)}`

/** The code with which a promise fails; `done` when it does not. */
export const outcome = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'done', codeOf)

export const withWeights = (store: Store) =>
  store.weights.add({
    weights: weightsNamed('a'),
    hash: 'hash-a',
    reason: 'file',
    by: 'operator',
  })

/** A list that has to be done. */
export const requireDone = async ({ shortlists }: Store, id: string): Promise<DoneShortlist> => {
  const row = await shortlists.find(id)
  if (row?.status !== 'done') throw new Error(`the list ${id} is ${row?.status}`)
  return row
}

export type Asked = Parameters<Store['shortlists']['create']>[0]

export const ask = (store: Store, entry: Partial<Asked> & { id: string }): Promise<ShortlistRow> =>
  store.shortlists.create({
    opening: 'op-1',
    request: { limit: 20 },
    asOf: '2026-11-24',
    engine: 'scoring-1',
    by: 'coordinator',
    ...entry,
  })

export const judged = (jobseeker: string, part: JudgedRecord['part'] = 'entry'): JudgedRecord => ({
  jobseeker,
  part,
  record: new Uint8Array([1, 2, 255]),
  pair: new Map([['lifting-aid', 'agreed']]),
})

export const finished = (entry: Partial<Finished> = {}): Finished => ({
  engine: 'scoring-1',
  retrieval: { kind: 'exact', candidates: 1, exhaustive: true, degraded: false },
  result: '{"entries":[]}',
  candidates: null,
  judged: [],
  ...entry,
})
