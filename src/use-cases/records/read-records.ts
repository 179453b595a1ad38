/** Reading jobseekers and openings: what is beyond the caller's reach is not there. */
import type { Principal } from '../../access/principal.ts'
import { AppError } from '../../errors.ts'
import type { Page } from '../../store/ports/page.ts'
import type { Stored } from '../../store/ports/records.ts'
import type { RecordKind } from './record-kind.ts'

/**
 * As it is stored: its version is the one that a write may expect, and only who asks for its body has to be able to read it.
 * @throws AppError not-found, for what is beyond the caller's reach as well
 */
export const requireRecord = async <Body>(
  { table, holds }: RecordKind<Body>,
  { reach }: Principal,
  id: string,
): Promise<Stored<Body>> => {
  const stored = await table.find(id)
  if (!stored || !holds(reach, stored.area)) throw new AppError('not-found')
  return stored
}

/** Those within the caller's reach, in order of id. */
export const listRecords = <Body>(
  kind: RecordKind<Body>,
  { reach }: Principal,
  page: Page,
): Promise<readonly Stored<Body>[]> => kind.table.list(reach, page)
