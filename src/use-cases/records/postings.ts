/** An opening as schema.org's JobPosting: published, and taken from a job board. */
import type { Principal } from '../../access/principal.ts'
import { refuse } from '../../contract/require-valid.ts'
import type { Opening } from '../../domain/opening.ts'
import { fromJobPosting } from '../../exchange/from-job-posting.ts'
import type { JobPosting } from '../../exchange/job-posting.ts'
import type { PostingWords } from '../../exchange/posting-words.ts'
import type { PostingSuggestions } from '../../exchange/read-own-words.ts'
import { unsaid } from '../../exchange/sayable.ts'
import { type PostingNames, toJobPosting } from '../../exchange/to-job-posting.ts'
import { readable } from '../../store/ports/readable.ts'
import { recordStanding } from './layers/standing.ts'
import { requireRecord } from './read-records.ts'
import { type OpeningPorts, openingKind, type RecordKind, requireLayer } from './record-kind.ts'
import { type RecordWrite, type RecordWritten, writeRecord } from './write-record.ts'

export type PostingPorts = OpeningPorts & { readonly names: PostingNames; readonly words: PostingWords }

/** @throws AppError not-found, for what the caller may not read as well */
export const readPosting = async (
  ports: PostingPorts,
  principal: Principal,
  id: string,
): Promise<{ readonly posting: JobPosting; readonly version: number }> => {
  const { body, version } = await requireRecord(openingKind(ports), principal, id)
  return { posting: toJobPosting(id, body, ports.names), version }
}

export type PostingWritten = RecordWritten<Opening> & {
  /** Pointers into the posting: what was not read. */
  readonly ignored: readonly string[]
  readonly suggested: PostingSuggestions
  /** Pointers into the opening that stood there: what no posting says, and what is therefore gone. */
  readonly dropped: readonly string[]
}

/** The posting becomes the whole layer of the caller. @throws AppError invalid-body with pointers into the posting, and as `writeRecord` */
export const writePosting = async (
  ports: PostingPorts,
  principal: Principal,
  { id, body: posting, expectation }: RecordWrite<unknown>,
): Promise<PostingWritten> => {
  const { names } = ports
  const kind = openingKind(ports)
  const read = fromJobPosting(
    posting,
    id,
    {
      occupation: (code) => names.occupationNames(code) !== undefined,
      skill: (code) => names.skillNames(code) !== undefined,
    },
    ports.words,
  )
  if (!read.ok) return refuse(read.faults)
  const stored = (await kind.table.layered([id])).get(id)
  const layer = requireLayer(kind, principal)
  const before = readable(() => recordStanding(stored).layers[layer])
  const inPosting: RecordKind<Opening> = {
    ...kind,
    check: (opening) =>
      kind.check(opening).map((fault) => ({ ...fault, pointer: read.originOf(fault.pointer) })),
  }
  const written = await writeRecord(inPosting, principal, { id, body: read.opening, expectation })
  const dropped = before ? unsaid(before) : []
  return { ...written, ignored: read.ignored, suggested: read.suggested, dropped }
}
