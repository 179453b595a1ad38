/** Reading jobseekers and openings: what is beyond the caller's reach is not there. */
import type { Principal } from '../../access/principal.ts'
import { AppError } from '../../errors.ts'
import type { Page } from '../../store/ports/page.ts'
import type { Stored } from '../../store/ports/records.ts'
import type { RecordKind } from './record-kind.ts'

/** A record as it stands: its version is the one that a write may expect. */
export type Standing<Body> = {
  readonly id: string
  readonly version: number
  readonly area: string | null
  readonly body: Body
}

export const standingOf = <Body>(
  { schema }: RecordKind<Body>,
  { id, version, area, body }: Stored,
): Standing<Body> => ({ id, version, area, body: schema.parse(JSON.parse(body)) })

/** @throws AppError not-found, for what is beyond the caller's reach as well */
export const requireRecord = async <Body>(
  kind: RecordKind<Body>,
  principal: Principal,
  id: string,
): Promise<Standing<Body>> => standingOf(kind, await requireStored(kind, principal, id))

/** As it is stored: for whoever needs to know only that it is there. @throws AppError not-found */
export const requireStored = async <Body>(
  { table, holds }: RecordKind<Body>,
  { reach }: Principal,
  id: string,
): Promise<Stored> => {
  const stored = await table.find(id)
  if (!stored || !holds(reach, stored.area)) throw new AppError('not-found')
  return stored
}

/** Those within the caller's reach, in order of id. */
export const listRecords = async <Body>(
  kind: RecordKind<Body>,
  { reach }: Principal,
  page: Page,
): Promise<readonly Standing<Body>[]> => {
  const found = await kind.table.list(reach, page)
  return found.map((stored) => standingOf(kind, stored))
}
