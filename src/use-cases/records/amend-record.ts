/** Writing a part of what stands: read, changed, and written by the same path as the whole, where it stands as it was read. */
import { isDeepStrictEqual } from 'node:util'
import type { Principal } from '../../access/principal.ts'
import { requireValid } from '../../contract/require-valid.ts'
import { AppError } from '../../errors.ts'
import { told } from '../../messages.ts'
import { againAfterLostRace } from '../../retry.ts'
import type { Expectation } from '../../store/ports/records.ts'
import { requireRecord } from './read-records.ts'
import type { RecordKind } from './record-kind.ts'
import { writeRecord } from './write-record.ts'

export type Amendment<Body> = {
  readonly id: string
  readonly expectation: Expectation
  readonly amend: (body: Body) => Body
}

export type Amended<Body> = { readonly body: Body; readonly version: number }

/**
 * What changes nothing makes no version.
 * @throws AppError not-found, forbidden, invalid-body with pointers into the whole, version-differs, and what `amend` throws
 */
export const amendRecord = async <Body>(
  kind: RecordKind<Body>,
  principal: Principal,
  { id, expectation, amend }: Amendment<Body>,
): Promise<Amended<Body>> => {
  const { ifMatch, ifNoneMatch } = expectation
  // Where somebody writes in between, it is read anew; a caller who named a version is told.
  const isLostRace = (error: unknown): boolean =>
    error instanceof AppError &&
    error.code === 'version-differs' &&
    typeof ifMatch !== 'number' &&
    ifNoneMatch === undefined
  return againAfterLostRace(isLostRace, async () => {
    const { body: before, version } = await requireRecord(kind, principal, id)
    if (ifNoneMatch !== undefined || (typeof ifMatch === 'number' && ifMatch !== version))
      throw new AppError('version-differs', told('detail.otherVersion', { version }))
    const body = requireValid(kind.schema, amend(before))
    if (isDeepStrictEqual(body, before)) return { body, version }
    // Always the version that was read: what others wrote meanwhile is never overwritten.
    return writeRecord(kind, principal, { id, body, expectation: { ifMatch: version } })
  })
}
