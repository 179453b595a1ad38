/** Reads an import line by line and writes it batch by batch; a bad line loses only itself. */

import { NOT_YOUR_AREA } from '../../../access/areas.ts'
import type { Principal } from '../../../access/principal.ts'
import type { Put } from '../../../store/ports/records.ts'
import type { Noun } from '../../../use-cases/records/nouns.ts'
import { type Judged, judgeLine } from './judge-line.ts'
import { isBlank, linesOf } from './lines.ts'
import { createRejections, type Rejections } from './rejections.ts'

/** Lines of one transaction, and bytes of them that are held at most (one line may go over). */
const BATCH = { lines: 500, bytes: 4 * 1024 * 1024 }

export type Imported = { readonly accepted: number; readonly rejections: Rejections }

/**
 * Whatever was committed stays, also when the source breaks off. The caller closes `rejections`.
 * @throws what the source or the store throws
 */
export const importLines = async <B>(
  noun: Noun<B>,
  principal: Principal,
  source: AsyncIterable<Uint8Array>,
): Promise<Imported> => {
  const rejections = createRejections()
  let accepted = 0
  let batch: Judged[] = []
  let bytes = 0
  const flush = async (): Promise<void> => {
    accepted += await writeBatch(noun, principal, batch, rejections)
    batch = []
    bytes = 0
  }
  try {
    for await (const line of linesOf(source)) {
      if (line.bytes && isBlank(line.bytes)) continue
      batch.push(judgeLine(noun, principal.reach, line))
      bytes += line.bytes?.length ?? 0
      if (batch.length >= BATCH.lines || bytes >= BATCH.bytes) await flush()
    }
    await flush()
    return { accepted, rejections }
  } catch (error) {
    await rejections.close()
    throw error
  }
}

type Accepted = Judged & { readonly put: Put }
const isAccepted = (judged: Judged): judged is Accepted => 'put' in judged

/** Answers how many lines were written. */
const writeBatch = async <B>(
  noun: Noun<B>,
  principal: Principal,
  batch: readonly Judged[],
  rejections: Rejections,
): Promise<number> => {
  const foreign = await heldElsewhere(noun, principal, batch)
  const scoped = batch.map(
    (judged): Judged =>
      isAccepted(judged) && foreign.has(judged.put.id)
        ? { line: judged.line, faults: [NOT_YOUR_AREA] }
        : judged,
  )
  const puts = scoped.filter(isAccepted).map(({ put }) => put)
  if (puts.length > 0) await noun.table.put(puts)
  for (const judged of scoped) if (!isAccepted(judged)) await rejections.add(judged.line, judged.faults)
  return puts.length
}

/** Ids that stand in an area that is not the caller's: they may not be taken over. */
const heldElsewhere = async <B>(
  noun: Noun<B>,
  { reach }: Principal,
  batch: readonly Judged[],
): Promise<ReadonlySet<string>> => {
  if (reach === '*') return new Set()
  const ids = [...new Set(batch.filter(isAccepted).map(({ put }) => put.id))]
  const stored = await Promise.all(ids.map((id) => noun.table.find(id)))
  return new Set(stored.flatMap((row) => (row && !noun.holds(reach, row.area) ? [row.id] : [])))
}
